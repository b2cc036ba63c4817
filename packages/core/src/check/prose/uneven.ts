/**
 * Shares of one whole that close with what is left, 网上占60%，信函占30%，其他占10%, and whether they come to 100 %.
 *
 * Only a row of shares told apart in one way, with nothing between them that begins another row, is all of one whole.
 *
 * @module
 */
import { counts } from "./counts.ts"
import type { Figure } from "./figures.ts"
import { isRest, wayOf } from "./kinds.ts"
import type { Sentence } from "./sentences.ts"

/** A row of shares, and what it comes to, in percent. */
export interface Uneven {
  readonly shares: ReadonlyArray<Figure>
  readonly sum: number
}

/** 予以公开7件，占70%: a name, its number where there is one, and a share; no words say of what. */
const named =
  /^[，、；]?([^，；。：、（）%\d]{2,20}?)(?:\d+[件条份起宗个篇项]，?)?(?:约|均)?(?:所?占比?|比例为?|比重为?)$/u
/** The clause that a row begins with. */
const first = /(?:[^，；。：、（）\d]*\d+[件条份起宗个篇项]，?)?[^，；。：、（）\d]*$/u

/** What is published may be published in two ways. */
const published = /发布|推送|刊发|多渠道/u

/** Rounding, and a slip of the last place; a row that is off by less tells nothing. */
const slight = 1

/** The row of all shares of a sentence, where it comes to more than 100 %. */
export const uneven = (sentence: Sentence): Uneven | undefined => {
  const { text } = sentence
  if (!/其[他它余][^；。：（）%]{0,24}%/u.test(text) || published.test(text)) return undefined
  const shares = counts(sentence).filter(({ unit, is }) => unit === "%" && is === "rate")
  const names = shares.map(({ from }, at) => {
    const end = shares[at - 1]?.to
    const said = end === undefined ? first.exec(text.slice(0, from))?.[0] : text.slice(end, from)
    return named.exec((said ?? "").replace(/^.*其中/u, ""))?.[1]
  })
  const sum = shares.reduce((total, { value }) => total + value, 0)
  const ways = new Set(names.slice(0, -1).map((name) => (name === undefined ? name : wayOf(name))))
  const isRow = shares.length > 2 && ways.size === 1 && isRest(names.at(-1) ?? "") && !names.includes(undefined)
  return isRow && !shares.some(({ about }) => about) && sum > 100 + Math.max(slight, shares.length / 2)
    ? { shares, sum }
    : undefined
}
