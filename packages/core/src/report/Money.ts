/**
 * An amount of money: an integer of 分 inside, a decimal number of 万元 on paper and in files.
 *
 * 1 万元 is 1,000,000 分, so six decimals are exact; a finer amount is refused, never rounded.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { telling } from "./telling.ts"

/** Integer 分, 0 … 2^53 − 1 (some ninety thousand billion yuan). `Money.make` throws a `RangeError` with the value and the reason. */
export const Money = telling("amount", Schema.Natural.pipe(Schema.brand("Money")))
/** An amount in 分; `Money.show` writes it in 万元. */
export type Money = typeof Money.Type

const pattern = /^(0|[1-9]\d*)(?:\.(\d+))?$/u

/** 分 in one 万元, and in one 元. */
export const units = { 万元: 6, 元: 2 } as const

/**
 * Reads a decimal number of 万元 (or 元): digits, at most one point, no sign, no separators.
 * Answers `undefined` for anything else, for amounts finer than 1 分 and for those above 2^53 − 1 分.
 */
export const parse = (text: string, unit: keyof typeof units = "万元"): Money | undefined => {
  const [, whole = "", decimals = ""] = pattern.exec(text) ?? []
  const places = units[unit]
  const fraction = decimals.replace(/0+$/u, "")
  const fen = Number(whole + fraction.padEnd(places, "0"))
  return whole !== "" && fraction.length <= places && Number.isSafeInteger(fen) ? Money.make(fen) : undefined
}

/** The amount in 万元 without trailing zeros: `7730280000` → `"7730.28"`. */
export const show = (money: Money): string => {
  const digits = String(money).padStart(units.万元 + 1, "0")
  const fraction = digits.slice(-units.万元).replace(/0+$/u, "")
  return digits.slice(0, -units.万元) + (fraction === "" ? "" : `.${fraction}`)
}
