/**
 * A form laid out as one grid of slots with spans: what every printer prints.
 *
 * HTML, PDF, sheet, terminal and Markdown are small printers of it, and none of them knows the law. Blocks are stacked on a common
 * grid; in a shorter one the last column takes the rest of the width. Every place of the grid is covered exactly once.
 *
 * @module
 */
import { type Axis, depth, lines, type Span, spans } from "./Axis.ts"
import { type Cell, show } from "./Cell.ts"
import type { Citation } from "./Citation.ts"
import type { Block, Form } from "./Form.ts"
import { once } from "../once.ts"

/** What a heading heads: a whole block, the stub, columns or a row. */
export type Role = "block" | "corner" | "column" | "row"

/** One place of the grid: a heading or a value with the columns and rows it covers, or a place that one of them covers. */
export type Slot =
  | {
      readonly _tag: "Heading"
      readonly role: Role
      readonly text: string
      readonly cites?: Citation
      readonly columns: number
      readonly rows: number
    }
  | { readonly _tag: "Value"; readonly cell: Cell; readonly columns: number; readonly rows: 1 }
  | { readonly _tag: "Covered" }

/** The grid of a form. `grid[row][column]` covers every place; the first `stub` columns hold the rows' labels. */
export interface Layout {
  /** Grid columns that hold the rows' labels. */
  readonly stub: number
  readonly width: number
  readonly grid: ReadonlyArray<ReadonlyArray<Slot>>
  /** Where each block begins, and how many of its grid rows are head: what to repeat after a page break. */
  readonly blocks: ReadonlyArray<{ readonly start: number; readonly head: number; readonly length: number }>
}

interface Placed {
  readonly row: number
  readonly column: number
  readonly slot: Exclude<Slot, { readonly _tag: "Covered" }>
}

/** Lays a form out, once for all who print it; values are looked up by cell when it is printed. */
export const layout = once((form: Form): Layout => {
  const stub = Math.max(...form.blocks.map(({ rows }) => depth(rows)))
  const width = stub + Math.max(...form.blocks.map(({ columns }) => lines(columns).length))
  let start = 0
  const blocks = form.blocks.map((block) => {
    const head = (block.heading === undefined ? 0 : 1) + levels(block)
    const own = { start, head, length: head + lines(block.rows).length }
    start += own.length
    return own
  })
  const placed = form.blocks.flatMap((block, at) => place(form, block, blocks[at]?.start ?? 0, stub, width))
  const grid = Array.from({ length: start }, () => Array.from({ length: width }, (): Slot => ({ _tag: "Covered" })))
  for (const { row, column, slot } of placed) grid[row]?.splice(column, 1, slot)
  return { stub, width, grid, blocks }
})

const levels = ({ over, columns }: Block): number => (over === undefined ? 0 : 1) + depth(columns)

const place = (form: Form, block: Block, start: number, stub: number, width: number): ReadonlyArray<Placed> => {
  const { heading, cites, corner, over, rows, columns } = block
  const top = start + (heading === undefined ? 0 : 1)
  const body = top + levels(block)
  const below = over === undefined ? top : top + 1
  const count = lines(columns).length
  // The last column takes what is left of the common grid.
  const reach = (from: number, length: number) => (from + length === count ? width - stub - from : length)
  return [
    ...head(heading, { role: "block", row: start, column: 0, columns: width, rows: 1, cites }),
    ...(stub === 0
      ? []
      : head(corner ?? "", { role: "corner", row: top, column: 0, columns: stub, rows: levels(block) })),
    ...head(over, { role: "column", row: top, column: stub, columns: width - stub, rows: 1 }),
    ...spans(columns).flatMap((span) =>
      head(span.heading.label, {
        role: "column",
        row: below + span.level,
        column: stub + span.start,
        columns: reach(span.start, span.length),
        rows: span.levels,
        cites: span.heading.cites
      })
    ),
    ...labelled(rows, stub).flatMap((span) =>
      head(span.heading.label, {
        role: "row",
        row: body + span.start,
        column: span.level,
        columns: span.levels,
        rows: span.length,
        cites: span.heading.cites
      })
    ),
    ...lines(rows).flatMap((row, down) =>
      lines(columns).map((column, across): Placed => ({
        row: body + down,
        column: stub + across,
        slot: {
          _tag: "Value",
          cell: show({ form: form.key, row: row.key, column: column.key }),
          columns: reach(across, 1),
          rows: 1
        }
      }))
    )
  ]
}

const labelled = (rows: Axis, stub: number): ReadonlyArray<Span> => (stub === 0 ? [] : spans(rows, stub))

const head = (
  text: string | undefined,
  at: {
    readonly role: Role
    readonly row: number
    readonly column: number
    readonly columns: number
    readonly rows: number
    readonly cites?: Citation | undefined
  }
): ReadonlyArray<Placed> => {
  if (text === undefined) return []
  const { role, row, column, columns, rows, cites } = at
  return [{ row, column, slot: { _tag: "Heading", role, text, ...(cites && { cites }), columns, rows } }]
}
