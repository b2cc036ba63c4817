/**
 * Counts in the text do not skip: 一是…二是…, （一）（二）, 1．2．, （1）（2）, ①②, 第一，第二，.
 *
 * A list may hold another, and a new one may begin at any time; only a number that nothing before leads up to is told.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { numerals } from "../../form/Edition.ts"
import { value } from "../prose/numerals.ts"
import { all as matchesOf } from "../proof/Slip.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { about, type Stretch, stretches } from "./passages.ts"

interface Style {
  readonly pattern: RegExp
  /** Signs without one of which a text holds no such number. */
  readonly signs: string
  /** What stands right before a number that counts. */
  readonly behind: RegExp
  /** Whether a list begins with 1 in the same text, so that one that does not has lost its beginning. */
  readonly strict: boolean
}

const begins = /^$|[。；：\s]$/u
const goesOn = /^$|[。；：，\s]$/u

const circled = "①②③④⑤⑥⑦⑧⑨⑩"

const styles: ReadonlyArray<Style> = [
  {
    pattern: /([一二三四五六七八九十])是/gu,
    signs: "是",
    behind: /(?:^|[^第其之统唯惟同单万每专逐任周期一二三四五六七八九十])$/u,
    strict: true
  },
  { pattern: /[（(]([一二三四五六七八九十]{1,2})[)）]/gu, signs: ")）", behind: begins, strict: true },
  { pattern: /[（(](\d{1,2})[)）](?!\d)/gu, signs: ")）", behind: goesOn, strict: false },
  { pattern: /^(\d{1,2})[.．、](?!\d)/gu, signs: ".．、", behind: begins, strict: false },
  {
    pattern: /第([一二三四五六七八九十])[，、](?![一二三四五六七八九十])/gu,
    signs: "第",
    behind: goesOn,
    strict: false
  },
  { pattern: /([一二三四五六七八九十])要/gu, signs: "要", behind: goesOn, strict: false },
  { pattern: /([①②③④⑤⑥⑦⑧⑨⑩])/gu, signs: circled, behind: /^|/u, strict: false }
]

/** No more lists than these stand inside one another. */
const deepest = 3

const pause = /^$|[\s。；：，、！？;:,（）()“”]/u

const numberOf = (mark: string): number => {
  const place = circled.indexOf(mark)
  return place === -1 ? (value(mark) ?? 0) : place + 1
}

/** A number as a style writes it. */
const written = (mark: string, number: number): string => (/\d/u.test(mark) ? `${number}` : numerals.charAt(number - 1))

const hasAny = (text: string, signs: string): boolean => {
  for (let at = 0; at < signs.length; at++) if (text.includes(signs.charAt(at))) return true
  return false
}

const skips = (all: ReadonlyArray<Stretch>, { pattern, signs, behind, strict }: Style): ReadonlyArray<Complaint> => {
  // The lists begun so far, the innermost last; the outermost is begun with a pause.
  let open: ReadonlyArray<number> = strict ? [0] : []
  return all.flatMap((stretch) => {
    if (!hasAny(stretch.text, signs)) return []
    let last = 0
    return matchesOf(stretch.text, pattern).flatMap(({ 0: quote, 1: mark = "", index }): ReadonlyArray<Complaint> => {
      const character = stretch.text.slice(Math.max(0, index - 1), index)
      if (!behind.test(character)) return []
      const number = numberOf(mark)
      const paused = pause.test(character)
      // What begins within a sentence that counts already, as in a bracket, is a list inside the other.
      const within = last > 0 && !stretch.text.slice(last, index).includes("。")
      const due = (open.at(-1) ?? 0) + 1
      const list = open.lastIndexOf(number - 1)
      last = index + quote.length
      if (number === 1) open = strict && paused && !within ? [1] : [...open.slice(-deepest), 1]
      else if (list !== -1) open = [...open.slice(0, list), number]
      else if (paused && open.length > 0) {
        open = strict ? [number] : [...open.slice(-deepest), number]
        const message = {
          zh: due === 1 ? `“${quote}”之前没有“一”` : `“${quote}”之前缺“${written(mark, due)}”，或序号有误`,
          en: `“${quote}” follows number ${due - 1}`
        }
        return [about(stretch, { quote, at: index, severity: "note", message })]
      }
      return []
    })
  })
}

export const sequence: Judgement = {
  id: "text.sequence",
  severity: "note",
  statement: { zh: "一是、二是、三是和（一）（二）（三）等次序连续", en: "Counts in the text do not skip" },
  cites: Regulation("第五十条"),
  hint: { zh: "请核对序号，或补写漏掉的一项", en: "Check the numbers, or add what is missing" },
  check: (subject) =>
    subject.edition.sections.flatMap(({ key }) => {
      const all = stretches(subject).filter(({ part, type }) => part === key && type !== "table")
      return styles.flatMap((style) => skips(all, style))
    })
}
