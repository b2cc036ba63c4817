/**
 * The status line of a table: what is wrong with the selected cell or with the text being typed, what is searched, what is selected.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import type { Text } from "@gongkai/core/Text"
import * as Money from "@gongkai/core/Money"
import * as Totals from "@gongkai/core/Totals"
import { review } from "@gongkai/editor/Editing"
import { beforeOf } from "./below.ts"
import { type Line, run, tame } from "./Line.ts"
import type { InTable, State } from "@gongkai/editor/State"
import { selected } from "@gongkai/editor/range"
import { matches } from "@gongkai/editor/search"
import { typed, wanted } from "@gongkai/editor/typed"
import { pageOf } from "@gongkai/editor/updateTable"

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
  run({ zh: "到第几部分：", en: "to which part:" }[language], "key"),
  ...edition.sections.flatMap(({ title }, at) => [run(`  ${at + 1}`, "key"), run(` ${title}`, "faint")])
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
