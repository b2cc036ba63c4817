/**
 * Dates that no calendar has, and dates that lost a character: 20191月1日, 20211230日, 2023年2月30日, 2O23年.
 *
 * @module
 */
import { matches, type Reader } from "./Slip.ts"

const broken: ReadonlyArray<readonly [pattern: RegExp, zh: string, en: string]> = [
  [/(?<!\d)(?:19|20)\d{2}\d{1,2}月(?:\d{1,2}日)?/gu, "缺“年”字", "lacks 年"],
  [/(?<!\d)(?:19|20)\d{2}\d{1,4}日/gu, "缺“年”“月”等字", "lacks 年 or 月"],
  [/(?<!\d)(?:19|20)\d{2}年\d{3,4}日/gu, "缺“月”字", "lacks 月"],
  [/(?<!\d)(?:19|20)\d{2}年\d{1,2}月\d{1,2}(?=[至到起止，。；）—]|$)/gu, "缺“日”字", "lacks 日"],
  [
    /(?<![\d第近约共满])20\d年(?=度|\d{1,2}月|[，至]|[上下]半年|全年|我|本|以来)/gu,
    "年份缺一位",
    "has a year of three digits"
  ],
  [/(?<!\d)20\d{3}年/gu, "年份多一位", "has a year of five digits"],
  [/(?<!\d)(?:19|20)\d{2}年年(?=\d|[，。]|我|本|全)/gu, "“年”字重复", "has 年 twice"],
  [/\d{1,2}月\d{1,2}日日(?=[，。；至起止]|$)/gu, "“日”字重复", "has 日 twice"],
  [/(?<![A-Za-z\d])(?:\d+[OoIl]\d*|[OoIl]\d+)[年月日]/gu, "混入了字母", "has a letter among its digits"]
]

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const date = /(?<!\d)(?:((?:19|20)\d{2})年)?(?<![\d.])(\d{1,2})月(?:(?:份)?(?!\d)|(\d{1,2})[日号])/gu

/** Dates that cannot be. */
export const days: Reader = (text) => {
  if (!/[年月日]/u.test(text)) return []
  const torn = broken.flatMap(([pattern, zh, en]) =>
    matches(text, pattern, ({ 0: quote }) => ({ zh: `“${quote}”这一日期有误：${zh}`, en: `The date “${quote}” ${en}` }))
  )
  const wrong = matches(text, date, ({ 0: quote, 1: year, 2: month = "", 3: day }) => {
    const most = longest[Number(month) - 1]
    // Without a year or a day it may be a span of months.
    if (year === undefined && day === undefined) return undefined
    const isDay =
      most !== undefined &&
      (day === undefined || (Number(day) >= 1 && Number(day) <= most)) &&
      !(month.replace(/^0/u, "") === "2" && day === "29" && year !== undefined && !isLeap(Number(year)))
    return isDay ? undefined : { zh: `“${quote}”：日历上没有这一天`, en: `“${quote}” is no day of the calendar` }
  })
  // One slip for one date.
  return [...torn, ...wrong].filter(
    (each, place, all) =>
      !all.slice(0, place).some(({ at, quote }) => each.at < at + quote.length && at < each.at + each.quote.length)
  )
}
