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
import { inText } from "../stream/matchStream.ts"

/** What a reading counts for in a sum; `undefined` for a cell that was not read. A blank counts as nothing. */
const worth = (entry: Entry | undefined): bigint | undefined => {
  if (entry === undefined || isUnread(entry)) return undefined
  return BigInt(typeof entry === "number" ? entry : 0)
}

/** Whether an equation fails whatever its unread cells hold: a count is never less than 0. */
const fails = ({ left, right }: Equation, at: (cell: Cell) => bigint | undefined): boolean => {
  const side = (cells: ReadonlyArray<Cell>) => ({
    sum: cells.reduce((sum, cell) => sum + (at(cell) ?? 0n), 0n),
    open: cells.some((cell) => at(cell) === undefined)
  })
  const [one, other] = [side(left), side(right)]
  return (one.sum > other.sum && !other.open) || (other.sum > one.sum && !one.open)
}

const inOneRow = ({ left, right }: Equation): boolean =>
  new Set([...left, ...right].map((cell) => parse(cell)?.row)).size === 1

/** Rows that add up speak for a guess by which all of them were placed, so many times as loud as one that does not speaks against it. */
const loud = 3
/** A guess by which fewer rows were placed is not borne out by their sums: they may be those of other rows. */
const fewest = 3

/** What was guessed of the rows of a table alike; what was guessed of one row names that row. */
const nameOf = ({ cell, guessed, together }: Read): string | undefined =>
  together === inText ? inText : guessed && `${parse(cell)?.form ?? ""} ${guessed.zh}`

/** The guesses by which several rows were placed, and which the sums of those rows bear out on the whole. */
const borneOut = (
  equations: ReadonlyArray<Equation>,
  failing: ReadonlySet<Equation>,
  reads: ReadonlyMap<Cell, Read>
): ReadonlySet<string> => {
  const counts = new Map<string, { readonly rows: number; readonly weight: number }>()
  for (const equation of equations.filter(inOneRow)) {
    const cells = [...equation.left, ...equation.right]
    const all = cells.flatMap((cell) => reads.get(cell) ?? [])
    if (all.length < cells.length || all.some(({ entry }) => isUnread(entry))) continue
    const names = new Set(all.map(nameOf))
    const [name] = names
    if (names.size > 1 || name === undefined) continue
    // Zeros say nothing of which column is which; of text under heads that were recognised, that each figure has its own.
    const says = all.some((read) => read.together === inText || (typeof read.entry === "number" && read.entry > 0))
    const { rows, weight } = counts.get(name) ?? { rows: 0, weight: 0 }
    counts.set(name, { rows: rows + 1, weight: weight + (failing.has(equation) ? -loud : says ? 1 : 0) })
  }
  return new Set([...counts].flatMap(([name, { rows, weight }]) => (rows >= fewest && weight > 0 ? [name] : [])))
}

/**
 * The reads with every guess that contradicts an equation made unread. In an equation among the cells of one row, all figures that
 * were placed together fall together: if a head was assumed, rows that contradict themselves speak against all rows under it, unless many
 * others bear it out. Then they fall alone; and a column that contradicts itself is what the office printed.
 */
export const judged = (edition: Edition, reads: ReadonlyMap<Cell, Read>): ReadonlyMap<Cell, Read> => {
  if ([...reads.values()].every(({ guessed }) => guessed === undefined)) return reads
  const at = (cell: Cell) => worth(reads.get(cell)?.entry)
  const equations = rules(edition).flatMap((rule) => rule.equations)
  const failing = new Set(equations.filter((equation) => fails(equation, at)))
  const sound = borneOut(equations, failing, reads)
  const isSound = (read: Read): boolean => sound.has(nameOf(read) ?? "")
  // A row that contradicts itself may have been placed otherwise than the others under an assumed head.
  const exempt = (equation: Equation, read: Read): boolean =>
    isSound(read) && (!inOneRow(equation) || read.together === inText)
  const guesses = (equation: Equation): ReadonlyArray<Read> =>
    [...equation.left, ...equation.right].flatMap((cell) => {
      const read = reads.get(cell)
      return read?.guessed === undefined || exempt(equation, read) ? [] : [read]
    })
  const contradicted = [...failing]
  const alone = new Set(contradicted.flatMap(guesses).map(({ cell }) => cell))
  const together = new Set(
    contradicted
      .filter(inOneRow)
      .flatMap((equation) => guesses(equation).flatMap((read) => (isSound(read) ? [] : (read.together ?? []))))
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
