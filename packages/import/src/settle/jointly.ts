/**
 * Parts the figures of several rows at once, column by column, so that few columns are off.
 *
 * Each row alone may be parted in thousands of ways. Together with what the other rows leave for them there are hardly any.
 *
 * @module
 */
import type { Parts, Value } from "../stream/Group.ts"
import { longest, whole } from "../stream/split.ts"

/** From the least to the greatest that something may come to. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** What a sum of a column takes of each of the rows, and what the other rows come to in it. */
export interface Rest extends Range {
  readonly factors: ReadonlyArray<number>
}

type Option = ReadonlyArray<Value>

/** More ways than these are too many to decide among. */
const limit = 4000
const budget = 2_000_000

/** The figures of the rows at one place, and where they end. */
interface Step {
  readonly values: Option
  readonly ends: ReadonlyArray<At>
}

/** How far a row is read: to which of its pieces, and to which digit of that. */
interface At {
  readonly piece: number
  readonly from: number
}

/** The figures that a row may have next, each with where it ends. */
const nextOf = ({ pieces, blanks }: Parts, { piece, from }: At, open: number): ReadonlyArray<readonly [Value, At]> => {
  const text = pieces[piece]
  const end = (to: number): At =>
    text !== undefined && to < text.length ? { piece, from: to } : { piece: piece + 1, from: 0 }
  const blank: ReadonlyArray<readonly [Value, At]> = blanks === true ? [[null, { piece, from }]] : []
  if (text === undefined) return blank
  const sign = whole(text)
  if (typeof sign !== "number") return [...blank, [sign, end(text.length)]]
  const left = pieces.slice(piece).reduce((sum, { length }) => sum + length, -from)
  const room = blanks === true ? longest : Math.min(longest, left - open + 1)
  const last = text.charAt(from) === "0" ? from + 1 : Math.min(text.length, from + room)
  const numbers = Array.from({ length: Math.max(0, last - from) }, (_, more) => {
    const to = from + 1 + more
    return [Number(text.slice(from, to)), end(to)] as const
  })
  return [...blank, ...numbers]
}

const isOff = (values: ReadonlyArray<Value>, { factors, low, high }: Rest): boolean => {
  const own = factors.reduce((sum, factor, row) => {
    const value = values[row]
    return factor === 0 || typeof value !== "number" ? sum : sum + factor * value
  }, 0)
  return own + low > 0 || own + high < 0
}

/** The ways in which the fewest columns are off, or one more if `spare`; none where there are too many, or more than `off` would be. */
export const jointly = (
  rows: ReadonlyArray<Parts>,
  places: ReadonlyArray<ReadonlyArray<Rest>>,
  { off, spare }: { readonly off: number; readonly spare: number }
): ReadonlyArray<Option> => {
  const count = places.length
  const found: Array<Option> = []
  const known = new Map<string, number>()
  let left: number = budget
  const isClosed = (ends: ReadonlyArray<At>): boolean =>
    ends.every(({ piece }, row) => piece === rows[row]?.pieces.length)
  /** The figures that all rows may have at a place. */
  const steps = (place: number, ends: ReadonlyArray<At>): ReadonlyArray<Step> =>
    rows.reduce<ReadonlyArray<Step>>(
      (all, row, nth) => {
        const from = ends[nth]
        const open = count - place
        if (from === undefined || row.pieces.length - from.piece > open) return []
        const next = nextOf(row, from, open)
        left -= all.length * next.length
        return all.flatMap((step) =>
          next.map(([value, end]): Step => ({ values: [...step.values, value], ends: [...step.ends, end] }))
        )
      },
      [{ values: [], ends: [] }]
    )
  const offAt = (place: number, values: Option): number =>
    places[place]?.some((rest) => isOff(values, rest)) === true ? 1 : 0
  /** In how many columns from a place on the rows are off at least. */
  const least = (place: number, ends: ReadonlyArray<At>): number => {
    if (place === count) return isClosed(ends) ? 0 : Infinity
    const key = `${place} ${ends.map(({ piece, from }) => `${piece}.${from}`).join(" ")}`
    const before = known.get(key)
    if (before !== undefined || left < 0) return before ?? Infinity
    let fewest = Infinity
    for (const step of steps(place, ends))
      fewest = Math.min(fewest, offAt(place, step.values) + least(place + 1, step.ends))
    known.set(key, fewest)
    return fewest
  }
  const list = (ends: ReadonlyArray<At>, values: ReadonlyArray<Option>, most: number): void => {
    const place = values.length
    if (left < 0 || found.length > limit) return
    if (place === count) {
      const ways = rows.map((_, row) => values.map((own) => own[row] ?? null))
      if (ways.every((way, row) => rows[row]?.addsUp?.(way) ?? true)) found.push(ways.flat())
      return
    }
    for (const step of steps(place, ends)) {
      const more = most - offAt(place, step.values)
      if (more >= 0 && least(place + 1, step.ends) <= more) list(step.ends, [...values, step.values], more)
    }
  }
  const start = rows.map((): At => ({ piece: 0, from: 0 }))
  const fewest = least(0, start)
  if (fewest > off) return []
  list(start, [], fewest + spare)
  return left < 0 || found.length > limit ? [] : found
}
