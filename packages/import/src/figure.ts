/**
 * Reads the text of one cell as what the form wants there: a number, a blank, a declared none, or something unread.
 *
 * Nothing is guessed: a text that is not plainly a number stays as it is, marked unread, and never becomes 0.
 *
 * @module
 */
import type { Measure } from "@gongkai/core/Axis"
import * as Entry from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import type { Text } from "@gongkai/core/Text"

export interface Figure {
  readonly entry: Entry.Entry
  /** What a reader should know about this figure: a remark beside it, or why it was not read. */
  readonly note?: Text
}

const none = /^(?:[/\\-]+|[—–―－]+|无)$/u
const digits = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/u
const remarked = /^(?<number>[\d,]+)[(（](?<remark>.+)[)）]$/u
const counted = /^(?<number>[\d,]+)(?:件|条|项|个|份|次|宗)$/u
const money = /^(?<number>[\d,]+(?:\.\d+)?)(?<unit>万元|元)?$/u

/** Whether a text could be the figure of a cell as it stands: not a label such as 1.属于国家秘密. */
export const isFigure = (text: string): boolean => {
  const plain = normal(text)
  return (
    plain === "" ||
    none.test(plain) ||
    money.test(plain.replace(/^[+-]/u, "")) ||
    remarked.test(plain) ||
    counted.test(plain)
  )
}

const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\u200b\ufeff]/gu, "")
    .replaceAll("−", "-")

const unread = (text: string, note: Text): Figure => ({ entry: { unread: text.trim() }, note })

const notANumber: Text = { zh: "不是数字", en: "this is not a number" }

/** Reads a cell of a column of this measure; `heading` is the column's label, which may state the unit of money. */
export const figure = (text: string, measure: Measure, heading: string): Figure => {
  // Two numbers in one cell are never run together into one.
  if (/\d\s+[\d,.]/u.test(text.normalize("NFKC")))
    return unread(text, { zh: "数字中间有空格，可能是两个数", en: "there is a space inside the number: it may be two" })
  const plain = normal(text)
  if (plain === "") return { entry: null }
  if (none.test(plain)) {
    return {
      entry: "none",
      note: { zh: `原文为“${text.trim()}”，按“本项全年无”记`, en: `“${text.trim()}” was taken as declared none` }
    }
  }
  if (measure === "amount") return amount(text, plain, heading)
  const remark = remarked.exec(plain)?.groups
  const number = remark?.["number"] ?? counted.exec(plain)?.groups?.["number"] ?? plain
  const sign = measure === "change" && /^[+-]/u.test(number) ? number.charAt(0) : ""
  const value = whole(number.slice(sign.length))
  if (value === undefined) return unread(text, notANumber)
  const entry =
    measure === "change" ? Entry.Change.make(sign === "-" && value !== 0 ? -value : value) : Entry.Count.make(value)
  return remark === undefined
    ? { entry }
    : { entry, note: { zh: `原文附注：${remark["remark"]}`, en: `with the remark ${remark["remark"]}` } }
}

/** A number written with or without thousands separators; one with a leading zero is doubtful, so it is not read. */
const whole = (text: string): number | undefined => {
  if (!digits.test(text)) return undefined
  const plain = text.replaceAll(",", "")
  const value = Number(plain)
  return Number.isSafeInteger(value) && !/^0\d/u.test(plain) ? value : undefined
}

const amount = (text: string, plain: string, heading: string): Figure => {
  const { number, unit } = money.exec(plain)?.groups ?? {}
  if (number === undefined) return unread(text, notANumber)
  const grouped = number.split(".")[0] ?? ""
  if (!digits.test(grouped)) return unread(text, notANumber)
  const value = number.replaceAll(",", "")
  const stated = unit ?? (heading.includes("万元") ? "万元" : undefined)
  if (stated === undefined && Number(value) !== 0) {
    return unread(text, { zh: "单位不明：没有写明是元还是万元", en: "the unit is not stated: yuan or 10,000 yuan" })
  }
  const entry = Money.parse(value, stated === "元" ? "元" : "万元")
  return entry === undefined
    ? unread(text, { zh: "金额小于1分的部分无法记录，或金额过大", en: "the amount is finer than 1 fen, or too large" })
    : { entry }
}
