/**
 * Numbers that are written as no number is: 68余条, 近300余条, a count without its unit, a clause that is a number alone.
 *
 * Each number of a text is looked at with the words right before and behind it, and nothing else.
 *
 * @module
 */
import { all, type Reader, type Slip } from "./Slip.ts"

const number = /\d[\d,]*(?:\.\d+)?/gu
const unit = /^(?:人次|件|条|次|篇|期|场|项|个|份|户|起|例|处|批|家|类|部|元|册|名|人)/u

const about = /^[万千百]?[余多]/u
const before = /(?:(?<![最附远邻就亲])近|大约|约|将近|接近|大概|超过|逾)$/u
/** 左右, behind the unit. */
const roughly = /^(?:左右|上下)(?=[，。；、）]|$)/u

/** What a number may stand behind without a unit: 为3, 第3, 热线12345. */
const needsNone = /[为是数量约达至第共计近超余号年月日于到过占分比值率编码话机箱线名比届项版路楼室栋幢排度]$/u
/** What has numbers without units: telephones, hotlines, scores. */
const unitless = /热线|电话|邮编|传真|编号|得分|评分|排名|指数|总分|代码|账号|邮箱|QQ/u
/** What goes on behind a number that lost its unit and its stop: 正在办理2主要涉及……. */
const goesOn = /^(?:主要|其中|均|已|未|全部|分别)/u
const handled = /(?:办理|办结|收到|受理|公开|答复|发布|审理)$/u

/** 收到信件，183条，: the number stands alone behind a stop. */
const alone =
  /(?:^|[，。；、：])([^，。；、：\d]{0,12}(?:收到|接到|公开|发布|受理|办理|答复)[^，。；、：\d]{1,6}[，。])$/u

const twice = (quote: string): Slip["say"] => ({ zh: `“${quote}”：概数说了两次`, en: `“${quote}” says “about” twice` })
const exact = (quote: string): Slip["say"] => ({
  zh: `“${quote}”：确数之后不用“余”“多”`,
  en: `“${quote}” calls an exact number approximate`
})

/** 约120条左右, 120余人次左右. */
const aboutTwice = (text: string, from: number, to: number): Slip | undefined => {
  const behind = text.slice(to, to + 8)
  const [vague = ""] = about.exec(behind) ?? []
  const [counter] = unit.exec(behind.slice(vague.length).replace(/^万/u, "")) ?? [undefined]
  if (counter === undefined) return undefined
  const end = to + (behind.indexOf(counter) + counter.length)
  const [said] = roughly.exec(text.slice(end, end + 3)) ?? []
  const [word = ""] = before.exec(text.slice(Math.max(0, from - 3), from)) ?? []
  const isTwice = vague !== "" || /约|近|大概/u.test(word)
  if (said === undefined || !isTwice) return undefined
  const quote = text.slice(from - word.length, end + said.length)
  return { at: from - word.length, quote, say: twice(quote) }
}

const plain = new Set("件条次篇个份起例年月日%")
const stops = new Set("，。")

/** A share of a whole, which is never more than 100 %. */
const rates = /(?:办结|答复|回复|公开|满意|及时|合格|准确|覆盖|解读|办复|采纳)率[^\d，。；]{0,8}$/u

/** A slip of a number; `bare` where the number lacks its unit. */
interface Found extends Slip {
  readonly bare?: true
}

const read = (text: string): ReadonlyArray<Found> => {
  const numbers = all(text, number)
  const counted = numbers.some(({ 0: digits, index }) =>
    unit.test(text.slice(index + digits.length, index + digits.length + 2))
  )
  return numbers.flatMap(({ 0: digits, index }): ReadonlyArray<Found> => {
    const end = index + digits.length
    const rate =
      Number(digits) > 100 && /^[%％]/u.test(text.charAt(end))
        ? rates.exec(text.slice(Math.max(0, index - 16), index))
        : null
    if (rate !== null) {
      const quote = `${rate[0]}${digits}%`
      const say = { zh: `“${quote}”超过100%`, en: `“${quote}” is more than 100%` }
      return [{ at: end - rate[0].length - digits.length, quote, say }]
    }
    const around = aboutTwice(text, index, end)
    if (around !== undefined) return [around]
    // What most numbers are: a unit right behind, and no stop in front.
    if (plain.has(text.charAt(end)) && !stops.has(text.charAt(index - 1))) return []
    const [front, behind] = [text.slice(Math.max(0, index - 24), index), text.slice(end, end + 5)]
    const [vague] = about.exec(behind) ?? []
    if (vague !== undefined) {
      const rest = behind.slice(vague.length).replace(/^万/u, "")
      if (!unit.test(rest)) return []
      const [word] = before.exec(front) ?? []
      const quote = digits + vague
      if (word !== undefined) return [{ at: index - word.length, quote: word + quote, say: twice(word + quote) }]
      const isRound = digits.endsWith("0") || vague.length > 1 || digits.includes(".")
      return isRound || /[\d,.，]$/u.test(front) ? [] : [{ at: index, quote, say: exact(quote) }]
    }
    if (unit.test(behind)) {
      const [, clause] = alone.exec(front) ?? []
      const [counter = ""] = unit.exec(behind) ?? []
      if (clause === undefined || !/^[，。；、]/u.test(behind.slice(counter.length))) return []
      const quote = clause + digits + counter
      const say = { zh: `“${quote}”：中间的标点疑为多余`, en: `The stop in “${quote}” is not needed` }
      return [{ at: index - clause.length, quote, say }]
    }
    const ends = behind === "" || /^[，。；]/u.test(behind) || (handled.test(front) && goesOn.test(behind))
    const value = Number(digits)
    if (!counted || !ends || !/^\d{1,5}$/u.test(digits) || value === 0 || (value > 1900 && value < 2100)) return []
    if (!/\p{Script=Han}$/u.test(front) || needsNone.test(front) || unitless.test(front.slice(-10))) return []
    const quote = (/[\p{Script=Han}]{1,6}$/u.exec(front)?.[0] ?? "") + digits
    return [
      {
        bare: true,
        at: end - quote.length,
        quote,
        say: { zh: `“${quote}”之后疑漏写单位`, en: `“${quote}” lacks its unit` }
      }
    ]
  })
}

/** More bare numbers than these, close to one another, are a manner of writing: 动态120，公告80，其他100. */
const [several, close] = [2, 16]

/** Numbers that no number is written like. */
export const counts: Reader = (text) => {
  const found = read(text)
  const bare = found.filter((slip) => slip.bare === true)
  const isManner = bare.some(({ at }, place) => place > 0 && at - (bare[place - 1]?.at ?? 0) < close)
  return bare.length > several && isManner ? found.filter((slip) => slip.bare !== true) : found
}
