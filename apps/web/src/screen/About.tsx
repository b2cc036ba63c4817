/**
 * What is to be known of the cell in hand, and the acts that fill several cells: above the table, so that nothing moves below it.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Citation from "@gongkai/core/Citation"
import { counting } from "@gongkai/core/counting"
import { label, slot } from "@gongkai/core/Edition"
import type { Form, Slot } from "@gongkai/core/Form"
import type { Command } from "@gongkai/editor/bindings"
import { review } from "@gongkai/editor/Editing"
import { page } from "@gongkai/editor/Page"
import { typed, wanted } from "@gongkai/editor/typed"
import { lastAt } from "./figures.ts"
import { number } from "./number.ts"
import { idOf } from "./Cell.tsx"
import { keyOf } from "./moving.ts"
import { type ReportProps, saying } from "./Props.ts"
import type { Word } from "../words/words.ts"

/** The clause nearest to the cell: of its row, its column, its block, its form. */
const clause = ({ row, column, block, form }: Slot): string => {
  const cites = [form, block, ...column.path, ...row.path].flatMap(({ cites }) => cites ?? [])
  return Citation.show(cites.at(-1) ?? form.cites)
}

const acts: ReadonlyArray<readonly [Command, Word]> = [
  ["zeroRow", "zeroRow"],
  ["zeroBlock", "zeroBlock"],
  ["noneRow", "noneRow"],
  ["noneBlock", "noneBlock"],
  ["nextGap", "nextGap"],
  ["copyTable", "copyTable"]
]

const LastYear = ({ model, report, of }: Pick<ReportProps, "model" | "report"> & { readonly of: Slot }) => {
  const say = saying(model)
  const found = lastAt(report, of.cell)
  if (found === undefined) return null
  const { last, by, carried } = found
  const change =
    by === undefined
      ? ""
      : by === 0
        ? `，${say("same")}`
        : `，${say(by > 0 ? "up" : "down")} ${number(Math.abs(by), of.measure)}`
  const over = carried === undefined ? "" : `；${say("carried")} ${number(carried, of.measure)}`
  const isApart = carried !== undefined && by !== undefined && last + by !== carried
  return (
    <p class={isApart ? "warn" : ""}>
      {say("lastYear")} {number(last, of.measure)}
      {change}
      {over}
    </p>
  )
}

/** What is wrong with the cell, or what it takes. */
const Told = ({ model, report, of }: Pick<ReportProps, "model" | "report"> & { readonly of: Slot }) => {
  const say = saying(model)
  const text = report.held[of.cell]
  const read = text === undefined || text.trim() === "" ? undefined : typed(text, of.measure)
  if (read !== undefined && "refused" in read) return <p class="warn">{say(read.refused)}</p>
  const [finding] = review(report.state.editing).at.get(of.cell) ?? []
  if (finding !== undefined) return <p class={finding.severity}>{say(finding.message)}</p>
  return <p class="soft">{say(wanted[of.measure])}</p>
}

/** The region about the cell in hand. */
export const About = ({ desk, model, report, form }: ReportProps & { readonly form: Form }) => {
  const say = saying(model)
  const { state } = report
  const { edition } = state.editing
  const { place, cells } = state
  const [first] = page(form).place.keys()
  const here = place._tag === "Table" && place.form === form.key ? place.cell : (cells[form.key] ?? first)
  const found = here === undefined ? undefined : slot(edition, here)
  if (found === undefined) return null
  const how = counting(edition, found).map((text) => say(text))
  const comes = review(state.editing).differing.get(found.cell)
  const act = async (command: Command, cell: Cell): Promise<void> => {
    await desk.act(({ atCell }) => atCell(form.key, cell, command))
    const { place: there } = desk.model().report?.state ?? state
    if (command === "nextGap" && there._tag === "Table") document.getElementById(idOf(there.cell))?.focus()
  }
  return (
    <section class="about" aria-label={say({ zh: "当前一格", en: "The cell in hand" })}>
      <p>
        <strong>{label(found)}</strong> <span class="soft">{`${say("under")} ${clause(found)}`}</span>
      </p>
      <Told model={model} report={report} of={found} />
      <LastYear model={model} report={report} of={found} />
      {how.length === 0 ? null : (
        <details>
          <summary>{say("counting")}</summary>
          <ul>
            {how.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="buttons small" role="group" aria-label={say("fill")}>
        {comes === undefined ? null : (
          <button type="button" class="main" onClick={() => void act("accept", found.cell)}>
            {say("takeSum")} {typeof comes === "number" ? number(comes, found.measure) : ""}
          </button>
        )}
        {acts.map(([command, word]) => (
          <button key={command} type="button" title={keyOf(command)} onClick={() => void act(command, found.cell)}>
            {say(word)}
          </button>
        ))}
      </p>
    </section>
  )
}
