/**
 * The lines below a table about the selected cell: its whole label, its clause, last year's number, how it is counted.
 *
 * They are wrapped, never cut. The table keeps as many lines free for them as its longest labels need, lest it move with the cursor.
 *
 * @module
 */
import * as Citation from "@gongkai/core/Citation"
import { counting } from "@gongkai/core/counting"
import { type Edition, heading, label, slot, slots } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import * as Money from "@gongkai/core/Money"
import { once } from "@gongkai/core/once"
import type { Language, Text } from "@gongkai/core/Text"
import { compared } from "@gongkai/editor/lastYear"
import { type InTable, lastOf, type State } from "@gongkai/editor/State"
import { broken, length, type Line, run, width } from "./Line.ts"
import type { Shown } from "./Screen.ts"

/** The clause nearest to the cell: of its row, its column, its block, its form. */
const clause = ({ row, column, block, form }: Slot): string => {
  const cites = [form, block, ...column.path, ...row.path].flatMap(({ cites }) => cites ?? [])
  return Citation.show(cites.at(-1) ?? form.cites)
}

/** The number of a part alone: its title stands in the overview. */
const numeral = (heading: string): string => heading.slice(0, heading.indexOf("、"))

/** The number of the part and the label of the cell, broken between the headings of its row and its column. */
const labelled = (edition: Edition, found: Slot, columns: number): ReadonlyArray<Line> => {
  const names = label(found).split(/(?<=／)/u)
  const lines: Array<string> = [`${numeral(heading(edition, found.form))} `]
  const part = lines[0]?.length ?? 0
  for (const name of names) {
    const last = lines.pop() ?? ""
    if (width(last + name) <= columns) lines.push(last + name)
    else lines.push(...(last.length > part ? [last, ...broken(name, columns)] : broken(last + name, columns)))
  }
  return lines.map((text, at): Line =>
    at === 0 ? [run(text.slice(0, part), "faint"), run(text.slice(part), "here")] : [run(text, "here")]
  )
}

/** How the cell is counted, in full. */
const counted = (edition: Edition, found: Slot, language: Language, columns: number): ReadonlyArray<Line> => {
  const all = counting(edition, found).map((text) => text[language])
  if (all.length === 0) return []
  const [start, stop, end] = language === "zh" ? ["填法：", "；", "。"] : ["How it is counted: ", "; ", "."]
  return broken(`${start}${all.join(stop)}${end}`, columns).map((text): Line => [run(text, "faint")])
}

/** A small screen has no line to spare between the table and what stands below it; last year's number is then in the status line. */
const isSmall = ({ size }: Shown): boolean => size.rows < 24

const needs = once((_edition: Edition) => new Map<string, number>())

/** The most lines that a cell of the table needs below it. */
export const reserved = (state: Shown, { form }: InTable): number => {
  const { editing, language, size } = state
  const last = lastOf(state)
  const { edition } = editing
  const known = needs(edition)
  const key = `${form} ${size.columns} ${language}`
  const most =
    known.get(key) ??
    slots(edition).reduce((sum, found) => {
      if (found.form.key !== form) return sum
      const own = labelled(edition, found, size.columns).length
      return Math.max(sum, own + counted(edition, found, language, size.columns).length)
    }, 1)
  known.set(key, most)
  return isSmall(state) ? most : most + (last === undefined ? 1 : 2)
}

/** As many lines as there is room for, the most needed first; the clause is left out where it does not fit whole. */
export const below = (state: Shown, { cell }: InTable, room: number): ReadonlyArray<Line> => {
  const { editing, language, size } = state
  const last = lastOf(state)
  const found = slot(editing.edition, cell)
  if (found === undefined) return []
  const named = labelled(editing.edition, found, size.columns)
  const law = `${{ zh: "依据", en: "under " }[language]}${clause(found)}`
  const [end = []] = named.slice(-1)
  const beside: Line = [...end, run(`  ${law}`, "faint")]
  const isBeside = length(beside) <= size.columns
  const about = isBeside ? [...named.slice(0, -1), beside] : named
  const cited = isBeside ? [] : broken(law, size.columns).map((text): Line => [run(text, "faint")])
  const rule: ReadonlyArray<Line> = isSmall(state) ? [] : [[run("─".repeat(size.columns), "faint")]]
  // The line is kept for all cells, lest the others move.
  const before = isSmall(state) || last === undefined ? [] : [beforeOf(state, found)]
  const rest = [...before, ...counted(editing.edition, found, language, size.columns)]
  const whole = [...rule, ...about, ...cited, ...rest]
  return whole.length <= room ? whole : [...rule, ...about, ...rest].slice(0, room)
}

/** Last year's number and the difference; what was carried over, where this year says something else. */
export const beforeOf = (state: State, { cell, measure }: Slot): Line => {
  const { edition, draft } = state.editing
  const { language } = state
  const last = lastOf(state)
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
