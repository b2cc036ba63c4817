/**
 * Finds where in each row the figures begin, so that a blank never shifts a number into its neighbour's column.
 *
 * Most rows leave one way only. Where blanks leave several, the other rows of the same table and its head decide, if they agree;
 * if not, the row is not read.
 *
 * @module
 */
import type { Head } from "./columns.ts"
import { isFigure } from "./figure.ts"
import type { Reading } from "./Reading.ts"

/**
 * The places in a row's tail where `count` figures can begin with no figure outside. Words outside are a remark; a way that would take
 * words for a figure counts only where every way does.
 */
const fits = (tail: ReadonlyArray<string>, count: number, isNamed: boolean): ReadonlyArray<number> => {
  const isInside = (at: number, place: number) => place >= at && place < at + count
  const all = Array.from({ length: Math.max(0, tail.length - count + 1) }, (_, at) => at)
  const outside = (at: number) => tail.filter((_, place) => !isInside(at, place))
  const bare = all.filter((at) => outside(at).every((cell) => cell === ""))
  const plain = all.filter(
    (at) =>
      outside(at).every((cell) => cell === "" || isWords(cell)) &&
      !tail.some((cell, place) => isInside(at, place) && isWords(cell))
  )
  return plain.length > 0 && !isNamed ? plain : bare
}

/** A remark; pieces of a number in one cell are none. */
const isWords = (cell: string): boolean => /\p{Script=Han}/u.test(cell) && !isFigure(cell)

const isBlank = ({ tail }: Reading): boolean => tail.every((cell) => cell === "")

/** For each row, where in its tail the figures begin; `undefined` where that cannot be said. */
export const placements = (
  readings: ReadonlyArray<Reading>,
  count: number,
  head: Head | undefined
): ReadonlyArray<number | undefined> => {
  // A column of remarks that its head names is one of the columns.
  const isNamed = head?.order.includes(undefined) === true
  const ways = readings.map((reading) => fits(reading.tail, count, isNamed))
  // A row without a blank among its figures speaks for itself, and for the others of its table.
  const full = readings.flatMap((reading, at) => {
    const [only] = ways[at] ?? []
    const whole = only !== undefined && reading.tail.slice(only, only + count).every((cell) => cell !== "")
    return whole ? [{ reading, way: only, position: reading.start + only }] : []
  })
  return readings.map((reading, at) => {
    const possible = ways[at] ?? []
    const own = full.find((each) => each.reading === reading)
    if (own !== undefined || isBlank(reading)) return own?.way ?? possible[0]
    // Figures that were taken out of one cell stand at no place of the table.
    const alike = full.filter((each) => each.reading.table === reading.table && each.reading.run !== true)
    const nearest = alike.filter((each) => each.reading.start === reading.start)
    const votes = [...new Set((nearest.length > 0 ? nearest : alike).map((each) => each.position))]
    if (votes.length > 1) return undefined
    const position = votes[0] ?? head?.start
    if (position === undefined) return possible.length === 1 ? possible[0] : undefined
    return possible.find((way) => way === position - reading.start)
  })
}
