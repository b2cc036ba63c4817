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
import type { Removed, Slot } from "./Document.ts"
import { kept } from "./kept.ts"
import { cell, fromMarkup, narrow, type Spoken } from "./marks.ts"
import { numeral } from "./numerals.ts"
import { beneath, confusions, speckled } from "./specks.ts"

/** A cell's entry, with what was left out of it and why it is read so. */
export interface Figure {
  readonly entry: Entry.Entry
  /** What was taken out of the text before it was read. */
  readonly removed?: ReadonlyArray<Removed>
  /** What a reader should know about this figure: a remark beside it, or why it was not read. */
  readonly note?: Text
}

/** Signs for none; a longer stroke draws a line of a table. An upright one may be a 1, or a border. */
const none = /^(?:[/\\-]{1,4}|[—–―－]{1,6}|无|N\/A|不适用)$/iu
const zero = /^[零〇○]$/u
/** What readers write for a content that is no text. */
const shownOnly = /^〔(?:图片|输入框|公式|脚本)[^〕]*〕$/u
const digits = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/u
const remarked = /^(?<number>[\d,]+)(?:件|条|项)?[(（[【](?<remark>.+)[)）\]】](?:件|条|项)?$/u
const counted = /^(?<number>[\d,]+)(?:件|条|项|个|份|次|宗|起|人次)$/u
const money = /^(?<number>[\d,]+(?:\.\d+)?)(?<unit>万元|万|元)?(?:[(（](?<remark>.+)[)）])?$/u
const changed = /^(?<word>增加|新增|增|减少|减)(?<number>[\d,]+)(?:件|项|条|个)?$/u

/** The text of a cell as a reader finds it, without what is marked in it. */
export const spoken = (text: string): Pick<Slot, "text" | "removed"> => {
  const styled = cell(text)
  const bare = unmarked(styled.text)
  const removed = [...styled.removed, ...bare.removed]
  return { text: bare.text, ...(removed.length > 0 && { removed }) }
}

/** Signs of notes: raised and circled numbers and letters, stars and daggers. */
const sign = String.raw`[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u329f\u32b1-\u32bf*＊∗※†‡☆★◆◇#＃§]`
const signs = new RegExp(`^${sign}+$`, "u")
const word = String.raw`\s*(?:见?[注附]|备注|脚注|说明|见)\s*[:：]?\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*`
const number = String.raw`\s*(?:${sign}{1,4}|[a-zA-Z]|[一二三四五六七八九十]|[ivx]{1,4})\s*`
// Two digits in round brackets are a part of the figure in front, and a remark.
const bracketed = String.raw`[(（](?:${word}|${number}|\s*\d\s*)[)）]|[[［〔【<〈](?:${word}|${number}|\s*\d{1,2}\s*)[\]］〕】>〉]`
/** A note in front of a figure, behind it, or between it and its unit. */
const noted = new RegExp(
  `^(?<before>${sign}+)?(?<figure>.*?)\\s*(?<note>(?:注?${sign}|\\^\\d{1,2}|~[^~\\s]{1,4}~|${bracketed}|\\s)*)(?<unit>万元|人次|[件条项个份次宗起元万]?)$`,
  "su"
)

const missing = /^\s*[#＃](?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)\s*$/iu

/** A longer text is no figure, whatever is beside it. */
const longest = 60

/**
 * Takes the marks out of the text of a cell that is a figure but for them: 41①, 41*, 41[1], ~~40~~41. Any other text stays as it is, in
 * which a circled number may be a sign like any other.
 */
export const unmarked = (text: string): Spoken => {
  // Digits and nothing else have no mark.
  if (/^\d*$/u.test(text)) return { text, removed: [] }
  // What a sheet shows for a value that it has not got is no mark and no sign for none.
  if (missing.test(text)) return { text, removed: [] }
  if (text.length > longest || !/[\d０-９/\\—–―－\-无零〇○]/u.test(text)) return { text, removed: [] }
  const { text: kept, removed } = cell(fromMarkup(text))
  const { before = "", figure: own = kept, note = "", unit = "" } = noted.exec(kept.trim())?.groups ?? {}
  const marks = [before, note].map((each) => each.trim()).filter((each) => each !== "")
  const bare = (own + unit).trim()
  if (marks.length > 0 && bare !== "" && isBare(bare))
    return { text: bare, removed: [...removed, ...marks.map((mark): Removed => ({ kind: "raised", text: mark }))] }
  return removed.length > 0 && (kept === "" || isBare(kept)) ? { text: kept, removed } : { text, removed: [] }
}

/** Whether a text could be the figure of a cell, marks aside: not a label such as 1.属于国家秘密. */
export const isFigure = (text: string): boolean =>
  text.length > longest ? isFigureNow(text) : figuresKept(text, () => isFigureNow(text))
const figuresKept = kept<boolean>(4000)
const isFigureNow = (text: string): boolean => signs.test(text.trim()) || isBare(unmarked(text).text)

const isBare = (text: string): boolean => {
  const plain = normal(text)
  return (
    plain === "" ||
    none.test(plain) ||
    zero.test(plain) ||
    shownOnly.test(plain) ||
    money.test(plain.replace(/^[+-]/u, "")) ||
    remarked.test(plain) ||
    counted.test(plain) ||
    changed.test(plain)
  )
}

const normal = (text: string): string =>
  narrow(text)
    .replaceAll(/[\s\u200b\ufeff]/gu, "")
    .replaceAll("−", "-")
    // What a sheet puts in front of a number that is kept as text.
    .replace(/^['’‘](?=\d)/u, "")
    // The point that a Chinese input method types between digits.
    .replaceAll(/(?<=\d)[。｡](?=\d)/gu, ".")

const unread = (text: string, note: Text, candidates: ReadonlyArray<Entry.Value> = []): Figure => ({
  entry: { unread: text.trim(), ...(candidates.length > 0 && { candidates }) },
  note
})

const noText: Text = {
  zh: "这一格里不是文字，数字读不出来",
  en: "what stands in this cell is no text, and its number cannot be read"
}
const notANumber: Text = { zh: "不是数字", en: "this is not a number" }
const padded: Text = {
  zh: "数字以 0 开头，可能缺了或多了一位",
  en: "it begins with 0: a digit may be missing or too many"
}
const spaced: Text = { zh: "数字中间有空格，可能是两个数", en: "there is a space inside the number: it may be two" }
const lone: Text = {
  zh: "只写了一个汉字，可能是数，也可能是横线之类的记号",
  en: "one character alone may be a number, or a sign such as a stroke for none"
}
const letters: Text = {
  zh: "数字里夹着字母，可能是识别错误",
  en: "there are letters in the number: it may be misrecognised"
}

const struckOnly: Text = { zh: "这一格只有划去的内容", en: "all that stands in this cell is struck through" }

const taken = ({ kind, text }: Removed): Text =>
  kind === "struck"
    ? { zh: `“${text}”已划去，没有读`, en: `“${text}” is struck through and was not read` }
    : { zh: `“${text}”是注记，不算进数里`, en: `“${text}” is a mark of a note and no part of the number` }

/**
 * Reads a cell of a column of this measure; `heading` is the column's label, which may state the unit of money. `before` was taken out
 * of the text already.
 */
export const figure = (
  text: string,
  measure: Measure,
  heading: string,
  before: ReadonlyArray<Removed> = []
): Figure => {
  const { text: bare, removed: marks } = unmarked(text)
  const removed = [...before, ...marks]
  if (removed.length === 0) return bareFigure(text, measure, heading)
  if (bare.trim() === "") {
    const struck = removed.map((each) => each.text).join(" ")
    return { ...unread(text.trim() === "" ? struck : text, struckOnly), removed }
  }
  const { entry, note } = isPower(bare, removed)
    ? unread(bare, power, possible(normal(bare), measure))
    : bareFigure(bare, measure, heading)
  const said = [...removed.map(taken), ...(note === undefined ? [] : [note])]
  return { entry, removed, note: { zh: said.map(({ zh }) => zh).join("；"), en: said.map(({ en }) => en).join("; ") } }
}

/** 10⁴ is as likely a power as a 10 with a note. */
const isPower = (bare: string, removed: ReadonlyArray<Removed>): boolean =>
  normal(bare) === "10" && removed.some(({ kind, text }) => kind === "raised" && /^(?:[²-⁹]|\d)$/u.test(text))

const power: Text = { zh: "可能是10的乘方", en: "it may be a power of ten" }

const bareFigure = (text: string, measure: Measure, heading: string): Figure => {
  const plain = normal(text)
  if (plain === "") return { entry: null }
  if (shownOnly.test(plain)) return unread(text, noText)
  const raised = raisedDigits(text)
  if (raised !== undefined) return unread(text, raisedOnly, possible(raised, measure))
  // Two numbers in one cell are never run together into one; a remark may be broken anywhere.
  if (/[\d,.]\s+[\d,.]/u.test(withoutRemark(text, plain))) return unread(text, spaced, pieced(text, plain, measure))
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

/** What stands in front of the remark in brackets, where there is one. */
const withoutRemark = (text: string, plain: string): string => {
  const own = narrow(text)
  const hasRemark = remarked.test(plain) || money.exec(plain)?.groups?.["remark"] !== undefined
  return hasRemark ? own.slice(0, own.search(/[([【]/u)) : own
}

/** Digits that are all raised or lowered: a note without a figure, or a figure oddly set. */
const raisedDigits = (text: string): string | undefined => {
  const all = text.trim()
  return /^[²³¹⁰-⁹₀-₉]+$/u.test(all) ? all.normalize("NFKC") : undefined
}

const raisedOnly: Text = {
  zh: "这一格只有上标或下标的数字，可能是注记",
  en: "all that stands in this cell is a raised number, which may be a mark of a note"
}

const counting = (text: string, plain: string, measure: "count" | "change"): Figure => {
  const remark = remarked.exec(plain)?.groups
  const change = measure === "change" ? changed.exec(plain)?.groups : undefined
  const number = remark?.["number"] ?? change?.["number"] ?? counted.exec(plain)?.groups?.["number"] ?? plain
  const sign = measure === "change" && /^[+-]/u.test(number) ? number.charAt(0) : ""
  const value = whole(number.slice(sign.length))
  if (value === undefined) {
    const confused = confusions(plain)
    if (/^0\d+$/u.test(plain)) return unread(text, padded)
    const chinese = numeral(plain)
    if (chinese?.isSure === true) {
      const note: Text = { zh: `原文写作“${plain}”`, en: `written “${plain}”` }
      return { entry: Entry.Count.make(chinese.value), note }
    }
    if (chinese !== undefined) return unread(text, lone, [Entry.Count.make(chinese.value)])
    if (confused !== undefined) return unread(text, letters, possible(confused, measure))
    const within = beneath(plain)
    return within.length === 0
      ? unread(text, notANumber)
      : unread(text, speckled, [...new Set(within.flatMap((each) => possible(each, measure)))])
  }
  const negative = sign === "-" || change?.["word"]?.startsWith("减") === true
  const entry =
    measure === "change" ? Entry.Change.make(negative && value !== 0 ? -value : value) : Entry.Count.make(value)
  const said = remark?.["remark"] ?? (change === undefined ? undefined : plain)
  return said === undefined ? { entry } : { entry, note: { zh: `原文附注“${said}”`, en: `with the remark “${said}”` } }
}

/** A number written with or without thousands separators; one with a leading zero is doubtful, so it is not read. */
const whole = (text: string): number | undefined => {
  if (!digits.test(text)) return undefined
  const plain = text.replaceAll(",", "").replace(/\.0+$/u, "")
  const value = Number(plain)
  return Number.isSafeInteger(value) && !/^0\d/u.test(plain) ? value : undefined
}

const possible = (plain: string, measure: Measure): ReadonlyArray<Entry.Value> => {
  const value = measure === "amount" ? undefined : whole(plain)
  return value === undefined ? [] : [Entry.Count.make(value)]
}

/** Digits with a space between may be one number that its cell wrapped, or that of this cell beside one of another row. */
const pieced = (text: string, plain: string, measure: Measure): ReadonlyArray<Entry.Value> => {
  const pieces = narrow(text).trim().split(/\s+/u)
  const own = pieces.length === 2 ? pieces.flatMap((piece) => possible(piece, measure)) : []
  return [...new Set([...possible(plain, measure), ...own])]
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
    : { entry, note: { zh: `原文附注“${remark}”`, en: `with the remark “${remark}”` } }
}

const unitIn = (heading: string): string | undefined => /万元|元/u.exec(heading)?.[0]
