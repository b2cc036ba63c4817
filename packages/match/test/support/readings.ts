/**
 * Rows as readers hand them over, from their texts: `null` where a span covers a place.
 *
 * @module
 */
import type { Rectangle, Row, Slot } from "../../src/Document.ts"
import type { Reading } from "../../src/Reading.ts"
import { rows, take } from "../../src/rows.ts"

type Written = string | null | Slot

const row = (cells: ReadonlyArray<Written>, line: number): Row => ({
  cells: cells.map((cell) => (typeof cell === "string" ? { text: cell } : cell)),
  place: { line }
})

/** A row of which nobody knows whether its places are columns. */
export const line = (...cells: ReadonlyArray<Written>): Reading => take(row(cells, 1), 0)

/** A table; `grid` says whether the places of its cells are columns, where the source tells. */
const table = (all: ReadonlyArray<ReadonlyArray<Written>>, grid?: boolean): Rectangle => ({
  _tag: "Rectangle",
  rows: all.map((cells, at) => row(cells, at + 1)),
  ...(grid !== undefined && { grid })
})

/** The rows of a grid whose spans are known. */
export const grid = (...all: ReadonlyArray<ReadonlyArray<Written>>): ReadonlyArray<Reading> => rows([table(all, true)])

/** The rows of a table whose spans were lost. */
export const spansLost = (...all: ReadonlyArray<ReadonlyArray<Written>>): ReadonlyArray<Reading> =>
  rows([table(all, false)])
