/**
 * The cells of one sheet as blocks: rows of one common grid, and paragraphs where one cell of a row holds text and no table goes on.
 *
 * @module
 */
import type { Block, Slot } from "@gongkai/match/Document"
import { limits } from "../limits.ts"
import { collect, type Line } from "../collect.ts"
import { levelOf, markedItem } from "../marked.ts"
import { head } from "./names.ts"
import { about } from "./about.ts"
import type { Budget } from "../grid.ts"

/** Row and column count from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A cell with text. */
export interface Filled extends Place {
  readonly text: string
  /** The name of its style. */
  readonly style?: string
}

/** Cells merged to one. */
export interface Merge extends Place {
  readonly rows: number
  readonly columns: number
}

/** The letters of a column, counted from 0. */
export const letters = (column: number): string =>
  column < 26 ? String.fromCodePoint(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

/** A cell as spreadsheets name it, `B7`; row and column count from 0. */
export const reference = (row: number, column: number): string => `${letters(column)}${row + 1}`

/** No cell of a report is as tall as this. */
const tallest = 1000

/** Sheets of our workbooks that are no part of the report, each with what stands on top of it. */
const asides: ReadonlyMap<string, string> = new Map([
  ["校验", "校验结果"],
  [about, about]
])

/** What stands on such a sheet besides, by which it is known under another name. */
const besides: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ["校验结果", ["序号", "位置", "勾稽关系"]],
  [about, ["地址", "邮政编码", "联系电话", "电子邮箱", "网址"]]
])

/** What stands on top of the sheet in which a workbook of ours holds its report. */
export const ownHash = /^sha256:[0-9a-f]{64}$/u

/** Whether a sheet of ours stands beside the report, whatever it is called now. */
const isAside = (sheet: string, cells: ReadonlyArray<Filled>): boolean => {
  const top = cells.filter(({ row }) => row === 0).map(({ text }) => text)
  if (top.some((text) => text === asides.get(sheet) || ownHash.test(text))) return true
  const wanted = top.map((text) => besides.get(text)).find((texts) => texts !== undefined)
  const all = new Set(cells.map(({ text }) => text))
  return wanted?.every((text) => all.has(text)) === true
}

/** The item of a list that a cell is by its style. */
const itemOf = ({ text, style = "" }: Filled) => {
  const level = levelOf(style)
  return level === undefined ? undefined : markedItem(text, level)
}

/** What a table holds where it is filled in. */
const figure = /[\d０-９〇]|^[-—－–/／无]+$/u

/**
 * Whether the last table of a sheet has its merged heads and nothing below: the row that was not filled in then stands there, but no program
 * writes down what is in it.
 */
const endsInHeads = (
  rows: ReadonlyArray<number>,
  filled: ReadonlyMap<number, ReadonlyArray<Filled>>,
  reached: ReadonlySet<number>
): boolean => {
  const last = rows.at(-1)
  if (last === undefined || !reached.has(last)) return false
  const above = rows.findLastIndex((row, at) => at > 0 && rows[at - 1] !== row - 1)
  const table = rows.slice(Math.max(0, above)).flatMap((row) => filled.get(row) ?? [])
  return !table.some(({ text }) => figure.test(text.trim()))
}

/** Answers `undefined` when the budget is spent, and nothing for a sheet that stands beside a report of ours. */
export const sheetBlocks = (
  sheet: string,
  {
    filled,
    merges,
    blank
  }: {
    readonly filled: ReadonlyArray<Filled>
    readonly merges: ReadonlyArray<Merge>
    readonly blank: ReadonlyArray<Place>
  },
  budget: Budget,
  asTyped = false
): ReadonlyArray<Block> | undefined => {
  const cells = filled.filter(({ text, column }) => text.trim() !== "" && column < limits.columns)
  if (cells.length === 0 || isAside(sheet, cells)) return []
  const left = cells.reduce<number>((least, { column }) => Math.min(least, column), limits.columns)
  const byRow = new Map<number, Array<Filled>>()
  for (const cell of cells) (byRow.get(cell.row) ?? byRow.set(cell.row, []).get(cell.row))?.push(cell)
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
  const written = [...new Set([...byRow.keys(), ...reached])].toSorted((one, other) => one - other)
  const numbers = endsInHeads(written, byRow, reached) ? [...written, (written.at(-1) ?? 0) + 1] : written
  const covered = new Set<string>()
  const laid: Array<{ readonly row: number; readonly cells: ReadonlyArray<Slot | null> }> = []
  const last = numbers.at(-1) ?? 0
  for (const row of numbers) {
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
    laid.push({ row, cells: slots })
  }
  // Most programs write down the blank cells of a table, since they have borders: then a label alone below the last full row is no row of
  // the table. What a merge covers is written down in any case.
  const rows = new Map(laid.map((each) => [each.row, each.cells]))
  // A text of our own sheets is merged over more columns than a table beside it has.
  const beyond = new Map(held.map(({ row, column, columns }) => [row, column + columns]))
  const isFree = ({ row, column }: Place): boolean =>
    column < right ? rows.get(row)?.[column - left] !== null : column >= (beyond.get(row) ?? 0)
  const beside = new Set(blank.filter(isFree).map(({ row }) => row))
  const lines: Array<Line> = []
  let below: number | undefined
  for (const { row, cells: slots } of laid.toReversed()) {
    // Rows with nothing in them part tables.
    const ends = below === undefined || below > row + 1
    if (ends && below !== undefined) lines.push({ text: "", place: { sheet } })
    const here = byRow.get(row) ?? []
    const [only] = here
    const alone = here.length === 1 && only !== undefined && !reached.has(row) && !beside.has(row)
    const place = { sheet, cell: reference(row, alone ? only.column : left) }
    const item = alone ? itemOf(only) : undefined
    const heads = here.length > 0 && here.every(({ style }) => style === head)
    const lowest = ends || "text" in (lines.at(-1) ?? {})
    if (item !== undefined) lines.push({ text: only?.text ?? "", place, item })
    else if (alone && lowest && beside.size > 0) lines.push({ text: only.text, place })
    else lines.push({ cells: slots, place, ...(heads && { heads }), ...(alone && { lone: only.text }) })
    below = row
  }
  return collect(lines.toReversed(), { rest: null, grid: true, asTyped })
}
