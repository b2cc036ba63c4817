/**
 * Numbers that are written as no number is: 68余条, 近300余条, a count without its unit, a clause that is a number alone.
 *
 * @module
 */
import { matches, type Reader } from "./Slip.ts"

const unit = "(?:人次|件|条|次|篇|期|场|项|个|份|户|起|例|处|批|家|类|部|元|册|名|人)"

const exact = new RegExp(`(?<![\\d.,，])(\\d[\\d,]*)[余多](?=${unit})`, "gu")
const twice = new RegExp(`(?:(?<![最附远邻就亲])近|大约|约|将近|接近|大概)\\d[\\d,.]*[万千百]?[余多]万?${unit}`, "gu")

/** 36余条 is about an exact number; 近300余条 is about it twice. */
const about: Reader = (text) =>
  text.includes("余") || text.includes("多")
    ? [
        ...matches(text, exact, ({ 0: quote, 1: digits = "" }) =>
          digits.endsWith("0")
            ? undefined
            : { zh: `“${quote}”：确数之后不用“余”“多”`, en: `“${quote}” calls an exact number approximate` }
        ),
        ...matches(text, twice, ({ 0: quote }) => ({
          zh: `“${quote}”：概数说了两次`,
          en: `“${quote}” says “about” twice`
        }))
      ]
    : []

/** A number behind a noun or verb, and behind it neither a unit nor anything that could be one. */
const bare =
  /(?<=[\p{Script=Han}])(?<![为是数量约达至第共计近超余号年月日于到过占分比值率编码话机箱线名线比届项版路楼室栋幢排度])(\d{1,5})(?:(?=[，。；]|$)|(?<=(?:办理|办结|收到|受理|公开|答复|发布|审理)\d+)(?=主要|其中|均|已|未|全部|分别))/gu

const units = new RegExp(`\\d${unit}`, "u")

/** What has numbers without units: telephones, hotlines, scores. */
const unitless = /热线|电话|邮编|传真|编号|得分|评分|排名|指数|总分|代码|账号|邮箱|QQ/u

const withoutUnit: Reader = (text) =>
  units.test(text)
    ? matches(text, bare, ({ 0: quote, index }) => {
        const before = text.slice(Math.max(0, index - 10), index)
        if (Number(quote) === 0 || (Number(quote) > 1900 && Number(quote) < 2100) || unitless.test(before))
          return undefined
        const words = /[\p{Script=Han}]{1,6}$/u.exec(before)?.[0] ?? ""
        return { zh: `“${words}${quote}”之后疑漏写单位`, en: `“${words}${quote}” lacks its unit` }
      })
    : []

/** 收到信件，183条，: the number stands alone behind a comma. */
const alone = new RegExp(
  `(?<=[，。；、：]|^)([^，。；、：\\d]{0,12}(?:收到|接到|公开|发布|受理|办理|答复)[^，。；、：\\d]{1,6})，(\\d+${unit})(?=[，。；、])`,
  "gu"
)

const parted: Reader = (text) =>
  matches(text, alone, ({ 0: quote }) => ({
    zh: `“${quote}”：逗号疑为多余`,
    en: `The comma in “${quote}” is not needed`
  }))

/** Numbers that no number is written like. */
export const counts: Reader = (text) =>
  /\d/u.test(text) ? [...about(text), ...withoutUnit(text), ...parted(text)] : []
