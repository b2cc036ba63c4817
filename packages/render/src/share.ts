/**
 * Shares and growth in percent, with the guard of small samples: fewer than ten of anything are told as numbers alone.
 *
 * One case more or less moves a share of seven by fourteen points; such a percentage says nothing and looks as if it did.
 *
 * @module
 */

/** The smallest whole that a percentage is taken of. */
export const fewest = 10

/** Tenths of a percent of a part that is not negative, rounded half up; the sums are exact for every count. */
const tenths = (part: number, whole: number): number =>
  Number((2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)))

/**
 * A part of a whole: `12.5%`; `undefined` where the whole is below ten. What is not nothing is never told as 0.0%, and what is not all
 * never as 100.0%.
 */
export const share = (part: number, whole: number): string | undefined => {
  if (whole < fewest || part < 0) return undefined
  const found = tenths(part, whole)
  if (found === 0 && part > 0) return "<0.1%"
  if (found === 1000 && part < whole) return ">99.9%"
  return `${(found / 10).toFixed(1)}%`
}

/** The growth from one number to another: `+12.5%`, `-3.0%`; `undefined` where the first is below ten. */
export const growth = (before: number, after: number): string | undefined => {
  if (before < fewest) return undefined
  const size = share(Math.abs(after - before), before)
  return size === undefined || after === before
    ? size
    : `${after < before ? "-" : "+"}${size}`.replace(/^([-+])</u, "<$1")
}

/** The difference of two shares in percentage points: `+3.2`; `undefined` where a whole is below ten. */
export const points = (
  before: { readonly part: number; readonly whole: number },
  after: { readonly part: number; readonly whole: number }
): number | undefined => {
  if (before.whole < fewest || after.whole < fewest) return undefined
  return (100 * after.part) / after.whole - (100 * before.part) / before.whole
}
