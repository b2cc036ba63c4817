/**
 * The digits of a run as numbers, for searches that look at each of them many thousand times.
 *
 * @module
 */

/** The digits of a piece one by one; a piece that is none, a sign or a blank, has none. */
export const digitsOf = (piece: string): Uint8Array =>
  /^\d+$/u.test(piece) ? Uint8Array.from(piece, Number) : new Uint8Array(0)

/** How many digits a whole number from 0 on is written with. */
export const lengthOf = (value: number): number => {
  let [length, next] = [1, 10]
  while (value >= next) {
    length += 1
    next *= 10
  }
  return length
}

/** The number that the digits from one place to another, no longer than a safe number, are. */
export const numberIn = (digits: Uint8Array, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + (digits[at] ?? 0)
  return value
}

/** Whether a whole number from 0 on stands at a place as it is written; `length` is that of the number. */
export const standsAt = (digits: Uint8Array, from: number, value: number, length: number): boolean =>
  from + length <= digits.length &&
  (length === 1 || digits[from] !== 0) &&
  numberIn(digits, from, from + length) === value
