/**
 * A table to be laid out: cells with spans on one grid, which rows are heads, and how its width is shared.
 *
 * Statutory forms keep the proportions of the official blank (国办公开办函〔2021〕30号, attachment): widths below are its own, in
 * twentieths of a point. Only their ratio matters.
 *
 * @module
 */
import { derive } from "@gongkai/core/derive"
import type { Form } from "@gongkai/core/Form"
import * as Layout from "@gongkai/core/Layout"
import type { Role } from "./Face.ts"

export interface Cell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly role: Layout.Role | "value"
  /** Of a value it is empty: what stands there comes with each report. */
  readonly text: string
  readonly left: boolean
  readonly face: Role
}

export interface Table {
  /** Columns that hold labels. */
  readonly stub: number
  readonly rows: number
  /** In reading order. */
  readonly cells: ReadonlyArray<Cell>
  readonly blocks: Layout.Layout["blocks"]
  readonly shares: ReadonlyArray<number>
}

const blank = { outermost: 754, outer: 921, inner: 3271, value: 685 } as const

export const ofForm: (form: Form) => Table = derive((form: Form): Table => {
  const layout = Layout.layout(form)
  const { stub, width, grid, blocks } = layout
  const cells = grid.flatMap((slots, row) =>
    slots.flatMap((slot, column): ReadonlyArray<Cell> => {
      if (slot._tag === "Covered") return []
      const { columns, rows } = slot
      const at = { row, column, columns, rows }
      if (slot._tag === "Value") return [{ ...at, role: "value", text: "", left: false, face: "songti" }]
      const { role, text } = slot
      // The blank centres the labels of a plain list, and aligns those of a tree.
      const left = role === "block" || (stub > 1 && rows === 1 && role === "row") || (role === "corner" && rows > 1)
      return [{ ...at, role, text, left, face: role === "corner" && rows > 1 ? "kaiti" : "songti" }]
    })
  )
  const labels = Array.from({ length: stub }, (_, level) =>
    level === stub - 1 ? blank.inner : level === 0 ? blank.outermost : blank.outer
  )
  const shares = stub > 1 ? [...labels, ...Array.from({ length: width - stub }, () => blank.value)] : even(width)
  return { stub, rows: grid.length, cells, blocks, shares }
})

const even = (width: number): ReadonlyArray<number> => Array.from({ length: width }, () => 1)

/** A plain table: one row of heads, the other rows below; the first column holds the labels. */
export const grid = ({
  head,
  rows,
  shares = even(head.length)
}: {
  readonly head: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  readonly shares?: ReadonlyArray<number>
}): Table => ({
  stub: 1,
  rows: rows.length + 1,
  cells: [head, ...rows].flatMap((texts, row) =>
    head.map((_, column): Cell => ({
      row,
      column,
      rows: 1,
      columns: 1,
      role: row === 0 ? "column" : column === 0 ? "row" : "value",
      text: texts[column] ?? "",
      left: row > 0,
      face: "songti"
    }))
  ),
  blocks: [{ start: 0, head: 1, length: rows.length + 1 }],
  shares
})
