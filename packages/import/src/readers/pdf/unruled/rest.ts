/**
 * The rest of a label that a page's end cut: it belongs to the last row of the table above, where that has a number and the rest has none.
 *
 * @module
 */
import type { Rectangle, Row } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import { numbering } from "./words.ts"

const texts = ({ cells }: Row): ReadonlyArray<string> => cells.map((cell) => cell?.text ?? "")

const isRow = (row: Row): boolean => texts(row).some((text) => text !== "" && isFigure(text))

/** Where the label of a row stands: in front of its figures. */
const labelAt = (row: Row): number => {
  const all = texts(row)
  const first = all.findIndex((text) => text !== "" && isFigure(text))
  return all.findLastIndex((text, at) => text !== "" && at < first)
}

/** A table with the rest of a label behind that of its last row; `undefined` where the rest may be a label by itself. */
export const goingOn = (table: Rectangle, rest: string): Rectangle | undefined => {
  const last = table.rows.at(-1)
  const at = last === undefined ? -1 : labelAt(last)
  const label = last?.cells[at]
  if (last === undefined || label === null || label === undefined) return undefined
  if (!numbering.test(label.text) || numbering.test(rest)) return undefined
  const row = { ...last, cells: last.cells.with(at, { ...label, text: label.text + rest }) }
  return { ...table, rows: [...table.rows.slice(0, -1), row] }
}

/** A table with a label by itself above its first row. */
export const withLabel = (table: Rectangle, label: string): Rectangle => {
  const first = Math.max(0, table.rows.findIndex(isRow))
  const row = table.rows[first]
  if (row === undefined) return table
  const alone: Row = { ...row, cells: row.cells.map((_, at) => (at === 0 ? { text: label } : null)) }
  return { ...table, rows: [...table.rows.slice(0, first), alone, ...table.rows.slice(first)] }
}
