/** Labels are broken between words: a list says which, so that they are broken alike everywhere. */
import { expect, it } from "@effect/vitest"
import * as Breaks from "../../../src/layout/line/breaks.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { read } from "../../../src/layout/line/Text.ts"
import { keepWords } from "../../../src/layout/line/wholeWords.ts"
import { square } from "../faces.ts"

const divided = (raw: string): string => {
  const text = read(raw, metrics(square, "songti"))
  Breaks.breaks(text)
  keepWords(text)
  return Array.from({ length: text.length }, (_, at) => {
    const own = text.string.slice(text.at[at], text.at[at + 1])
    return text.level[at] === Breaks.free ? `|${own}` : own
  }).join("")
}

it.each([
  ["3.要求提供公开出版物", "3.|要求|提供|公开出版物"],
  ["行政机关不再处理其政府信息公开申请", "行政机关|不|再|处理|其|政府信息公开|申请"],
  ["本年度办理结果", "本年度|办理|结果"],
  ["甲乙丙丁", "甲|乙|丙|丁"],
  ["（三）不予公开", "（三）|不予|公开"],
  ["𬭎政府", "𬭎|政府"],
  ["政", "政"]
])("%s", (text, wanted) => expect(divided(text)).toBe(wanted))
