/**
 * The numbers of a sentence that count something, each with its unit: 3607件, 18万余条, 三十六起, 1.05%.
 *
 * Dates, ordinals, document numbers and list numbers count nothing and are left out.
 *
 * @module
 */
import { all } from "../proof/Slip.ts"
import { ofSentence } from "./kept.ts"
import { numeral, value } from "./numerals.ts"

export interface Figure {
  /** Where the number begins and where its unit ends in the sentence's text. */
  readonly from: number
  readonly to: number
  readonly value: number
  /** 件, 条, 元, 万元 become 元; `%`. */
  readonly unit: string
  /** About so many: 18万余条, 近200场. */
  readonly about: boolean
  /** How many decimals are printed. */
  readonly decimals: number
}

const number = new RegExp(
  `(\\d[\\d,]{0,17}(?:\\.\\d{1,6})?|[${numeral}]{1,12})([万亿]?)([余多]?)(%|个百分点|人次|元|件|条|起|宗|例|份|个|次|篇|期|场|项|处|册|家|类|名|人|户|批|部|位|封)([余多]?)`,
  "gu"
)

/** What stands before a number that counts nothing by itself: 第六期, 〔2021〕30号, 2.3. */
const notBefore = /[第〔[.\-—~～+×/]$|[A-Za-z]$/u
const approximate = /(?:约|近|超|超过|逾|至少|达到?近|不足|(?<![网线路以])上)$/u

/** The numbers of a text in one manner of writing, in its order. */
export const figuresOf = (text: string): ReadonlyArray<Figure> => {
  const found: Array<Figure> = []
  for (const match of all(text, number)) {
    const [whole, digits = "", power = "", more = "", unit = "", after = ""] = match
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    const count = value(digits, power)
    if (count === undefined || notBefore.test(before)) continue
    // 每一件申请 counts nothing.
    if (digits === "一" && /[每任]$/u.test(before)) continue
    // 一个 and 一批 count nothing; 一件 may.
    if (digits.charCodeAt(0) > 0x7f && /^[个次类批位部名家项]$/u.test(unit)) continue
    const point = digits.indexOf(".")
    found.push({
      from: match.index,
      to: match.index + whole.length - after.length,
      value: unit === "元" ? Math.round(count * 100) / 100 : count,
      unit,
      about: more !== "" || after !== "" || approximate.test(before),
      decimals: point === -1 ? 0 : digits.length - point - 1
    })
  }
  return found
}

/** The numbers of a sentence, in its order. */
export const figures = ofSentence(({ text }) => figuresOf(text))
