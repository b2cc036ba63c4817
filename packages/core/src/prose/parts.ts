/**
 * Lists of parts within a sentence, 共N条，其中a条、b条, and shares, 占Y%: whether they add up and come out.
 *
 * A list need not be complete: less than the whole is a breach only where it names the rest (其他) or stands in brackets by itself; more
 * than the whole is one always. About so many (余) is never one.
 *
 * @module
 */
import { type Figure, figures } from "./figures.ts"
import type { Sentence } from "./sentences.ts"

export interface Listed {
  readonly whole: Figure
  readonly parts: ReadonlyArray<Figure>
  readonly sum: number
  /** Whether the parts are said to be all. */
  readonly complete: boolean
}

/** Where a list begins behind its whole, and up to where it goes. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly bracketed: boolean
}

/** Behind a number, within a few words: 其中, 包括, 分别为, or a bracket. */
const opening =
  /^[^，；。：（]{0,24}(?:[，：；]?(?:其中|包括|包含|分别[为是])[，：]?|，?（(?!含|包括|其中)|，?（其中[：，]?)/u

const stretch = ({ text }: Sentence, whole: Figure): Stretch | undefined => {
  const behind = text.slice(whole.to, whole.to + 40)
  const match = opening.exec(behind)
  if (match === null || /\d/u.test(match[0])) return undefined
  const from = whole.to + match[0].length
  const bracketed = match[0].includes("（")
  const end = text.slice(from).search(bracketed ? /[（）]/u : /[；。]/u)
  return { from, to: end === -1 ? text.length : from + end, bracketed }
}

export const lists = (sentence: Sentence): ReadonlyArray<Listed> => {
  const all = figures(sentence)
  return all.flatMap((whole): ReadonlyArray<Listed> => {
    if (whole.about || whole.unit === "%" || whole.unit === "个百分点") return []
    const list = stretch(sentence, whole)
    if (list === undefined) return []
    const inside = all.filter(({ from, to }) => from >= list.from && to <= list.to)
    const parts = inside.filter(({ unit }) => unit === whole.unit)
    // A part that has parts of its own, or a growth between, is a list that is more than a list.
    const nested = inside.some((figure) => stretch(sentence, figure) !== undefined || figure.unit === "%")
    if (parts.length < 2 || nested || parts.some(({ about }) => about)) return []
    const between = sentence.text.slice(list.from, list.to)
    if (/同比|较上年|比上年|去年|上年/u.test(between)) return []
    const last = sentence.text.slice(parts.at(-2)?.to ?? list.from, parts.at(-1)?.from ?? list.to)
    const sum = parts.reduce((total, { value }) => total + value, 0)
    return [{ whole, parts, sum, complete: /其他|其它|其余/u.test(last) || (list.bracketed && parts.length > 2) }]
  })
}

/** A list that does not add up; sums of money are compared to the fen. */
export const isBroken = ({ whole, sum, complete }: Listed): boolean => {
  const difference = Math.round((sum - whole.value) * 100)
  return difference > 0 || (complete && difference !== 0)
}

export interface Share {
  readonly part: Figure
  readonly percent: Figure
  /** The numbers it may be a share of. */
  readonly wholes: ReadonlyArray<Figure>
}

const share = /^[，（、]?(?:约)?占(?:比|总数|总量|全部)?[^，；。%\d]{0,12}$/u

/** Shares right behind the number they are of: 72件，占20.5%. */
export const shares = (sentence: Sentence): ReadonlyArray<Share> => {
  const all = figures(sentence)
  return all.flatMap((percent, at): ReadonlyArray<Share> => {
    const part = all[at - 1]
    if (percent.unit !== "%" || percent.about || part === undefined || part.about || part.unit === "%") return []
    if (!share.test(sentence.text.slice(part.to, percent.from))) return []
    const wholes = all
      .slice(0, at - 1)
      .filter(({ unit, value, about }) => unit === part.unit && value >= part.value && !about)
    return wholes.length === 0 ? [] : [{ part, percent, wholes }]
  })
}

/** Whether a rate, in percent, is the printed one when rounded to its last place; either neighbour of a tie will do. */
export const rounds = (rate: number, { value, decimals }: Pick<Figure, "value" | "decimals">): boolean =>
  Math.abs(rate - value) <= 0.5 * 10 ** -decimals + 1e-9
