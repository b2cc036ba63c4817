/**
 * Lays out the cells of a table with their spans as a grid, the way browsers do: each cell at the first free place of its row.
 *
 * Work is bounded by the cells that are there and the limits, never by the numbers in their spans.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Rectangle, Row, Slot } from "@gongkai/match/Document"
import { spoken } from "@gongkai/match/figure"
import { prose } from "@gongkai/match/marks"
import { limits } from "./limits.ts"

/** A cell as written: its text, and how many rows and columns it says it covers; 0 rows are all that follow. */
export interface Written {
  readonly text: string
  readonly rows: number
  readonly columns: number
  readonly place?: Spot
}

/** A row of cells as written. */
export interface WrittenRow {
  readonly cells: ReadonlyArray<Written>
  readonly place: Spot
  /** Places left free in front. */
  readonly before?: number
  readonly heads?: true
}

/** How many places of grids may still be laid out in one document. */
export interface Budget {
  left: number
}

/** The places that one document may have. */
export const budget = (): Budget => ({ left: limits.cells })

/** What a cell of a table of the form says, and of a table in prose where what is raised belongs to it. */
const withSaid = (text: string): Slot => {
  const slot = spoken(text)
  if (slot.removed?.some(({ kind }) => kind === "raised") !== true) return slot
  return { ...slot, said: prose(text).text }
}

const clip = (value: number, most: number): number => Math.max(1, Math.min(Number.isFinite(value) ? value : 1, most))

/** Answers `undefined` for a table without cells, and when the budget is spent. */
export const grid = (written: ReadonlyArray<WrittenRow>, budget: Budget): Rectangle | undefined => {
  // For each column, the row before which it is free again.
  const taken: Array<number> = []
  const rows: Array<Array<Slot | null>> = []
  let width = 0
  for (const [at, { cells, before = 0 }] of written.entries()) {
    const row: Array<Slot | null> = []
    let column = Math.min(before, limits.columns)
    for (const cell of cells) {
      while (column < limits.columns && (taken[column] ?? 0) > at) column++
      if (column >= limits.columns) break
      const down = cell.rows === 0 ? written.length - at : clip(cell.rows, written.length - at)
      const across = clip(cell.columns, limits.columns - column)
      while (row.length < column) row.push(null)
      row.push({
        ...withSaid(cell.text),
        ...(down > 1 && { rows: down }),
        ...(across > 1 && { columns: across }),
        ...(cell.place && { place: cell.place })
      })
      for (let place = column; place < column + across; place++) taken[place] = Math.max(taken[place] ?? 0, at + down)
      column += across
      width = Math.max(width, column)
    }
    rows.push(row)
  }
  // Spans that reach beyond the last cell of every row cover nothing.
  const used = Math.min(width, Math.max(0, ...rows.map((row) => row.length + spanOf(row.at(-1)) - 1)))
  const places = used * rows.length
  if (used === 0 || places > budget.left) return undefined
  budget.left -= places
  const laid = rows.map((row, at): Row => ({
    cells: Array.from({ length: used }, (_, place) => row[place] ?? null),
    place: written[at]?.place ?? {},
    ...(written[at]?.heads && { heads: true })
  }))
  return { _tag: "Rectangle", rows: trimmed(laid), grid: true }
}

const spanOf = (slot: Slot | null | undefined): number => slot?.columns ?? 1

/** Columns that begin no cell in any row, and so only widen what spans them, are taken out; the spans shrink with them. */
const trimmed = (rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const width = rows[0]?.cells.length ?? 0
  const begun = Array.from({ length: width }, (_, place) => rows.some(({ cells }) => cells[place] != null))
  if (begun.every(Boolean)) return rows
  // Where each place lies once the columns before it are gone.
  const to = begun.reduce<Array<number>>((all, kept, place) => [...all, (all[place] ?? 0) + (kept ? 1 : 0)], [0])
  return rows.map(({ cells, ...own }) => ({
    ...own,
    cells: cells.flatMap((slot, at) => {
      if (begun[at] !== true) return []
      if (slot === null || slot.columns === undefined) return [slot]
      const across = (to[Math.min(width, at + slot.columns)] ?? 0) - (to[at] ?? 0)
      const { columns: _, ...bare } = slot
      return [across > 1 ? { ...bare, columns: across } : bare]
    })
  }))
}
