/**
 * Fills the blank cells of a row, a column, a block or a selection in one act: with 0, or with 本项全年无.
 *
 * Only what nobody has filled in is filled: totals follow from their parts, and an unread cell waits for its original.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { slot } from "@gongkai/core/Edition"
import { Change, Count, type Entry } from "@gongkai/core/Entry"
import { Money } from "@gongkai/core/Money"
import * as Totals from "@gongkai/core/Totals"
import { commit } from "./commit.ts"
import type { Page } from "./Page.ts"
import { saying, type State, type Step } from "./State.ts"

export const rowOf = ({ rows }: Page, cell: Cell): ReadonlyArray<Cell> =>
  rows.find((cells) => cells.includes(cell)) ?? []

/** The cells of each row of a block. */
const rowsOfBlock = ({ blocks, rows, place }: Page, cell: Cell): ReadonlyArray<ReadonlyArray<Cell>> => {
  const row = place.get(cell)?.row
  const own = blocks.find(({ entries }) => entries.some((entry) => entry._tag === "Row" && entry.row === row))
  return own?.entries.flatMap((entry) => (entry._tag === "Row" ? [rows[entry.row] ?? []] : [])) ?? []
}

export const blockOf = (page: Page, cell: Cell): ReadonlyArray<Cell> => rowsOfBlock(page, cell).flat()

/** The cells below and above one another in the block. */
export const columnOf = (page: Page, cell: Cell): ReadonlyArray<Cell> => {
  const at = rowOf(page, cell).indexOf(cell)
  return rowsOfBlock(page, cell).flatMap((cells) => cells[at] ?? [])
}

const zeros = { count: Count.make(0), change: Change.make(0), amount: Money.make(0) } as const

/** Fills those of the cells that are blank; what it filled, it says. */
export const filled = (state: State, cells: ReadonlyArray<Cell>, by: "none" | "zero"): Step => {
  const { edition, draft } = state.editing
  const none = Totals.declareNone(edition, draft, new Set(cells))
  const own = Object.keys(none.cells ?? {})
  if (own.length === 0) return saying(state, "note", { zh: "这里没有空白格", en: "no cell is blank here" })
  const zero = own.map((cell): readonly [string, Entry] => [cell, zeros[slot(edition, cell)?.measure ?? "count"]])
  const step = commit(state, by === "none" ? none : { cells: Object.fromEntries(zero) })
  if (step.orders.length === 0) return step
  const count = own.length
  const text =
    by === "none"
      ? { zh: `${count} 格记为“本项全年无”，撤销按 u`, en: `${count} cell(s) declared none; u takes it back` }
      : { zh: `${count} 格填为 0，撤销按 u`, en: `${count} cell(s) filled with 0; u takes it back` }
  return { ...step, state: { ...step.state, message: { severity: "good", text } } }
}
