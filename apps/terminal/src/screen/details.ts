/**
 * The lines below the table about the selected cell: its full label, its clause, what it accepts, and what is wrong with it.
 *
 * @module
 */
import * as Citation from "@gongkai/core/Citation"
import { counting } from "@gongkai/core/counting"
import * as Draft from "@gongkai/core/Draft"
import { heading, label, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import type { Text } from "@gongkai/core/Text"
import * as Money from "@gongkai/core/Money"
import * as Totals from "@gongkai/core/Totals"
import { review } from "@gongkai/editor/Editing"
import { broken, type Line, run, tame } from "./Line.ts"
import type { Shown } from "./Screen.ts"
import type { InTable, State } from "@gongkai/editor/State"
import { compared } from "@gongkai/editor/lastYear"
import { selected } from "@gongkai/editor/range"
import { matches } from "@gongkai/editor/search"
import { typed, wanted } from "@gongkai/editor/typed"
import { pageOf } from "@gongkai/editor/updateTable"

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
  if (size.rows < 24) return [about]
  // The line is kept for all cells, lest the table move with the cursor.
  const before = state.last === undefined ? [] : [beforeOf(state, found)]
  return [[run("─".repeat(size.columns), "faint")], about, ...before]
}

/** How the cell is counted, in full: for the rows that the table leaves free. */
export const counted = ({ editing: { edition }, language, size }: Shown, { cell }: InTable): ReadonlyArray<Line> => {
  const found = slot(edition, cell)
  if (found === undefined) return []
  const all = counting(edition, found).map((text) => text[language])
  const [stop, end] = language === "zh" ? ["；", "。"] : ["; ", "."]
  return all.length === 0
    ? []
    : broken(`${{ zh: "填法：", en: "How it is counted: " }[language]}${all.join(stop)}${end}`, size.columns).map(
        (text): Line => [run(text, "faint")]
      )
}

/** Last year's number and the difference; what was carried over, where this year says something else. */
const beforeOf = ({ editing: { edition, draft }, last, language }: State, { cell, measure }: Slot): Line => {
  const found = last === undefined ? undefined : compared(edition, draft, last, cell)
  if (found === undefined) return []
  const shown = (value: number): string =>
    Entry.show(measure === "amount" ? Money.Money.make(value) : Entry.Change.make(value), measure)
  const { by, carried } = found
  const now = by === undefined ? undefined : found.last + by
  const year = last?.draft.year ?? draft.year - 1
  const isLast = year === draft.year - 1
  const said: Text = isLast
    ? { zh: `上年 ${shown(found.last)}`, en: `last year ${shown(found.last)}` }
    : { zh: `${year}年 ${shown(found.last)}`, en: `${year} ${shown(found.last)}` }
  const more =
    by === undefined
      ? { zh: "", en: "" }
      : by === 0
        ? { zh: "，持平", en: ", the same" }
        : by > 0
          ? { zh: `，增 ${shown(by)}`, en: `, up by ${shown(by)}` }
          : { zh: `，减 ${shown(-by)}`, en: `, down by ${shown(-by)}` }
  const isApart = carried !== undefined && now !== undefined && carried !== now
  const over: Text =
    carried === undefined || !isLast
      ? { zh: "", en: "" }
      : { zh: `；上年结转到本年 ${shown(carried)}`, en: `; carried over from last year ${shown(carried)}` }
  return [run(said[language] + more[language], "note"), run(over[language], isApart ? "warning" : "note")].filter(
    ({ text }) => text !== ""
  )
}

/** The number of a part alone: its title stands in the overview. */
const numeral = (heading: string): string => heading.slice(0, heading.indexOf("、"))

/** A hint about the selected cell: what is wrong with it or with the text being typed, or else what the cell accepts. */
export const told = (state: State, place: InTable): Line => {
  const { cell, input, search, isGoing, range } = place
  if (search !== undefined) return searching(state, cell, search)
  if (isGoing === true) return going(state)
  if (range !== undefined) return chosen(state, place)
  const found = slot(state.editing.edition, cell)
  if (found === undefined) return []
  return input === undefined ? judged(state, found) : reading(state, found, input.text)
}

/** What is searched, and which of the matches is in hand. */
const searching = ({ editing, language }: State, cell: string, search: NonNullable<InTable["search"]>): Line => {
  const all = matches(editing.edition, search)
  const at = all.findIndex((match) => match.cell === cell)
  const asked = run({ zh: "查找行名、列名：", en: "search a label: " }[language], "key")
  const typed = run(`${tame(search.text)}▏`, "input")
  if (search.text === "") {
    const hint: Text = { zh: "　（记本项全年无请按 n）", en: "  (to declare none, press n)" }
    return [asked, typed, run(hint[language], "faint")]
  }
  const none: Text = { zh: "　没有这样的行或列", en: "  no such row or column" }
  if (at === -1) return [asked, typed, run(none[language], "warning")]
  const count: Text = { zh: `　第 ${at + 1} 处，共 ${all.length} 处`, en: `  ${at + 1} of ${all.length}` }
  return [asked, typed, run(count[language], "faint")]
}

const going = ({ editing: { edition }, language }: State): Line => [
  run({ zh: "到第几部分：", en: "to which part: " }[language], "key"),
  ...edition.sections.flatMap(({ title }, at) => [run(` ${at + 1}`, "key"), run(` ${title} `, "faint")])
]

/** How many cells are selected, and what those of one measure come to. */
const chosen = (state: State, place: InTable): Line => {
  const { edition, draft } = state.editing
  const cells = selected(pageOf(state, place), place).flat()
  const measures = new Set(cells.map((cell) => slot(edition, cell)?.measure ?? "count"))
  const [measure = "count"] = measures
  const entries = cells.map((cell) => Draft.at(draft, cell))
  const known = entries.filter((entry) => typeof entry === "number")
  const sum = known.reduce((total, entry) => total + entry, 0)
  // Only numbers that can be added are: a part unread or blank is told, and counts for nothing.
  const open = entries.filter((entry) => entry === null || Entry.isUnread(entry)).length
  const count: Text = { zh: `选中 ${cells.length} 格`, en: `${cells.length} cells selected` }
  const comes = Entry.show(measure === "amount" ? Money.Money.make(sum) : Entry.Change.make(sum), measure)
  const total: Text = {
    zh: `，合计 ${comes}${open > 0 ? `（另有 ${open} 格未填）` : ""}`,
    en: `, together ${comes}${open > 0 ? ` (${open} more are blank)` : ""}`
  }
  const isOne = measures.size === 1 && Number.isSafeInteger(sum) && known.length > 0
  return [run(count[state.language], "here"), run(isOne ? total[state.language] : "", "plain")]
}

/** The text is judged while it is being typed, not only when the user leaves the cell. */
const reading = ({ language }: State, { measure }: Slot, text: string): Line => {
  const read = typed(text, measure)
  if ("refused" in read) return [run(tame(read.refused[language]), "warning")]
  if (read.note !== undefined) return [run(tame(read.note[language]), "note")]
  return [run(wanted[measure][language], "faint")]
}

const judged = (state: State, found: Slot): Line => {
  const { editing, language } = state
  const { cell, measure } = found
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
  // On a small screen the line above has no room for last year.
  const before = state.view.page.table < 10 ? beforeOf(state, found) : []
  return before.length > 0 ? before : [run(wanted[measure][language], "faint")]
}
