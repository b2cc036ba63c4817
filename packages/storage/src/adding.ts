/**
 * Vectors of numbers added place by place, exactly: each number in two parts, whose sums stay whole for millions of reports.
 *
 * A vector is added as the database wrote it, character by character: a province's two million numbers make no two million texts first.
 *
 * @module
 */

/** Vectors as they are added up. */
export interface Adding {
  reports: number
  readonly high: Float64Array
  readonly low: Float64Array
  /** How many tell each place. */
  readonly told: Float64Array
}

/** Nothing added yet, over so many places. */
export const adding = (places: number): Adding => ({
  reports: 0,
  high: new Float64Array(places),
  low: new Float64Array(places),
  told: new Float64Array(places)
})

const split = 100_000_000

const put = ({ high, low, told }: Adding, place: number, number: number): void => {
  high[place] = (high[place] ?? 0) + Math.trunc(number / split)
  low[place] = (low[place] ?? 0) + (number % split)
  told[place] = (told[place] ?? 0) + 1
}

/** Adds one vector; `undefined` is not known. */
export const add = (to: Adding, numbers: ReadonlyArray<number | undefined>): void => {
  to.reports += 1
  for (const [place, number] of numbers.entries()) if (number !== undefined) put(to, place, number)
}

const [comma, minus, zero] = [44, 45, 48]

/** Adds one vector of whole numbers as databases write it: `{1,NULL,-3}` or `[1,null,-3]`. */
export const addListed = (to: Adding, listed: string): void => {
  to.reports += 1
  let [place, number, sign, digits] = [0, 0, 1, 0]
  for (let at = 1; at < listed.length; at += 1) {
    const code = listed.charCodeAt(at)
    if (code >= zero && code < zero + 10) {
      number = number * 10 + (code - zero)
      digits += 1
    } else if (code === minus) sign = -1
    else if (code === comma || at === listed.length - 1) {
      if (digits > 0) put(to, place, sign * number)
      place += 1
      number = 0
      sign = 1
      digits = 0
    }
  }
}

/** The sum of one place, and how many do not tell it. */
export const totalOf = (
  { reports, high, low, told }: Adding,
  place: number
): { readonly sum: bigint; readonly unknown: number } => ({
  sum: BigInt(high[place] ?? 0) * BigInt(split) + BigInt(low[place] ?? 0),
  unknown: reports - (told[place] ?? 0)
})
