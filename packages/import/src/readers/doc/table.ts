/**
 * Lays the rows of a table in an old Word file out on common columns, by where their cells begin and end.
 *
 * @module
 */
import type { Rectangle, Row, Slot } from "@gongkai/match/Document"
import { spoken } from "@gongkai/match/figure"
import { limits } from "../limits.ts"
import { distinct, nearest } from "../edges.ts"
import type { Division } from "./row.ts"

/** A row of a table in an old Word file. */
export interface WordRow {
  readonly texts: ReadonlyArray<string>
  readonly line: number
  readonly divisions: ReadonlyArray<Division> | undefined
}

/** Edges that lie nearer to each other than this are one, in twentieths of a point. */
const near = 40

/** Rows that do not say how they are divided leave no grid: their cells stand one behind the other. `undefined` for too large a table. */
export const rectangle = (rows: ReadonlyArray<WordRow>): Rectangle | undefined => {
  const whole = rows.every(({ divisions, texts }) => divisions !== undefined && divisions.length >= texts.length)
  const table = whole ? laid(rows) : undefined
  if (table !== undefined) return table
  const width = rows.reduce((most, { texts }) => Math.max(most, texts.length), 0)
  if (width * rows.length > limits.cells) return undefined
  return {
    _tag: "Rectangle",
    grid: false,
    rows: rows.map(({ texts, line }) => ({
      place: { line },
      cells: Array.from({ length: width }, (_, at) => (at < texts.length ? spoken(texts[at] ?? "") : null))
    }))
  }
}

/** Answers `undefined` where something stands in a cell without a place. */
const laid = (rows: ReadonlyArray<WordRow>): Rectangle | undefined => {
  const edges = distinct(
    rows.flatMap(({ divisions = [] }) => divisions.flatMap(({ from, to }) => [from, to])),
    near
  )
  const width = edges.length - 1
  if (width < 1 || width > limits.columns || width * rows.length > limits.cells) return undefined
  // What a cell that is merged downwards still covers, by the column in which it begins.
  const open = new Map<number, { at: number; column: number; slot: Slot }>()
  const grid = rows.map(() => Array.from({ length: width }, (): Slot | null => null))
  for (const [at, { texts, line, divisions = [] }] of rows.entries()) {
    let last: number | undefined
    for (const [cell, { from, to, merged }] of divisions.slice(0, texts.length).entries()) {
      const [start, end] = [nearest(edges, from), nearest(edges, to)]
      const text = texts[cell] ?? ""
      const above = open.get(start)
      if (merged === "before" && last !== undefined && text === "") {
        const slot = grid[at]?.[last]
        if (slot != null) grid[at]?.splice(last, 1, { ...slot, columns: end - last })
      } else if (merged === "above" && above !== undefined && text === "") {
        above.slot = { ...above.slot, rows: at - above.at + 1 }
        grid[above.at]?.splice(above.column, 1, above.slot)
      } else if (end > start) {
        const slot: Slot = { ...spoken(text), place: { line }, ...(end - start > 1 && { columns: end - start }) }
        grid[at]?.splice(start, 1, slot)
        open.set(start, { at, column: start, slot })
        last = start
      } else if (text !== "") return undefined
    }
  }
  return {
    _tag: "Rectangle",
    grid: true,
    rows: grid.map((cells, at): Row => ({ cells, place: { line: rows[at]?.line ?? 0 } }))
  }
}
