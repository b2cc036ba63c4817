/**
 * Finds the columns of a block from its head rows: which of the form's columns stands where, and what else stands between them.
 *
 * @module
 */
import type { Line } from "@gongkai/core/Axis"
import { align } from "./align.ts"
import type { Reading } from "./rows.ts"
import { forms, likeness } from "./similarity.ts"

/** The columns of a block as the source prints them. */
export interface Head {
  /** In order: an index into the form's columns, or `undefined` for a column the form does not have. */
  readonly order: ReadonlyArray<number | undefined>
  /** The grid position of the first of them. */
  readonly start: number
}

/**
 * Reads the columns off the head rows of a table, the lowest label in each grid position counting.
 * Answers `undefined` when not every column of the form is found.
 */
export const columns = (heads: ReadonlyArray<Reading>, lines: ReadonlyArray<Line>): Head | undefined => {
  const lowest = new Map<number, string>()
  for (const { row } of heads) for (const [at, cell] of row.cells.entries()) if (cell !== "") lowest.set(at, cell)
  const cells = [...lowest].toSorted(([one], [other]) => one - other)
  const labels = cells.map(([, cell]) => forms(cell))
  const wanted = lines.map((line) => forms(line.heading.label))
  const pairs = align(labels.length, wanted.length, (label, line) => likeness(labels[label] ?? [], wanted[line] ?? []))
  const first = pairs.findIndex((pair) => pair !== undefined)
  const order = pairs.slice(first)
  return lines.every((_, line) => order.includes(line)) ? { order, start: cells[first]?.[0] ?? 0 } : undefined
}
