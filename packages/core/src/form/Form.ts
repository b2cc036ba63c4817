/**
 * A statutory table, described once; schema, sums, page, sheet and screen are read off it.
 *
 * A form is one or more blocks of rows × columns. Blocks share the rows' namespace, so an address never names a block.
 *
 * @module
 */
import { type Address, type Axis, type Line, lines, type Measure, sums } from "./Axis.ts"
import { type Cell, show } from "./Cell.ts"
import type { Citation } from "./Citation.ts"

/** A part of a table with rows and columns of its own: 二 has four (five in 2019), 三 and 四 have one. */
export interface Block<R extends Axis = Axis, C extends Axis = Axis> {
  /** The line printed across the block: 第二十条第（一）项. */
  readonly heading?: string
  readonly cites?: Citation
  /** The text of the head cell above the rows' labels. */
  readonly corner?: string
  /** The text of the head cell above all columns. */
  readonly over?: string
  readonly rows: R
  readonly columns: C
}

/** A table of the report as data: its key in addresses and files, its title, its clause, and its blocks from top to bottom. */
export interface Form<K extends string = string, B extends ReadonlyArray<Block> = ReadonlyArray<Block>> {
  readonly kind: "form"
  readonly key: K
  /** As printed, without its number: 主动公开政府信息情况. */
  readonly title: string
  readonly cites: Citation
  readonly blocks: B
}

/** Writes a form down so that the compiler knows its addresses; returns its argument with `kind` added. */
export const form = <const K extends string, const B extends ReadonlyArray<Block>>(
  spec: Omit<Form<K, B>, "kind">
): Form<K, B> => ({ kind: "form", ...spec })

/** The addresses of a form, as a union. */
export type CellOf<F extends Form> =
  F extends Form<infer K, infer B>
    ? { [I in keyof B]: B[I] extends Block<infer R, infer C> ? `${K}/${Address<R>}/${Address<C>}` : never }[number]
    : never

/** One place for a number: its address, its row and column with all headings above them, and what it measures. */
export interface Slot {
  readonly cell: Cell
  readonly form: Form
  readonly block: Block
  readonly row: Line
  readonly column: Line
  readonly measure: Measure
}

/** Every place for a number, in reading order. */
export const slots = (form: Form): ReadonlyArray<Slot> =>
  form.blocks.flatMap((block) =>
    lines(block.rows).flatMap((row) =>
      lines(block.columns).map((column) => ({
        cell: show({ form: form.key, row: row.key, column: column.key }),
        form,
        block,
        row,
        column,
        measure: column.heading.measure ?? "count"
      }))
    )
  )

/** A line that totals others: its headings, and in each line that crosses it one cell that is the sum of others. */
export interface Total {
  readonly form: Form
  readonly of: "rows" | "columns"
  readonly line: Line
  readonly sums: ReadonlyArray<{ readonly total: Cell; readonly parts: ReadonlyArray<Cell> }>
}

/** The lines that total others: the arithmetic a form states by its own shape. */
export const totals = (form: Form): ReadonlyArray<Total> =>
  form.blocks.flatMap(({ rows, columns }) => [
    ...sums(columns).map(({ total, parts }): Total => {
      const cell = (row: Line) => (line: Line) => show({ form: form.key, row: row.key, column: line.key })
      const across = lines(rows).map((row) => ({ total: cell(row)(total), parts: parts.map(cell(row)) }))
      return { form, of: "columns", line: total, sums: across }
    }),
    ...sums(rows).map(({ total, parts }): Total => {
      const cell = (column: Line) => (line: Line) => show({ form: form.key, row: line.key, column: column.key })
      const down = lines(columns).map((column) => ({ total: cell(column)(total), parts: parts.map(cell(column)) }))
      return { form, of: "rows", line: total, sums: down }
    })
  ])
