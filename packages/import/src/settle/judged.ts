/**
 * Judges the figures whose place was guessed by the equations of the edition: those that contradict one are not read.
 *
 * A figure alone in its own cell, under a head and beside a label that were recognised, is never judged: it is what the office printed,
 * and a contradiction is for the check to report. A guessed figure that contradicts nothing stays.
 *
 * @module
 */
import { type Cell, parse } from "@gongkai/core/Cell"
import type { Edition } from "@gongkai/core/Edition"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import type { Equation } from "@gongkai/core/Equation"
import { rules } from "@gongkai/core/Matrix"
import type { Text } from "@gongkai/core/Text"
import type { Read } from "@gongkai/match/readRow"
import { inText } from "../stream/readRun.ts"

/** What a reading counts for in a sum; `undefined` for a cell that was not read. A blank counts as nothing. */
const worth = (entry: Entry | undefined): bigint | undefined => {
  if (entry === undefined || isUnread(entry)) return undefined
  return BigInt(typeof entry === "number" ? entry : 0)
}

/**
 * Whether an equation fails whatever its unread cells hold: a count is never less than 0. A total that was left blank says nothing of
 * its parts, in text where no blank moves what stands behind it.
 */
const fails = (
  { left, right }: Equation,
  at: (cell: Cell) => bigint | undefined,
  isBlank: (cell: Cell) => boolean
): boolean => {
  const side = (cells: ReadonlyArray<Cell>) => ({
    sum: cells.reduce((sum, cell) => sum + (at(cell) ?? 0n), 0n),
    open: cells.some((cell) => at(cell) === undefined) || (cells.length === 1 && cells.every(isBlank))
  })
  const [one, other] = [side(left), side(right)]
  return (one.sum > other.sum && !other.open) || (other.sum > one.sum && !one.open)
}

const inOneRow = ({ left, right }: Equation): boolean =>
  new Set([...left, ...right].map((cell) => parse(cell)?.row)).size === 1

/** One row that contradicts itself outweighs so many that do not. */
const weight = 3

/**
 * Whether the rows of running text add up on the whole. Its figures are as many as its columns, whose heads were all recognised: what
 * contradicts a sum there is the office's error, unless there is too much of it.
 */
const addsUp = (
  equations: ReadonlyArray<Equation>,
  failing: ReadonlySet<Equation>,
  reads: ReadonlyMap<Cell, Read>
): boolean => {
  const whole = equations.filter(({ left, right }) =>
    [...left, ...right].every((cell) => {
      const read = reads.get(cell)
      return read?.together === inText && !isUnread(read.entry)
    })
  )
  const own = whole.filter(inOneRow)
  return own.length > (weight + 1) * own.filter((equation) => failing.has(equation)).length
}

/**
 * The cells of full rows that come to their own total. Figures that stood in other columns by one would not: where the columns alone were
 * guessed, a sum down the table that fails says nothing against such a row.
 */
const provenOf = (
  equations: ReadonlyArray<Equation>,
  failing: ReadonlySet<Equation>,
  reads: ReadonlyMap<Cell, Read>
): ReadonlySet<Cell> =>
  new Set(
    equations.flatMap((equation) => {
      const all = [...equation.left, ...equation.right]
      const entries = all.map((cell) => reads.get(cell)?.entry)
      const isFull = entries.every((entry) => typeof entry === "number")
      return isFull && inOneRow(equation) && !failing.has(equation) ? all : []
    })
  )

/**
 * The reads with every guess that contradicts an equation made unread. In an equation among the cells of one row, all figures that
 * were placed together fall together: if a head was assumed, one row that contradicts itself speaks against all rows under it.
 */
export const judged = (edition: Edition, reads: ReadonlyMap<Cell, Read>): ReadonlyMap<Cell, Read> => {
  if ([...reads.values()].every(({ guessed }) => guessed === undefined)) return reads
  const at = (cell: Cell) => worth(reads.get(cell)?.entry)
  const equations = rules(edition).flatMap((rule) => rule.equations)
  const isBlank = (cell: Cell): boolean => reads.get(cell)?.together === inText && reads.get(cell)?.entry === null
  const failing = equations.filter((equation) => fails(equation, at, isBlank))
  const isSound = addsUp(equations, new Set(failing), reads)
  const proven = provenOf(equations, new Set(failing), reads)
  const guesses = (equation: Equation): ReadonlyArray<Read> =>
    [...equation.left, ...equation.right].flatMap((cell) => {
      const read = reads.get(cell)
      if (read?.guessed === undefined || (isSound && read.together === inText)) return []
      return read.isOfColumns === true && proven.has(cell) ? [] : [read]
    })
  const alone = new Set(failing.flatMap(guesses).map(({ cell }) => cell))
  const together = new Set(
    failing.filter(inOneRow).flatMap((equation) => guesses(equation).flatMap((read) => read.together ?? []))
  )
  const falls = ({ cell, together: own }: Read) => alone.has(cell) || (own !== undefined && together.has(own))
  return new Map([...reads].map(([cell, read]) => [cell, falls(read) ? withdrawn(read) : read] as const))
}

const withdrawn = (read: Read): Read => {
  const { entry, place, guessed } = read
  if (guessed === undefined || isUnread(entry)) return read
  const why = contradicted(guessed)
  return {
    ...read,
    entry: { unread: place.text, ...(typeof entry === "number" && { candidates: [entry] }) },
    place: { ...place, confidence: "doubtful", note: why.zh },
    why
  }
}

const contradicted = (guessed: Text): Text => ({
  zh: `${guessed.zh}，这样读与勾稽关系矛盾`,
  en: `${guessed.en}, and so read it contradicts the sums of the form`
})
