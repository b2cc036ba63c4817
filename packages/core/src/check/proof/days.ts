/**
 * Dates that no calendar has, and dates that lost a character: 20191月1日, 20211230日, 2023年2月30日, 2O23年.
 *
 * @module
 */
import { all, matches, type Reader, type Slip } from "./Slip.ts"

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
  [/(?<!\d)20\d{4}年(?=度|\d{1,2}月)/gu, "年份多两位", "has a year of six digits"],
  [/(?<!\d)2[2-9]\d\d年(?=度|\d{1,2}月)/gu, "年份不可能", "has a year that is yet far off"],
  [/(?<!\d)(?:19|20)\d{2}年年(?=\d|[，。]|我|本|全)/gu, "“年”字重复", "has 年 twice"],
  [/(?<=^|[。；])20[12]\d(?=，[\p{Script=Han}])/gu, "缺“年”字", "lacks 年"],
  [/(?<=截至|截止)20\d\d(?=年?底|末)(?!年)|(?<=^|[。；，])20\d\d(?=度[，我全])/gu, "缺“年”字", "lacks 年"],
  [/二[0○OＯ][〇○0零一二三四五六七八九OＯ]{2}年/gu, "“〇”写成了别的字", "has another sign for 〇"],
  [/(?<!\d)20\d\d年1?\d年(?=\d|[至到止起，。；）])/gu, "“月”写成了“年”", "has 年 for 月"],
  [/(?<!\d)1?\d月(?:1[3-9]|2\d|3[01])月(?=[至到止起，。；）]|$)/gu, "“日”写成了“月”", "has 月 for 日"],
  [/(?<!\d)1?\d月[1-3]?\d[曰口](?=[至到止起，。；）—]|$)/gu, "“日”写成了别的字", "has another character for 日"],
  [/(?<=[年月])[OoIl](?=[月日])/gu, "混入了字母", "has a letter among its digits"],
  [/\d{1,2}月\d{1,2}日日(?=[，。；至起止]|$)/gu, "“日”字重复", "has 日 twice"],
  [/(?<![A-Za-z\d])(?:\d+[OoIl]\d*|[OoIl]\d+)[年月日件条次]/gu, "混入了字母", "has a letter among its digits"]
]

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const date = /(?<!\d)(?<!\d\s)(?:((?:19|20)\d{2})年)?(?<![\d.])(\d{1,2})月(?:(?:份)?(?!\d)|(\d{1,2})[日号])/gu

/** Says of a date that no calendar has it; without a year or a day it may be a span of months. */
const impossible = ({ 0: quote, 1: year, 2: month = "", 3: day }: RegExpExecArray): Slip["say"] | undefined => {
  const most = longest[Number(month) - 1]
  if (year === undefined && day === undefined) return undefined
  const leaps = Number(month) !== 2 || day !== "29" || year === undefined || isLeap(Number(year))
  const isDay = most !== undefined && leaps && (day === undefined || (Number(day) >= 1 && Number(day) <= most))
  return isDay ? undefined : { zh: `“${quote}”：日历上没有这一天`, en: `“${quote}” is no day of the calendar` }
}

/** Where a date may be: digits, and 年, 月 or 日 among them or right behind. No date has 40 digits in a row. */
const dated =
  /(?<!\d)(?:(?:\d|[OoIl](?=\d))[\dOoIl]{0,40}(?:[年月日][\dOoIl〇○年月日号]*|(?=，|[度末底]))|\d{0,40}[OoIl]\d{0,40}[件条次])|二[0○OＯ][〇○0零一二三四五六七八九OＯ]{2}年/gu

/** What most numbers and dates are: nothing is wrong with them. */
const sound =
  /^(?:(?:(?:19|20)\d\d年)?(?:1[0-2]|[1-9])月(?:1\d|2[0-8]|[1-9])日|(?:19|20)\d\d年|\d+[件条次]|\d{1,3}|\d{5,})$/u

/** Dates that cannot be. */
export const days: Reader = (text) =>
  all(text, dated).flatMap(({ 0: token, index }): ReadonlyArray<Slip> => {
    if (sound.test(token) && !/[年日]/u.test(text.charAt(index + token.length))) return []
    if (!/[年月日件条次]/u.test(token) && !/^20\d\d$/u.test(token)) return []
    // The patterns look at no more than what stands right before and behind.
    const from = Math.max(0, index - 3)
    const around = text.slice(from, index + token.length + 4)
    const torn = broken.flatMap(([pattern, zh, en]) =>
      matches(around, pattern, ({ 0: quote }) => {
        const isCount = /[件条次]$/u.test(quote)
        return {
          zh: `“${quote}”这一${isCount ? "数字" : "日期"}有误：${zh}`,
          en: `The ${isCount ? "number" : "date"} “${quote}” ${en}`
        }
      })
    )
    const wrong = matches(around, date, impossible)
    return [...torn, ...wrong].slice(0, 1).map((slip) => ({ ...slip, at: from + slip.at }))
  })
