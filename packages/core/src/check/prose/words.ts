/**
 * A sentence as words of the lexicon: what is known, what is a number, where it pauses, and `?` where nothing is known.
 *
 * Words that say nothing are left out, so that 共收到的申请 and 收到申请 are the same two words.
 *
 * @module
 */
import type { Figure } from "./figures.ts"
import type { Kind } from "./lexicon.ts"
import { type Entry, type Vocabulary, wordAt } from "./vocabulary.ts"

export interface Word {
  /** A kind of the lexicon, `#` for a number, or one of the signs `,` `;` `:` `(` `)`. */
  readonly kind: Kind
  /** Where it stands in the sentence's text. */
  readonly from: number
  readonly to: number
  readonly entry: Entry | undefined
  readonly figure: Figure | undefined
  /** In how many brackets. */
  readonly depth: number
}

const signs: ReadonlyMap<number, Kind> = new Map(
  ["，,", "；;", "。;", ".;", "！;", "：:", "（(", "）)"].map((sign) => [sign.charCodeAt(0), sign.charAt(1)])
)

const year = /(20\d\d)年度?/uy
/** 1至6月, 上年12月底: of a year only 1 to 12 is all of it. */
const months = /(\d{1,2})月?(?:份)?[-—－至到～]+(\d{1,2})月(?!\d)|(\d{1,2})月(?=[底末份])/uy
const turns = "转".charCodeAt(0)
const digits = /[\d,.]+/uy
const titleOpens = "《".charCodeAt(0)
const title = /《[^》]{0,120}》/uy

/** 0投诉、0复议: none of them. */
const noneOf = /0(?=投诉|举报|信访|行政|复议|诉讼|败诉|纠错|申请)/uy

/** Verbs of one character, between a pause and a number: 收86件，已办84件. */
const short: ReadonlyMap<number, Kind> = new Map(
  ["收R", "接R", "办H", "结C", "答C", "复C"].map((both) => [both.charCodeAt(0), both.charAt(1)])
)

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const [firstHan, lastHan] = [0x4e00, 0x9fff]

/** Neither the words that say nothing nor those that say whose it is. */
const isSilent = (kind: Kind): boolean => kind === "." || kind === "x"

const ofYear = (said: number, own: number): Kind =>
  said === own ? "." : said === own - 1 ? "L" : said === own + 1 ? "X" : "?"

const isDigit = (code: number): boolean => code >= 46 && code <= 57

/** What stands at a place that is no word: a year, months, digits of a date, the title of a document. */
const special = (text: string, at: number, own: number): { readonly kind: Kind; readonly to: number } | undefined => {
  const code = text.charCodeAt(at)
  if (code === titleOpens) {
    const found = matchAt(title, text, at)
    return found === null ? undefined : { kind: ".", to: at + found[0].length }
  }
  if (code < 48 || code > 57) return undefined
  if (matchAt(noneOf, text, at) !== null && !isDigit(text.charCodeAt(at - 1))) return { kind: "N", to: at + 1 }
  const said = matchAt(year, text, at)
  if (said !== null) return { kind: ofYear(Number(said[1]), own), to: at + said[0].length }
  const span = matchAt(months, text, at)
  if (span !== null) {
    const whole = span[3] === "12" || (span[1] === "1" && span[2] === "12")
    return { kind: whole ? "." : "Z", to: at + span[0].length }
  }
  return { kind: ".", to: at + (matchAt(digits, text, at)?.[0].length ?? 1) }
}

/** Puts what is unknown between two places behind the words; `before` says that a number follows right behind it. */
const putUnknown = (
  words: Array<Word>,
  text: string,
  from: number,
  to: number,
  before: boolean,
  depth: number
): void => {
  const known = before && to - from === 1 ? short.get(text.charCodeAt(from)) : undefined
  const last = words.at(-1)
  // 未办84件
  if (known !== undefined && last?.kind === "N" && "HC".includes(known)) {
    words.pop()
    words.push({ kind: "U", from: last.from, to, entry: undefined, figure: undefined, depth })
    return
  }
  const isVerb = known !== undefined && (last === undefined || "#,;:(J".includes(last.kind))
  words.push({ kind: isVerb ? known : "?", from, to, entry: undefined, figure: undefined, depth })
}

/** The words of a text, in a report of the year `own`. */
export const wordsOf = (
  text: string,
  numbers: ReadonlyArray<Figure>,
  vocabulary: Vocabulary,
  own: number
): ReadonlyArray<Word> => {
  const words: Array<Word> = []
  let [at, next, gap, depth, whose] = [0, 0, -1, 0, -1]
  while (at < text.length) {
    const figure = numbers[next]
    if (figure !== undefined && figure.from <= at) {
      if (gap !== -1) putUnknown(words, text, gap, at, figure?.from === at, depth)
      gap = -1
      words.push({ kind: "#", from: figure.from, to: figure.to, entry: undefined, figure, depth })
      at = Math.max(at, figure.to)
      next++
      continue
    }
    const found = wordAt(vocabulary, text, at, figure?.from ?? text.length)
    // 未结转 is no 未结.
    const isCarried =
      found !== undefined && text.charCodeAt(at + found.text.length) === turns && found.text.endsWith("未结")
    const entry = isCarried ? wordAt(vocabulary, text, at, at + found.text.length - 1) : found
    if (entry !== undefined) {
      if (gap !== -1) putUnknown(words, text, gap, at, figure?.from === at, depth)
      gap = -1
      const to = at + entry.text.length
      // 市政府和市政府办公室规范性文件: a joint between words that say whose it is says nothing either.
      if (entry.kind === "x") {
        const joint = words.at(-1)
        if (joint?.kind === "J" && joint.from === whose && joint.to === at) words.pop()
        whose = to
      }
      if (!isSilent(entry.kind)) words.push({ kind: entry.kind, from: at, to, entry, figure: undefined, depth })
      at = to
      continue
    }
    const code = text.charCodeAt(at)
    // Most characters are Han, of which none is a sign or begins what is special.
    const sign = code >= firstHan && code <= lastHan ? undefined : signs.get(code)
    const known =
      code >= firstHan && code <= lastHan
        ? undefined
        : sign === undefined
          ? special(text, at, own)
          : { kind: sign, to: at + 1 }
    if (known === undefined) {
      if (gap === -1) gap = at
      at++
      continue
    }
    if (gap !== -1) putUnknown(words, text, gap, at, figure?.from === at, depth)
    gap = -1
    if (known.kind === ")") depth = Math.max(0, depth - 1)
    if (!isSilent(known.kind))
      words.push({ kind: known.kind, from: at, to: known.to, entry: undefined, figure: undefined, depth })
    if (known.kind === "(") depth++
    at = known.to
  }
  if (gap !== -1) putUnknown(words, text, gap, at, numbers[next]?.from === at, depth)
  return words
}

/** A stretch of words as a string of their kinds. */
export const kinds = (words: ReadonlyArray<Word>): string => {
  let text = ""
  for (const { kind } of words) text += kind
  return text
}
