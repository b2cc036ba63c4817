/**
 * Finds where in each row the figures begin, so that a blank never shifts a number into its neighbour's column.
 *
 * Most rows leave one way only. Where blanks leave several, the other rows of the same table and its head decide, if they agree;
 * if not, the row is not read.
 *
 * @module
 */
import type { Head } from "./columns.ts"
import type { Reading } from "./rows.ts"

/** The places in a row's tail where `count` figures can begin with nothing but blanks outside. */
export const fits = (tail: ReadonlyArray<string>, count: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, tail.length - count + 1) }, (_, at) => at).filter((at) =>
    tail.every((cell, place) => cell === "" || (place >= at && place < at + count))
  )

const isBlank = ({ tail }: Reading): boolean => tail.every((cell) => cell === "")

/** For each row, where in its tail the figures begin; `undefined` where that cannot be said. */
export const placements = (
  readings: ReadonlyArray<Reading>,
  count: number,
  head: Head | undefined
): ReadonlyArray<number | undefined> => {
  const ways = readings.map((reading) => fits(reading.tail, count))
  const known = readings.flatMap((reading, at) => {
    const [only, ...others] = ways[at] ?? []
    return only === undefined || others.length > 0 || isBlank(reading)
      ? []
      : [{ reading, position: reading.start + only }]
  })
  return readings.map((reading, at) => {
    const possible = ways[at] ?? []
    if (possible.length < 2 || isBlank(reading)) return possible[0]
    const alike = known.filter(
      (each) => each.reading.table === reading.table && each.reading.row.cells.length === reading.row.cells.length
    )
    const nearest = alike.filter((each) => each.reading.start === reading.start)
    const votes = new Set((nearest.length > 0 ? nearest : alike).map((each) => each.position))
    const position = votes.size === 0 ? head?.start : votes.size === 1 ? [...votes][0] : undefined
    const way = position === undefined ? -1 : position - reading.start
    return possible.includes(way) ? way : undefined
  })
}
