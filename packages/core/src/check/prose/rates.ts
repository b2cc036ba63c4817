/**
 * Rates named for what was done, 收到5件，办结5件，办结率100%, and whether they come out.
 *
 * A rate is judged only where the sentence names both how many there were and how many were done, or says that all were. 按期办结率 may be
 * lower than either tells, since some may have been late; it still is so many out of that many.
 *
 * @module
 */
import { type Count, counts, isLevel } from "./counts.ts"
import type { Figure } from "./figures.ts"
import type { Sentence } from "./sentences.ts"
import { rounds } from "./shares.ts"
import { isTorn } from "./torn.ts"

/** A rate that does not come out: the number done, and how many there were. */
export interface WrongRate {
  readonly percent: Figure
  readonly part: number
  readonly whole: number
  /** The text says that all were done. */
  readonly saysAll: boolean
}

const rate =
  /([\p{Script=Han}]{0,8}?)(办结|办理|办复|答复|回复|处理|反馈|采纳|结案)率(?:均|分别)?(?:已?达到?了?|为|是|保持|实现)?(?:约)?$/u
const onTime = /按[时期]|如期|及时|准时|期限|期内|期间|时限|规定|法定|限时|时效/u
const done = /办结|办理|办复|答复|回复|处理|反馈|采纳|结案/u
const received = /收到|受理|接到|接收|收办|收悉|新收|承办|交办|转办|[共总应]计?(?:需|应)?办理|收/u
const all = /(?:均|全部|全都|都|悉数|逐一|已全部)[^；。\d]{0,20}?(?:答复|回复|办结|办复|办理完毕|处理完毕)/u
/** Not all of it was due, or some of it is named apart. */
const open = /结转|转下|转入|顺延|正在|尚未|未办|在办|应|除|其余|其他|另|撤/u
const satisfied = /满意|参评|好评|合格|准确|签收|首次/u

const plain = (count: Count): boolean => isLevel(count) && count.unit !== "%" && count.depth === 0

/** How far back of a number its verb may stand: in its own clause, or in front of a comma, 收到信件，183条. */
const reach = 16
const clause = /[^，；。]{0,40}$/u
const toldBefore = (gap: string): boolean =>
  received.test(gap.slice(-reach)) || received.test(clause.exec(gap)?.[0] ?? "")

/** No more numbers than these are tried against one another. */
const most = 8

/** Whether so many out of this many, whatever they are, may be the rate. */
const isSome = (percent: Figure, whole: number): boolean => {
  const near = Math.round((percent.value * whole) / 100)
  return [near - 1, near, near + 1].some((some) => some >= 0 && some <= whole && rounds((100 * some) / whole, percent))
}

/** The rates of a sentence that no two of its numbers give. */
export const wrongRates = (sentence: Sentence): ReadonlyArray<WrongRate> => {
  const { text } = sentence
  if (!/率[^%]{0,8}%/u.test(text) || isTorn(sentence).is) return []
  const numbers = counts(sentence)
  return numbers.flatMap((percent, at): ReadonlyArray<WrongRate> => {
    if (percent.unit !== "%" || percent.about || percent.value > 100 || percent.is === "change") return []
    if (/^(?:以上|以下|左右|多)/u.test(text.slice(percent.to, percent.to + 2))) return []
    const match = rate.exec(percent.lead)
    if (match === null || satisfied.test(match[1] ?? "")) return []
    const before = numbers.slice(0, at).filter(plain)
    const part = before.findLast(({ lead }) => done.test(lead) && !received.test(lead)) ?? before.at(-1)
    if (part === undefined || part.about) return []
    const levels = before.filter(({ unit, about }) => unit === part.unit && !about).slice(-most)
    const punctual = onTime.test(match[1] ?? "")
    const since = text.slice(part.to, percent.from - percent.lead.length)
    const said = all.exec(since)?.[0]
    if (said !== undefined && percent.value < 100 && !open.test(text) && (!punctual || onTime.test(said)))
      return [{ percent, part: part.value, whole: part.value, saysAll: true }]
    const whole = levels
      .slice(0, levels.indexOf(part))
      .findLast(({ gap, value }) => toldBefore(gap) && value >= part.value)
    if (whole === undefined || whole.value === 0 || !done.test(part.lead) || received.test(part.lead)) return []
    const near = levels.slice(Math.max(0, levels.indexOf(whole) - 1))
    const sums = near.slice(1).map(({ value }, place) => value + (near[place]?.value ?? 0))
    const parts = [...near.map(({ value }) => value), ...sums]
    const wholes = parts.map((value) => Math.max(value, 1))
    // 办理1350件，办结1266件，结转84件，办结率93.8%: what was left over is told.
    const differences = near.flatMap((one) => near.map((other) => one.value - other.value)).filter((value) => value > 0)
    const left = !punctual && /结转/u.test(text) ? [...parts, ...differences] : undefined
    const fits =
      left !== undefined
        ? percent.value === 100 ||
          left.some((each) => left.some((some) => some <= each && rounds((100 * some) / each, percent)))
        : punctual || open.test(text)
          ? percent.value === 100 || wholes.some((each) => isSome(percent, each))
          : parts.some((some, one) =>
              wholes.some((each, other) => one !== other && some <= each && rounds((100 * some) / each, percent))
            )
    // 492 of 498 printed as 98 %: cut off and not rounded.
    const isCut = levels.some(
      (one) => one !== whole && percent.value === Math.floor((100 * one.value) / whole.value) && percent.decimals === 0
    )
    return fits || isCut ? [] : [{ percent, part: part.value, whole: whole.value, saysAll: false }]
  })
}
