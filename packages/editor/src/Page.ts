/**
 * A statutory table as a terminal shows it: the rows of its Layout one below the other, groups of the stub as lines above their rows.
 *
 * Everything is read off the Layout: spans tell which heading covers which rows and columns, and nothing here knows the law.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { once } from "@gongkai/core/once"
import type { Form } from "@gongkai/core/Form"
import { type Layout, layout, type Slot } from "@gongkai/core/Layout"

/** A slot and the place in the grid where it begins. */
export interface Placed {
  readonly row: number
  readonly column: number
  readonly slot: Exclude<Slot, { readonly _tag: "Covered" }>
}

/** A line of the page below the heads. */
export type Entry =
  | { readonly _tag: "Group"; readonly label: string; readonly indent: number }
  | { readonly _tag: "Row"; readonly label: string; readonly indent: number; readonly row: number }

export interface Block {
  /** The line across the block, where it has one. */
  readonly heading?: string
  /** Grid rows of the head below that line. */
  readonly heads: ReadonlyArray<number>
  readonly entries: ReadonlyArray<Entry>
}

export interface Page {
  readonly layout: Layout
  readonly blocks: ReadonlyArray<Block>
  /** What covers each place of the grid. */
  readonly at: (row: number, column: number) => Placed | undefined
  /** The grid row and the place among the value cells of each cell. */
  readonly place: ReadonlyMap<Cell, Placed>
  /** The value cells of each grid row that has some, from left to right. */
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>
}

const covering = ({ grid }: Layout): ReadonlyArray<Placed> =>
  grid.flatMap((slots, row) =>
    slots.flatMap((slot, column) => (slot._tag === "Covered" ? [] : [{ row, column, slot }]))
  )

const entries = (placed: ReadonlyArray<Placed>, { stub }: Layout, row: number): ReadonlyArray<Entry> => {
  const labels = placed.filter((each) => each.row === row && each.column < stub && each.slot._tag === "Heading")
  const last = labels.at(-1)
  const text = ({ slot }: Placed) => (slot._tag === "Heading" ? slot.text : "")
  return [
    ...labels.slice(0, -1).map((each): Entry => ({ _tag: "Group", label: text(each), indent: each.column })),
    { _tag: "Row", label: last === undefined ? "" : text(last), indent: last?.column ?? 0, row }
  ]
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

export const page = once((form: Form): Page => {
  const grid = layout(form)
  const placed = covering(grid)
  const owners = new Map<string, Placed>()
  for (const each of placed) {
    for (let down = 0; down < each.slot.rows; down++) {
      for (let across = 0; across < each.slot.columns; across++) {
        owners.set(`${each.row + down}/${each.column + across}`, each)
      }
    }
  }
  const values = placed.flatMap((each) => (each.slot._tag === "Value" ? [[each.slot.cell, each] as const] : []))
  return {
    layout: grid,
    blocks: grid.blocks.map(({ start, head, length }) => {
      const [first] = grid.grid[start] ?? []
      const heading = first?._tag === "Heading" && first.role === "block" ? first.text : undefined
      const top = start + (heading === undefined ? 0 : 1)
      return {
        ...(heading !== undefined && { heading }),
        heads: range(top, start + head),
        entries: range(start + head, start + length).flatMap((row) => entries(placed, grid, row))
      }
    }),
    at: (row, column) => owners.get(`${row}/${column}`),
    place: new Map(values),
    rows: grid.grid.map((_, row) => values.flatMap(([cell, each]) => (each.row === row ? [cell] : [])))
  }
})

/** The rows that have cells, from top to bottom. */
export const filledRows = ({ rows }: Page) => rows.filter((cells) => cells.length > 0)

export type Direction = "up" | "down" | "left" | "right" | "home" | "end" | "top" | "bottom"

/** The cell reached from another; at the edge of the table it stays. `by` is how many rows up or down. */
export const move = (page: Page, from: Cell, direction: Direction, by = 1): Cell => {
  const rows = filledRows(page)
  const down = Math.max(
    0,
    rows.findIndex((cells) => cells.includes(from))
  )
  const cells = rows[down] ?? []
  const across = Math.max(0, cells.indexOf(from))
  const vertical = (row: number) => {
    const there = rows[Math.min(Math.max(0, row), rows.length - 1)] ?? []
    return there[Math.min(across, there.length - 1)] ?? from
  }
  switch (direction) {
    case "up":
      return vertical(down - by)
    case "down":
      return vertical(down + by)
    case "left":
      return cells[across - 1] ?? from
    case "right":
      return cells[across + 1] ?? from
    case "home":
      return cells[0] ?? from
    case "end":
      return cells.at(-1) ?? from
    case "top":
      return vertical(0)
    case "bottom":
      return vertical(rows.length - 1)
  }
}
