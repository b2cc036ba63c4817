/**
 * The rows of a statutory table as HTML has them: each heading with its scope, each figure with the ids of every heading above and beside it.
 *
 * A page on paper and a form on screen are made of the same rows. A page with one block has a `thead`; of several, each block is a `tbody`.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Form } from "@gongkai/core/Form"
import { type Layout, layout, type Slot } from "@gongkai/core/Layout"
import { once } from "@gongkai/core/once"

type Heading = Extract<Slot, { readonly _tag: "Heading" }>

/** One cell of a row, with the columns and rows that it covers. */
export type TableCell =
  | {
      readonly _tag: "Head"
      readonly id: string
      readonly text: string
      readonly scope: "col" | "colgroup" | "row" | "rowgroup"
      readonly role: Heading["role"]
      /** The grid column where it begins, from 0. */
      readonly column: number
      readonly columns: number
      readonly rows: number
    }
  /** What stands above the labels of the rows and heads nothing. */
  | { readonly _tag: "Corner"; readonly text: string; readonly columns: number; readonly rows: number }
  | {
      readonly _tag: "Figure"
      readonly cell: Cell
      /** The ids of the headings of its block, its columns and its row, outermost first, with spaces between. */
      readonly headers: string
      readonly columns: number
    }

/** Rows that stand together in one `thead` or `tbody`. */
export interface TableGroup {
  readonly tag: "thead" | "tbody"
  readonly rows: ReadonlyArray<ReadonlyArray<TableCell>>
}

interface Placed {
  readonly slot: Heading
  readonly row: number
  readonly column: number
  readonly id: string
}

const headings = (form: Form, { grid }: Layout): ReadonlyArray<Placed> => {
  const key = form.key.slice(0, 3)
  return grid.flatMap((slots, row) =>
    slots.flatMap((slot, column) =>
      slot._tag === "Heading" ? [{ slot, row, column, id: `${key}-${row}-${column}` }] : []
    )
  )
}

const covers = ({ slot, row, column }: Placed, at: number, across: number): boolean =>
  row <= at && at < row + slot.rows && column <= across && across < column + slot.columns

/** A heading that heads something: the corner above the labels is a remark, and an empty one is nothing. */
const isHead = ({ slot }: Placed): boolean => slot.role !== "corner" && slot.text !== ""

const headed = (all: ReadonlyArray<Placed>, block: Layout["blocks"][number], row: number, column: number): string =>
  all
    .filter((each) => {
      if (!isHead(each) || each.row < block.start || each.row >= block.start + block.length) return false
      const { role } = each.slot
      return role === "block" || (role === "row" ? covers(each, row, each.column) : covers(each, each.row, column))
    })
    .map(({ id }) => id)
    .join(" ")

const scopes = { block: "rowgroup", column: ["col", "colgroup"], row: ["row", "rowgroup"] } as const

const scopeOf = ({ role, rows, columns }: Heading) => {
  if (role === "column") return scopes.column[columns > 1 ? 1 : 0]
  return role === "row" ? scopes.row[rows > 1 ? 1 : 0] : scopes.block
}

const headingCell = (placed: Placed): TableCell => {
  const { slot, id, column } = placed
  const { text, role, columns, rows } = slot
  return isHead(placed)
    ? { _tag: "Head", id, text, scope: scopeOf(slot), role, column, columns, rows }
    : { _tag: "Corner", text, columns, rows }
}

/** The rows of a form, made once for each. */
export const tableRows = once((form: Form): ReadonlyArray<TableGroup> => {
  const whole = layout(form)
  const all = headings(form, whole)
  const byPlace = new Map(all.map((each) => [`${each.row}:${each.column}`, each]))
  const rowOf = (block: Layout["blocks"][number], row: number): ReadonlyArray<TableCell> =>
    (whole.grid[row] ?? []).flatMap((slot, column): ReadonlyArray<TableCell> => {
      if (slot._tag === "Covered") return []
      if (slot._tag === "Value")
        return [{ _tag: "Figure", cell: slot.cell, columns: slot.columns, headers: headed(all, block, row, column) }]
      const placed = byPlace.get(`${row}:${column}`)
      return placed === undefined ? [] : [headingCell(placed)]
    })
  const rows = (block: Layout["blocks"][number], from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => rowOf(block, block.start + from + at))
  const alone = whole.blocks.length === 1
  return whole.blocks.flatMap((block): ReadonlyArray<TableGroup> =>
    alone
      ? [
          { tag: "thead", rows: rows(block, 0, block.head) },
          { tag: "tbody", rows: rows(block, block.head, block.length) }
        ]
      : [{ tag: "tbody", rows: rows(block, 0, block.length) }]
  )
})
