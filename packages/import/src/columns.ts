/**
 * Finds the columns of a block from its head rows: which of the form's columns stands where, and what else stands between them.
 *
 * @module
 */
import type { Line } from "@gongkai/core/Axis"
import { align } from "./align.ts"
import type { Reading } from "./rows.ts"
import { forms, likeness } from "./similarity.ts"

/** The columns as the source prints them, in order: an index into the form's columns, or `undefined` for one it does not have. */
export type Order = ReadonlyArray<number | undefined>

/**
 * Reads the order of the columns off the head rows of a table, the lowest label in each grid position counting.
 * Answers `undefined` when not every column of the form is found.
 */
export const columns = (heads: ReadonlyArray<Reading>, lines: ReadonlyArray<Line>): Order | undefined => {
  const lowest = new Map<number, string>()
  for (const { row } of heads) for (const [at, cell] of row.cells.entries()) if (cell !== "") lowest.set(at, cell)
  const labels = [...lowest].toSorted(([one], [other]) => one - other).map(([, cell]) => forms(cell))
  const wanted = lines.map((line) => forms(line.heading.label))
  const pairs = align(labels.length, wanted.length, (label, line) => likeness(labels[label] ?? [], wanted[line] ?? []))
  const order = pairs.slice(pairs.findIndex((pair) => pair !== undefined))
  return lines.every((_, line) => order.includes(line)) ? order : undefined
}

/**
 * Where in a row's tail the figures of `count` columns begin, or `undefined` when blanks leave more than one way.
 * What lies outside must be blank; a row that is blank throughout may begin anywhere.
 */
export const offset = (tail: ReadonlyArray<string>, count: number): number | undefined => {
  const fits = Array.from({ length: tail.length - count + 1 }, (_, at) => at).filter((at) =>
    tail.every((cell, place) => cell === "" || (place >= at && place < at + count))
  )
  return fits.length === 1 || (fits.length > 1 && tail.every((cell) => cell === "")) ? fits[0] : undefined
}
