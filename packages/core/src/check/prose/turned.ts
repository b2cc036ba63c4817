/**
 * Lists that fall short of their whole and add up when two neighbouring digits change places: 共98条，其中64条、13条、12条 is 89.
 *
 * A list need not tell all, so that falling short is no slip by itself. Two digits that change places and make it add up tell that it was
 * meant to.
 *
 * @module
 */
import type { Listed } from "./Listed.ts"

/** A number as it is printed, and as the list adds up with it. */
export interface Turned {
  readonly printed: number
  readonly meant: number
}

/** A list has so many members and comes to so much of its whole before it is taken for all of it. */
const [fewest, share] = [3, 0.5]

/** The numbers that come of a whole number when two neighbouring digits change places. */
const neighbours = (number: number): ReadonlyArray<number> => {
  const digits = String(number)
  return Array.from({ length: digits.length - 1 }, (_, at) =>
    Number(digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2))
  ).filter((other) => other !== number)
}

/** The one number of a list with which it adds up when two of its digits change places; `undefined` where none or several do. */
export const turned = ({
  whole,
  parts,
  sum,
  rounding,
  around,
  isEnclosed,
  isOfRequests
}: Listed): Turned | undefined => {
  const short = whole.value - sum
  const isWhole = [whole, ...parts].every(
    ({ value, unit, about }) => Number.isInteger(value) && unit === whole.unit && !about
  )
  // The digits of two neighbours differ by a multiple of nine.
  if (short <= 0 || short % 9 !== 0 || !isWhole || rounding > 0 || around !== undefined) return undefined
  if (parts.length < fewest || sum < share * whole.value || (isEnclosed && isOfRequests)) return undefined
  const all = [
    ...neighbours(whole.value).map((meant) => ({ printed: whole.value, meant, off: whole.value - meant })),
    ...parts.flatMap(({ value }) => neighbours(value).map((meant) => ({ printed: value, meant, off: meant - value })))
  ].filter(({ off }) => off === short)
  const [only] = all
  return all.length === 1 && only !== undefined ? { printed: only.printed, meant: only.meant } : undefined
}
