/**
 * A list of parts with its whole, and whether it adds up.
 *
 * A list need not be complete: less than the whole is a breach only where it names the rest (其他) or stands in brackets by itself; more
 * than the whole is one unless another way of reading the list avoids it.
 *
 * @module
 */
import type { Figure } from "./figures.ts"
import type { Sentence } from "./sentences.ts"

export interface Listed {
  readonly whole: Figure
  /** The sentence that the whole stands in. */
  readonly of: Sentence
  /** What the parts may come to instead: numbers before it, and it together with those in one list with it. */
  readonly others: ReadonlyArray<number>
  /** What the parts may not exceed. */
  readonly limit: number
  readonly parts: ReadonlyArray<Figure>
  readonly sum: number
  /** Whether the parts are said to be all. */
  readonly complete: boolean
  /** By how much the parts may exceed it and still be taken for what was to make it up. */
  readonly likely: number
  /** By how much rounded numbers among them may be off together. */
  readonly rounding: number
  /** It stands in a bracket, which shows where it ends. */
  readonly isEnclosed: boolean
  /** Another list follows, and the last part may be the whole of that one and no part of this. */
  readonly isFollowed: boolean
  /** It is of requests or cases, so that totals of the tables may be what it comes to. */
  readonly isOfRequests: boolean
  /** The list around it, whose members the last of these may be. */
  readonly around?: Around
}

export interface Around {
  readonly whole: number
  readonly sum: number
  /** A stronger pause parts its members from those of the list within it. */
  readonly isApart?: boolean
}

/** What some numbers come to. */
export const sumOf = (all: ReadonlyArray<Figure>): number => all.reduce((sum, { value }) => sum + value, 0)

const fen = (number: number): number => Math.round(number * 100)

/** Whether all parts but the last come to the whole, so that the last counts something else: 网站327条，其他途径307条，规范性文件2条. */
const isCutShort = ({ whole, parts, sum, complete, isEnclosed, around }: Listed): boolean =>
  !complete &&
  !isEnclosed &&
  around === undefined &&
  parts.length > 2 &&
  fen(sum - (parts.at(-1)?.value ?? 0)) === fen(whole.value)

/** Whether it fits without a last part that may belong to what follows. */
const isOther = ({ parts, sum, limit, isFollowed }: Listed): boolean =>
  isFollowed && fen(sum - (parts.at(-1)?.value ?? 0)) <= fen(limit)

/** Whether the parts of the whole's own unit come to it: 108条，其中动态74条、公告34条、附图5份. */
const isOfOwnUnit = ({ whole, parts }: Listed): boolean =>
  fen(sumOf(parts.filter(({ unit }) => unit === whole.unit))) === fen(whole.value)

/**
 * Whether the first of the parts fit into this whole and the others into what the list around it leaves; or all are of that list's whole,
 * told apart in another way: 共9件，其中网上6件、信函3件，其中予以公开7件、不予公开2件.
 */
const isShared = ({ whole, parts, sum, around }: Listed): boolean => {
  if (around === undefined) return false
  let first = 0
  return (
    (around.isApart !== true &&
      parts.some(({ value }) => (first += value) <= whole.value && around.sum + sum - first <= around.whole)) ||
    (sum <= around.whole && parts.some(({ value }) => value > whole.value))
  )
}

/** Totals of the tables: any of `all` may be what a list of requests comes to; all received may be given results with those carried in. */
export interface Known {
  readonly all: ReadonlyArray<number>
  readonly received?: number
  readonly carriedIn?: number
  readonly closed?: number
}

/** A list that does not add up; sums of money are compared to the fen. */
export const isBroken = (list: Listed, known: Known = { all: [] }): boolean => {
  const { whole, sum, limit, others, complete, likely, rounding, around, isOfRequests } = list
  if ([...others, ...(isOfRequests ? known.all : [])].some((other) => fen(other) === fen(sum))) return false
  const carried = isOfRequests && whole.value === known.received ? (known.carriedIn ?? 0) : 0
  const over = sum - Math.max(limit, whole.value + carried)
  if (fen(over) > fen(rounding) && over <= likely)
    return !isCutShort(list) && !isOther(list) && !isOfOwnUnit(list) && !isShared(list)
  return complete && around === undefined && fen(whole.value - sum) > fen(rounding)
}
