/**
 * A part in prose: its text to be written, and beside it how it is printed.
 *
 * The text is a field of the browser: input methods, spelling and screen readers work as they do elsewhere.
 *
 * @module
 */
import { label, slots } from "@gongkai/core/Edition"
import { topicsOf } from "@gongkai/core/editions/topics"
import * as Plain from "@gongkai/core/Plain"
import { proseAt } from "@gongkai/editor/proseAt"
import { fromText, toText } from "@gongkai/editor/text"
import { headed, missing } from "@gongkai/editor/subheadings"
import { useRef, useState } from "preact/hooks"
import { textOf } from "../desk/prose.ts"
import { Blocks } from "./Blocks.tsx"
import { proseOf } from "./markup.ts"
import { type ReportProps, saying } from "./Props.ts"
import { mark, put, type Selected } from "./tools.ts"

const tableText = "|= 项目｜件数\n| ｜"

/** The next official sub-heading, written at the end. */
const subheading = (text: string, section: string): string | undefined => {
  const manuscript = fromText(text === "" ? "" : `${text}\n`)
  const end = { ...manuscript, cursor: { line: manuscript.lines.length - 1, offset: 0 } }
  const [topic] = missing(end, topicsOf(section))
  const after = topic && headed(end, topic)
  return after && toText(after).replace(/\n$/u, "")
}

/** Chooses a cell that the text refers to, by a piece of its label. */
const References = ({
  report,
  model,
  take
}: Pick<ReportProps, "report" | "model"> & { readonly take: (cell: string) => void }) => {
  const say = saying(model)
  const [wanted, want] = useState("")
  const { edition, draft } = report.state.editing
  const show = Plain.shown(edition, draft)
  const pieces = wanted.trim().split(/\s+/u)
  const found =
    wanted.trim() === ""
      ? []
      : slots(edition)
          .filter((slot) => pieces.every((piece) => label(slot).includes(piece)))
          .slice(0, 12)
  return (
    <details class="references">
      <summary>{say("reference")}</summary>
      <label>
        {say({ zh: "行名、列名中的几个字", en: "words of its row and column" })}
        <input value={wanted} onInput={(event) => want(event.currentTarget.value)} />
      </label>
      <ul>
        {found.map((slot) => (
          <li key={slot.cell}>
            <button type="button" class="quiet" onClick={() => take(slot.cell)}>
              {label(slot)}：{show(slot.cell)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A text and its print. */
export const Prose = ({
  desk,
  model,
  report,
  section,
  label: name
}: ReportProps & { readonly section: string; readonly label: string }) => {
  const say = saying(model)
  const area = useRef<HTMLTextAreaElement>(null)
  const { state } = report
  const { edition, draft } = state.editing
  const text = textOf(state, section, report.writing)
  const isReadOnly = state.status.kind === "readOnly"
  const change = (edit: (selected: Selected) => Selected): void => {
    const { current } = area
    if (current === null || isReadOnly) return
    const next = edit({ text: current.value, from: current.selectionStart, to: current.selectionEnd })
    desk.write(section, next.text)
    current.value = next.text
    current.focus()
    current.setSelectionRange(next.from, next.to)
  }
  const topic = topicsOf(section).length === 0 ? undefined : subheading(text, section)
  return (
    <div class="prose">
      <div>
        <p class="buttons small" role="group" aria-label={say("write")}>
          <button type="button" onClick={() => change((own) => mark(own, "## "))}>
            {say("heading")}
          </button>
          <button type="button" onClick={() => change((own) => mark(own, "* "))}>
            {say("list")}
          </button>
          <button type="button" onClick={() => change((own) => mark(own, "*1 "))}>
            {say("numbered")}
          </button>
          <button type="button" onClick={() => change((own) => put(own, tableText, true))}>
            {say("table")}
          </button>
          {topic === undefined ? null : (
            <button type="button" onClick={() => change(() => ({ text: topic, from: topic.length, to: topic.length }))}>
              {say("subheading")}
            </button>
          )}
        </p>
        <label for={`t-${section}`} class="hidden">
          {name}
        </label>
        <textarea
          id={`t-${section}`}
          ref={area}
          value={text}
          readOnly={isReadOnly}
          aria-describedby={`m-${section}`}
          rows={Math.max(10, Math.min(30, text.split("\n").length + 6))}
          onInput={(event) => desk.write(section, event.currentTarget.value)}
          onPaste={(event) => {
            const block = proseOf(event.clipboardData)
            if (block === undefined) return
            event.preventDefault()
            change((own) => put(own, block, true))
          }}
        />
        <p id={`m-${section}`} class="soft">
          {say("marks")}
        </p>
        <References report={report} model={model} take={(cell) => change((own) => put(own, `〔${cell}〕`))} />
      </div>
      <section aria-label={say("asPrinted")}>
        <p class="soft">{say("asPrinted")}</p>
        <Blocks narrative={proseAt(state.editing, section) ?? []} show={Plain.shown(edition, draft)} />
      </section>
    </div>
  )
}
