/**
 * The cells of one sheet as blocks: a row with text in one cell only is a paragraph, all others are rows of one common grid.
 *
 * @module
 */
import type { Block, Row, Slot } from "../../Document.ts"
import { limits } from "../../limits.ts"
import type { Budget } from "../grid.ts"

/** Row and column count from 0. */
export interface Filled {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export const letters = (column: number): string =>
  column < 26 ? String.fromCodePoint(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

const reference = (row: number, column: number): string => `${letters(column)}${row + 1}`

/** No cell of a report is as tall as this. */
const tallest = 1000

/** Answers `undefined` when the budget is spent. */
export const sheetBlocks = (
  sheet: string,
  filled: ReadonlyArray<Filled>,
  merges: ReadonlyArray<Merge>,
  budget: Budget
): ReadonlyArray<Block> | undefined => {
  const cells = filled.filter(({ text, column }) => text.trim() !== "" && column < limits.columns)
  if (cells.length === 0) return []
  const left = cells.reduce<number>((least, { column }) => Math.min(least, column), limits.columns)
  const byRow = new Map<number, Array<Filled>>()
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const texts = new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell.text]))
  const top = new Map(merges.map((merge) => [`${merge.row}/${merge.column}`, merge]))
  // Only merges that hold text widen the sheet: others are formatting.
  const held = merges.filter(({ row, column }) => texts.has(`${row}/${column}`))
  const right = Math.min(
    limits.columns,
    Math.max(
      cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
      held.reduce((most, { column, columns, rows }) => (rows > 1 ? Math.max(most, column + columns) : most), 0)
    )
  )
  const width = right - left
  // Rows that a merge from above reaches into belong to its table, however little they hold.
  const reached = new Set<number>()
  for (const { row, rows, column } of held) {
    if (column >= right || rows < 2) continue
    budget.left -= Math.min(rows, tallest)
    if (budget.left < 0) return undefined
    for (let at = row; at < row + Math.min(rows, tallest); at++) reached.add(at)
  }
  const numbers = [...new Set([...byRow.keys(), ...reached])].toSorted((one, other) => one - other)
  const covered = new Set<string>()
  const blocks: Array<Block> = []
  let rows: Array<Row> = []
  const endTable = () => {
    if (rows.length > 0) blocks.push({ _tag: "Rectangle", rows, grid: true })
    rows = []
  }
  const last = numbers.at(-1) ?? 0
  let before: number | undefined
  for (const row of numbers) {
    const here = byRow.get(row) ?? []
    const [only] = here
    if (before !== undefined && row > before + 1) endTable()
    before = row
    if (here.length === 1 && only && !reached.has(row)) {
      endTable()
      const place = { sheet, cell: reference(row, only.column) }
      for (const line of only.text.split("\n"))
        if (line.trim() !== "") blocks.push({ _tag: "Paragraph", text: line.replaceAll(/\s+/gu, " ").trim(), place })
      continue
    }
    budget.left -= width
    if (budget.left < 0) return undefined
    const slots = Array.from({ length: width }, (_, at): Slot | null => {
      const column = left + at
      if (covered.has(`${row}/${column}`)) return null
      const merge = top.get(`${row}/${column}`)
      const down = Math.min(merge?.rows ?? 1, last - row + 1, tallest)
      const across = Math.min(merge?.columns ?? 1, right - column)
      budget.left -= down * across - 1
      for (let y = row; budget.left >= 0 && y < row + down; y++)
        for (let x = column; x < column + across; x++) covered.add(`${y}/${x}`)
      return {
        text: texts.get(`${row}/${column}`) ?? "",
        ...(down > 1 && { rows: down }),
        ...(across > 1 && { columns: across }),
        place: { sheet, cell: reference(row, column) }
      }
    })
    if (budget.left < 0) return undefined
    rows.push({ cells: slots, place: { sheet, cell: reference(row, left) } })
  }
  endTable()
  return blocks
}
