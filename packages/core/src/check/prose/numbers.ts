/**
 * All numbers of a sentence: those with a unit, and those that stand without one, 部分公开的74， up to a pause.
 *
 * Dates, ordinals, document numbers and list numbers count nothing and are left out.
 *
 * @module
 */
import { all } from "../proof/Slip.ts"
import { type Figure, figures } from "./figures.ts"
import { ofSentence } from "./kept.ts"
import type { Sentence } from "./sentences.ts"

const bare = /\d+/gu
const notBefore = /[第〔[（(.．,\-—~～+×/A-Za-z年月]$/u
const behind = /^(?:$|[，；。、）])/u

/** 1、主动公开, 2、依申请公开: the number of an item. */
const isItem = (text: string, from: number, to: number): boolean =>
  text.charAt(to) === "、" && to - from <= 2 && /^(?:|[；：。])$/u.test(text.charAt(from - 1))

/** Numbers without a unit, at the end of what is said of them. */
const without = ({ text }: Sentence, known: ReadonlyArray<Figure>): ReadonlyArray<Figure> => {
  const found: Array<Figure> = []
  let next = 0
  for (const { 0: digits, index } of all(text, bare)) {
    while ((known[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next++
    if ((known[next]?.from ?? Number.POSITIVE_INFINITY) <= index) continue
    const to = index + digits.length
    if (notBefore.test(text.charAt(index - 1)) || !behind.test(text.charAt(to)) || isItem(text, index, to)) continue
    found.push({
      from: index,
      to,
      value: Number(digits),
      unit: "",
      about: false,
      decimals: 0
    })
  }
  return found
}

/** In the order of the text; `unit` is empty where none is written. */
export const numbers = ofSentence((sentence): ReadonlyArray<Figure> => {
  const known = figures(sentence)
  const others = without(sentence, known)
  return others.length === 0 ? known : [...known, ...others].toSorted((one, other) => one.from - other.from)
})
