/**
 * What keys do in a table: moving, typing over a cell, and the acts that fill several at once.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Measure } from "@gongkai/core/Axis"
import type { Text } from "@gongkai/core/Text"
import * as Totals from "@gongkai/core/Totals"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import { review } from "./Editing.ts"
import { type Direction, move, type Page, page } from "./Page.ts"
import { formOf, type Input, type InTable, saying, type State, stay, type Step } from "./State.ts"

const nowhere: Page = page({ kind: "form", key: "", title: "", cites: { instrument: "", clause: "" }, blocks: [] })

export const pageOf = ({ editing }: State, { form }: InTable): Page => {
  const found = formOf(editing.edition, form)
  return found === undefined ? nowhere : page(found)
}

/** The cell in hand, and nothing being typed. */
const goTo = (state: State, { form }: InTable, cell: Cell): State => ({
  ...state,
  place: { _tag: "Table", form, cell },
  cells: { ...state.cells, [form]: cell }
})

const directions: { readonly [C in Command]?: Direction } = {
  up: "up",
  down: "down",
  left: "left",
  right: "right",
  next: "next",
  previous: "previous",
  home: "home",
  end: "end",
  top: "top",
  bottom: "bottom"
}

export const wanted: { readonly [M in Measure]: Text } = {
  count: { zh: "此格填件数：只能是数字", en: "a count: digits only" },
  change: { zh: "此格填增减数：数字，减少的前面加“-”", en: "a change: digits, with a minus for a decrease" },
  amount: { zh: "此格填金额（万元）：数字，至多六位小数", en: "an amount in 10,000 yuan: at most six decimals" }
}

const measureOf = (state: State, cell: Cell): Measure => slot(state.editing.edition, cell)?.measure ?? "count"

/** A character as typed, not the name of a key. */
export const isTyped = (stroke: string): boolean => /^\P{C}$/u.test(stroke)

const type = (state: State, place: InTable, input: Input): Step =>
  Entry.begins(input.text, measureOf(state, place.cell))
    ? stay({ ...state, place: { ...place, input: { ...input, text: Entry.plain(input.text) } } })
    : saying(state, "note", wanted[measureOf(state, place.cell)])

export const updateTable = (state: State, place: InTable, stroke: string, command: Command | undefined): Step => {
  const { edition, draft } = state.editing
  const here = pageOf(state, place)
  if (command === undefined) {
    return isTyped(stroke) ? type(state, place, { text: stroke, caret: 1, isEditing: false }) : stay(state)
  }
  const direction = directions[command]
  if (direction !== undefined) return stay(goTo(state, place, move(here, place.cell, direction)))
  switch (command) {
    case "pageUp":
    case "pageDown": {
      const by = Math.max(1, state.size.rows - 14)
      return stay(goTo(state, place, move(here, place.cell, command === "pageUp" ? "up" : "down", by)))
    }
    case "back":
      return stay({ ...state, place: { _tag: "Overview", at: Math.max(0, partAt(state, place)) } })
    case "edit": {
      const entry = Draft.at(draft, place.cell)
      const text = typeof entry === "number" ? Entry.show(entry, measureOf(state, place.cell)) : ""
      return stay({ ...state, place: { ...place, input: { text, caret: text.length, isEditing: true } } })
    }
    case "clear":
      return commit(state, { cells: { [place.cell]: Totals.computed(edition, draft).get(place.cell) ?? null } })
    case "accept": {
      const comes = review(state.editing).differing.get(place.cell)
      return comes === undefined
        ? saying(state, "note", { zh: "此格没有与各项不符的合计", en: "no total that differs stands here" })
        : commit(state, { cells: { [place.cell]: comes } })
    }
    case "noneRow":
      return declare(state, here.rows.find((cells) => cells.includes(place.cell)) ?? [])
    case "noneBlock":
      return declare(state, blockOf(here, place.cell))
    case "nextGap":
    case "previousGap":
      return gap(state, place, command === "nextGap" ? 1 : -1)
    default:
      return stay(state)
  }
}

const partAt = ({ editing }: State, { form }: InTable): number =>
  editing.edition.sections.findIndex((section) => section.key === form)

const blockOf = ({ blocks, rows, place }: Page, cell: Cell): ReadonlyArray<Cell> => {
  const row = place.get(cell)?.row
  const own = blocks.find(({ entries }) => entries.some((entry) => entry._tag === "Row" && entry.row === row))
  return own?.entries.flatMap((entry) => (entry._tag === "Row" ? (rows[entry.row] ?? []) : [])) ?? []
}

/** 本项全年无: one act for all the cells among these that nobody has filled in. */
const declare = (state: State, cells: ReadonlyArray<Cell>): Step => {
  const patch = Totals.declareNone(state.editing.edition, state.editing.draft, new Set(cells))
  const count = Object.keys(patch.cells ?? {}).length
  if (count === 0) return saying(state, "note", { zh: "这里没有空白格", en: "no cell is blank here" })
  const step = commit(state, patch)
  if (step.orders.length === 0) return step
  const text = { zh: `${count} 格记为“本项全年无”，撤销按 u`, en: `${count} cell(s) declared none; u takes it back` }
  return { ...step, state: { ...step.state, message: { severity: "good", text } } }
}

/** The next cell of the table, around its end, that is blank or that a finding is about. */
const gap = (state: State, place: InTable, by: 1 | -1): Step => {
  const { at } = review(state.editing)
  const all = [...pageOf(state, place).place.keys()]
  const from = all.indexOf(place.cell)
  const others = all.map((_, step) => all[(from + by * (step + 1) + 2 * all.length) % all.length] ?? place.cell)
  const found = others.find((cell) => at.has(cell) || Draft.at(state.editing.draft, cell) === null)
  return found === undefined
    ? saying(state, "good", { zh: "此表已填齐，没有疑点", en: "this table is complete and nothing is doubtful" })
    : stay(goTo(state, place, found))
}

/** Writes what was typed, then moves; what is no number of the cell's measure stays in hand. */
const enter = (state: State, place: InTable, input: Input, direction: Direction | undefined): Step => {
  const measure = measureOf(state, place.cell)
  const entry = Entry.typed(input.text, measure)
  if (entry === undefined) return saying(state, "warning", wanted[measure])
  const { state: after, orders } = commit(state, { cells: { [place.cell]: entry } })
  const to = direction === undefined ? place.cell : move(pageOf(state, place), place.cell, direction)
  return { state: goTo(after, place, to), orders }
}

export const updateCell = (
  state: State,
  place: InTable,
  input: Input,
  stroke: string,
  command: Command | undefined
): Step => {
  const { text, caret, isEditing } = input
  const edited = (next: string, to: number) =>
    stay({
      ...state,
      place: { ...place, input: { ...input, text: next, caret: Math.max(0, Math.min(to, next.length)) } }
    })
  if (command === undefined) {
    if (!isTyped(stroke)) return stay(state)
    const typed = Entry.plain(stroke)
    return type(state, place, {
      ...input,
      text: text.slice(0, caret) + typed + text.slice(caret),
      caret: caret + typed.length
    })
  }
  switch (command) {
    case "cancel":
      return stay(goTo(state, place, place.cell))
    case "erase":
      return edited(text.slice(0, Math.max(0, caret - 1)) + text.slice(caret), caret - 1)
    case "eraseAhead":
      return edited(text.slice(0, caret) + text.slice(caret + 1), caret)
    case "left":
    case "right":
      if (isEditing) return edited(text, caret + (command === "left" ? -1 : 1))
      return enter(state, place, input, command)
    default:
      return enter(state, place, input, directions[command])
  }
}
