/**
 * Reads what was typed into a cell by the same reading as pasted and imported figures.
 *
 * A text that is not plainly a figure is refused whole: no character of it is dropped to make one.
 *
 * @module
 */
import type { Measure } from "@gongkai/core/Axis"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"
import { figure } from "@gongkai/match/figure"
import { narrow } from "@gongkai/match/marks"
import { notANumber } from "./paste/reasons.ts"

/** What a cell of each measure takes. */
export const wanted: { readonly [M in Measure]: Text } = {
  count: { zh: "此格填件数：只能是数字，0 或正整数", en: "a count: digits only, no point and no sign" },
  change: {
    zh: "此格填增减数：整数，减少的前面加“-”",
    en: "a change: a whole number, with a minus for a decrease"
  },
  amount: { zh: "此格填金额（万元）：数字，至多六位小数", en: "an amount in 10,000 yuan: at most six decimals" }
}

export interface Taken {
  readonly entry: Entry
  /** What is to be known of the reading: a remark that was beside the figure, a mark taken for 本项全年无. */
  readonly note?: Text
}

export interface NotTaken {
  readonly refused: Text
}

/** A minus begins a figure here; only in a finished table does it stand for 本项全年无. */
const minus = /^[-−－+＋]$/u

/** Why a plain number is none of this measure, where that can be said. */
const reasonOf = (text: string, measure: Measure): Text | undefined => {
  const plain = narrow(text)
    .replaceAll(/[\s,]/gu, "")
    .replace(/^[−－—]/u, "-")
  if (measure !== "change" && /^-\d/u.test(plain))
    return measure === "count"
      ? { zh: "件数不能是负数", en: "a count is never negative" }
      : { zh: "金额不能是负数", en: "an amount is never negative" }
  if (measure !== "amount" && /^-?\d+\.\d*[1-9]/u.test(plain))
    return { zh: "件数不能带小数", en: "a count has no decimals" }
  if (/^-?\d{16,}$/u.test(plain) || (measure === "amount" && /^\d{11,}(?:\.\d*)?$/u.test(plain)))
    return {
      zh: "数太长，记不下，请核对是否多打了几位",
      en: "the number is too long to be kept; were digits typed twice?"
    }
  return undefined
}

/** An amount is typed in 万元, which the editor says below the table, unless the text names its unit. */
export const typed = (text: string, measure: Measure): Taken | NotTaken => {
  const { entry, note } = figure(text, measure, "万元")
  if (!isUnread(entry) && !minus.test(text.trim())) return { entry, ...(note && { note }) }
  const own =
    reasonOf(text, measure) ?? (isUnread(entry) && note !== undefined && note.zh !== notANumber.zh ? note : undefined)
  return {
    refused: {
      zh: `“${text}”没有记入：${own ? `${own.zh}；` : ""}${wanted[measure].zh}。请改正，或按 Esc 放弃`,
      en: `“${text}” is not recorded: ${own ? `${own.en}; ` : ""}${wanted[measure].en}. Mend it, or drop it with Esc`
    }
  }
}
