/**
 * The lines below the table about the selected cell: its full label, its clause, what it accepts, and what is wrong with it.
 *
 * @module
 */
import * as Citation from "@gongkai/core/Citation"
import * as Draft from "@gongkai/core/Draft"
import { heading, label, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import type { Text } from "@gongkai/core/Text"
import * as Totals from "@gongkai/core/Totals"
import { review } from "@gongkai/editor/Editing"
import { type Line, run, tame } from "./Line.ts"
import type { Shown } from "./Screen.ts"
import type { InTable, State } from "@gongkai/editor/State"
import { typed, wanted } from "@gongkai/editor/typed"

/** The clause nearest to the cell: of its row, its column, its block, its form. */
const clause = ({ row, column, block, form }: Slot): string => {
  const cites = [form, block, ...column.path, ...row.path].flatMap(({ cites }) => cites ?? [])
  return Citation.show(cites.at(-1) ?? form.cites)
}

export const details = (state: Shown, { cell }: InTable): ReadonlyArray<Line> => {
  const { editing, language, size } = state
  const found = slot(editing.edition, cell)
  if (found === undefined) return []
  const about: Line = [
    run(`${numeral(heading(editing.edition, found.form))} `, "faint"),
    run(label(found), "here"),
    run(`  ${{ zh: "依据", en: "under" }[language]}${clause(found)}`, "faint")
  ]
  return size.rows < 24 ? [about] : [[run("─".repeat(size.columns), "faint")], about]
}

/** The number of a part alone: its title stands in the overview. */
const numeral = (heading: string): string => heading.slice(0, heading.indexOf("、"))

/** A hint about the selected cell: what is wrong with it or with the text being typed, or else what the cell accepts. */
export const told = (state: State, { cell, input }: InTable): Line => {
  const found = slot(state.editing.edition, cell)
  if (found === undefined) return []
  return input === undefined ? judged(state, found) : reading(state, found, input.text)
}

/** The text is judged while it is being typed, not only when the user leaves the cell. */
const reading = ({ language }: State, { measure }: Slot, text: string): Line => {
  const read = typed(text, measure)
  if ("refused" in read) return [run(tame(read.refused[language]), "warning")]
  if (read.note !== undefined) return [run(tame(read.note[language]), "note")]
  return [run(wanted[measure][language], "faint")]
}

const judged = ({ editing, language }: State, { cell, measure }: Slot): Line => {
  const { edition, draft } = editing
  const { at, differing } = review(editing)
  const entry = Draft.at(draft, cell)
  const comes = differing.get(cell)
  if (comes !== undefined) {
    const text: Text = {
      zh: `现为 ${Entry.show(entry, measure)}，各项合计 ${Entry.show(comes, measure)}；按 = 采用算出的合计`,
      en: `it says ${Entry.show(entry, measure)}, its parts come to ${Entry.show(comes, measure)}; = takes the sum`
    }
    return [run(text[language], "differs")]
  }
  if (Entry.isUnread(entry)) {
    const text: Text = {
      zh: `未读出，原文为“${tame(entry.unread)}”；请对照原件填写`,
      en: `unread; the source says “${tame(entry.unread)}”: fill it in from there`
    }
    return [run(text[language], "unread")]
  }
  const [finding] = at.get(cell) ?? []
  if (finding !== undefined) return [run(tame(finding.message[language]), finding.severity)]
  if (Totals.isTotal(edition, cell)) {
    const text: Text =
      entry === null
        ? { zh: "合计：各项填齐后自动算出", en: "a total: computed once all its parts are filled in" }
        : { zh: "合计：由各项算出", en: "a total, computed from its parts" }
    return [run(text[language], "derived")]
  }
  return [run(wanted[measure][language], "faint")]
}
