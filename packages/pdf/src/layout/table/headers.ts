/**
 * Which heads the cells of a table name, where blocks with heads of their own are stacked in it: 第二十条第（五）项 below 第二十条第（一）项.
 *
 * A reader that goes up from a cell would otherwise find the heads of every block above.
 *
 * @module
 */
import type { Element } from "../sheet/Sheets.ts"
import type { Cell, Table } from "./Table.ts"

/** The name of a head, or the heads of a cell: of its block those above it, and the labels of its row. `name` is the table's own. */
export const headers = (table: Table, name: string): ((cell: Cell) => Pick<Element, "id" | "headers">) => {
  const heads = table.cells.filter(
    ({ role }) => role === "block" || role === "column" || role === "row" || role === "corner"
  )
  const id = ({ row, column }: Cell): string => `${name}r${row}c${column}`
  const block = (row: number): number =>
    table.blocks.findIndex(({ start, length }) => start <= row && row < start + length)
  const over = (head: Cell, cell: Cell): boolean =>
    block(head.row) === block(cell.row) &&
    (head.role === "row"
      ? head.row <= cell.row && cell.row < head.row + head.rows
      : head.row < cell.row && head.column <= cell.column && cell.column < head.column + head.columns)
  return (cell) =>
    heads.includes(cell) ? { id: id(cell) } : { headers: heads.filter((head) => over(head, cell)).map(id) }
}
