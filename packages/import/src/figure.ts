/**
 * Reads the text of one cell as what the form wants there: a number, a blank, a declared none, or something unread.
 *
 * Nothing is guessed: a text that is not plainly a number stays as it is, marked unread, and never becomes 0. What it might be is
 * listed beside it, for the equations of the form to decide.
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

const none = /^(?:[/\\|-]+|[—–―－]+|无|N\/A|不适用)$/iu
const zero = /^[零〇○]$/u
const digits = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/u
const remarked = /^(?<number>[\d,]+)(?:件|条|项)?[(（[【](?<remark>.+)[)）\]】](?:件|条|项)?$/u
const counted = /^(?<number>[\d,]+)(?:件|条|项|个|份|次|宗|起|人次)$/u
const money = /^(?<number>[\d,]+(?:\.\d+)?)(?<unit>万元|万|元)?(?:[(（](?<remark>.+)[)）])?$/u
const changed = /^(?<word>增加|新增|增|减少|减)(?<number>[\d,]+)(?:件|项|条|个)?$/u

/** Whether a text could be the figure of a cell as it stands: not a label such as 1.属于国家秘密. */
export const isFigure = (text: string): boolean => {
  const plain = normal(text)
  return (
    plain === "" ||
    none.test(plain) ||
    zero.test(plain) ||
    money.test(plain.replace(/^[+-]/u, "")) ||
    remarked.test(plain) ||
    counted.test(plain) ||
    changed.test(plain)
  )
}

const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll(/[\s\u200b\ufeff]/gu, "")
    .replaceAll("−", "-")

const unread = (text: string, note: Text, candidates: ReadonlyArray<Entry.Value> = []): Figure => ({
  entry: { unread: text.trim(), ...(candidates.length > 0 && { candidates }) },
  note
})

const notANumber: Text = { zh: "不是数字", en: "this is not a number" }
const spaced: Text = { zh: "数字中间有空格，可能是两个数", en: "there is a space inside the number: it may be two" }
const letters: Text = {
  zh: "数字里夹着字母，可能是识别错误",
  en: "there are letters in the number: it may be misrecognised"
}

/** Reads a cell of a column of this measure; `heading` is the column's label, which may state the unit of money. */
export const figure = (text: string, measure: Measure, heading: string): Figure => {
  const plain = normal(text)
  if (plain === "") return { entry: null }
  // Two numbers in one cell are never run together into one.
  if (/\d\s+[\d,.]/u.test(text.normalize("NFKC"))) return unread(text, spaced, possible(plain, measure))
  if (none.test(plain)) {
    return {
      entry: "none",
      note: { zh: `原文为“${text.trim()}”，按“本项全年无”记`, en: `“${text.trim()}” was taken as declared none` }
    }
  }
  if (zero.test(plain)) {
    const value = measure === "amount" ? Money.Money.make(0) : Entry.Count.make(0)
    return { entry: value, note: { zh: `原文写作“${plain}”`, en: `written “${plain}”` } }
  }
  if (measure === "amount") return amount(text, plain, heading)
  return counting(text, plain, measure)
}

const counting = (text: string, plain: string, measure: "count" | "change"): Figure => {
  const remark = remarked.exec(plain)?.groups
  const change = measure === "change" ? changed.exec(plain)?.groups : undefined
  const number = remark?.["number"] ?? change?.["number"] ?? counted.exec(plain)?.groups?.["number"] ?? plain
  const sign = measure === "change" && /^[+-]/u.test(number) ? number.charAt(0) : ""
  const value = whole(number.slice(sign.length))
  if (value === undefined) {
    const confused = confusions(plain)
    return confused === undefined ? unread(text, notANumber) : unread(text, letters, possible(confused, measure))
  }
  const negative = sign === "-" || change?.["word"]?.startsWith("减") === true
  const entry =
    measure === "change" ? Entry.Change.make(negative && value !== 0 ? -value : value) : Entry.Count.make(value)
  const said = remark?.["remark"] ?? (change === undefined ? undefined : plain)
  return said === undefined ? { entry } : { entry, note: { zh: `原文附注：${said}`, en: `with the remark ${said}` } }
}

/** A number written with or without thousands separators; one with a leading zero is doubtful, so it is not read. */
const whole = (text: string): number | undefined => {
  if (!digits.test(text)) return undefined
  const plain = text.replaceAll(",", "").replace(/\.0+$/u, "")
  const value = Number(plain)
  return Number.isSafeInteger(value) && !/^0\d/u.test(plain) ? value : undefined
}

/** What machines read for digits: letters that look like them. */
const looks: { readonly [letter: string]: string } = {
  O: "0",
  o: "0",
  D: "0",
  l: "1",
  I: "1",
  i: "1",
  Z: "2",
  S: "5",
  B: "8"
}

const confusions = (plain: string): string | undefined => {
  if (!/^[\dOoDlIiZSB]{1,9}$/u.test(plain)) return undefined
  return Array.from(plain, (character) => looks[character] ?? character).join("")
}

const possible = (plain: string, measure: Measure): ReadonlyArray<Entry.Value> => {
  const value = measure === "amount" ? undefined : whole(plain)
  return value === undefined ? [] : [Entry.Count.make(value)]
}

const amount = (text: string, plain: string, heading: string): Figure => {
  const { number, unit, remark } = money.exec(plain)?.groups ?? {}
  if (number === undefined) return unread(text, notANumber)
  const grouped = number.split(".")[0] ?? ""
  if (!digits.test(grouped)) return unread(text, notANumber)
  const value = number.replaceAll(",", "")
  const stated = unit ?? unitIn(heading)
  if (stated === undefined && Number(value) !== 0) {
    return unread(text, { zh: "单位不明：没有写明是元还是万元", en: "the unit is not stated: yuan or 10,000 yuan" })
  }
  const entry = Money.parse(value, stated === "元" ? "元" : "万元")
  if (entry === undefined)
    return unread(text, {
      zh: "金额小于1分的部分无法记录，或金额过大",
      en: "the amount is finer than 1 fen, or too large"
    })
  return remark === undefined
    ? { entry }
    : { entry, note: { zh: `原文附注：${remark}`, en: `with the remark ${remark}` } }
}

const unitIn = (heading: string): string | undefined => /万元|元/u.exec(heading)?.[0]
