/**
 * How a number may have become another on its way into a form: slips of the hand, by what they do to its digits.
 *
 * @module
 */
import type { Text } from "../../Text.ts"

/** What happened to the digits of the true number; `undefined` where it is none of these. */
export type Slip = "dropped" | "doubled" | "transposed" | "replaced"

export const names: { readonly [S in Slip]: Text } = {
  dropped: { zh: "漏了一位数字", en: "a digit was dropped" },
  doubled: { zh: "多了一位数字", en: "a digit was doubled or added" },
  transposed: { zh: "相邻两位数字颠倒", en: "two digits were transposed" },
  replaced: { zh: "错了一位数字", en: "one digit is wrong" }
}

const without = (digits: string, at: number): string => digits.slice(0, at) + digits.slice(at + 1)

const drops = (long: string, short: string): boolean =>
  long.length === short.length + 1 && Array.from(long, (_, at) => without(long, at)).includes(short)

const swaps = (one: string, other: string): boolean => {
  const differ = Array.from(one, (digit, at) => (digit === other.charAt(at) ? [] : [at])).flat()
  const [first = 0, second = 0] = differ
  return (
    differ.length === 2 &&
    second === first + 1 &&
    one.charAt(first) === other.charAt(second) &&
    one.charAt(second) === other.charAt(first)
  )
}

/** The slip that turns `truth` into `written`. A number of one digit has none to drop, and any other is not its neighbour. */
export const slip = (truth: number, written: number): Slip | undefined => {
  const [was, is] = [String(truth), String(written)]
  if (drops(was, is)) return "dropped"
  if (drops(is, was)) return "doubled"
  if (was.length !== is.length || was.length < 2) return undefined
  if (swaps(was, is)) return "transposed"
  return Array.from(was).filter((digit, at) => digit !== is.charAt(at)).length === 1 ? "replaced" : undefined
}
