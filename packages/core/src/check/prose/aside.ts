/**
 * What a number of a text is where no table has it: about so many, a share, a change; and how exact it is.
 *
 * @module
 */
import type { Figure } from "./figures.ts"
import type { Aside } from "./Reading.ts"
import type { Word } from "./words.ts"

/** Why the number behind this word is of no cell. */
export const asideOf = ({ unit, about }: Figure, last: Word | undefined): Aside =>
  about ? "about" : unit === "%" || unit === "个百分点" ? "share" : last?.kind === "+" ? "change" : "other"

/** The last place that a number in 万 or 亿 gives, in what it counts; 0 for a number in full. */
export const within = (text: string, { from, to, decimals }: Figure): number => {
  const power = /[万亿]/u.exec(text.slice(from, to))?.[0]
  return power === undefined ? 0 : (power === "万" ? 10_000 : 100_000_000) / 10 ** decimals
}

/** 认定文件318份，其中主动公开201份、依申请公开64份、不予公开53份: what documents are marked with, and no outcome. */
const attributes =
  /公开属性[^；。]{0,60}不予?公开|(?:公文|文件|发文)[^。]{0,80}主动公开[^，；。]{0,14}[、，；](?:依申请|不予)公开|主动公开类?的?\d+([件份条个])[、，；](?:依申请公开类?的?\d+\1[、，；和及]+)?不予?公开类?的?\d+\1/u
const attribute = /(?:主动|依申请|不予?|部分)公开[^，；。]{0,6}$/u

/** Whether the number at this place counts the documents of one mark. */
export const isOfMarks = (text: string, from: number): boolean =>
  attribute.test(text.slice(Math.max(0, from - 12), from)) && attributes.test(text)
