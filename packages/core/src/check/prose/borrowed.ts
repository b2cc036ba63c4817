/**
 * What a number has in front of it, where its words stand before another: 受理申请同比增长6.4%，达1286件; 自然人占81%（1042件）.
 *
 * A growth, what there was last year and a share say something of the number that is named behind them.
 *
 * @module
 */
import { type Context, context } from "./context.ts"
import { kinds, type Word } from "./words.ts"

/** Between a growth, or last year's number, and what it came to. */
const came =
  /^，?(?:已|总[数量])?(?:达到?|[增升降减]至|(?:增加|增长|上升|提高|减少|下降|降低|回落)[至到]|(?<=，)[为是])(?:了)?$/u
const comparing = /^(?:同比|环比|[较比与同]|相比|由|从|的)+$/u
const ofShare = /^占(?:比|比例)?(?:为|达|约)?$/u

const signs = "#,;:("

/** The place of the last word that is no part of a growth: in front of 较上年增加78件，增长6.5% it is what grew. */
const beforeGrowth = (text: string, words: ReadonlyArray<Word>, figure: number): number | undefined => {
  let at = figure
  while (words[at]?.kind === "#") {
    let place = at - 1
    if (!"+L".includes(words[place]?.kind ?? "-")) return undefined
    for (; place >= 0; place--) {
      const word = words[place]
      const isGrowth =
        word !== undefined &&
        ("+L=".includes(word.kind) || (word.kind === "?" && comparing.test(text.slice(word.from, word.to))))
      if (!isGrowth) break
    }
    at = words[place]?.kind === "," ? place - 1 : place
    if (words[place]?.kind === "," && words[at]?.kind !== "#") return at
  }
  return at
}

/** The words from a place back to the last pause or number. */
const wordsTo = (words: ReadonlyArray<Word>, to: number): ReadonlyArray<Word> => {
  let from = to
  while (from >= 0 && !signs.includes(words[from]?.kind ?? "-")) from--
  return words.slice(from + 1, to + 1)
}

const borrowed = (text: string, words: ReadonlyArray<Word>, at: number): ReadonlyArray<Word> | undefined => {
  let last = at - 1
  while (last >= 0 && words[last]?.kind !== "#") last--
  const own = words[at]
  const before = words[last]
  if (own === undefined || before === undefined) return undefined
  const between = text.slice(before.to, own.from)
  if (before.figure?.unit === "%" && /^（(?:共|计)?$/u.test(between)) {
    const share = words[last - 1]
    const isShare = share?.kind === "?" && ofShare.test(text.slice(share.from, share.to))
    return isShare ? wordsTo(words, last - 2) : undefined
  }
  if (!came.test(between)) return undefined
  const to = beforeGrowth(text, words, last)
  return to === undefined ? undefined : wordsTo(words, to)
}

/** 29件不予处理中有14件为重复申请: what stands behind a number and in front of 中 names that number, and not the next. */
const withoutWhole = (text: string, words: ReadonlyArray<Word>, at: number, around: Context): Context => {
  const [first, last] = [around.before[0], around.before.at(-1)]
  const own = words[at]
  if (first === undefined || last === undefined || own === undefined) return around
  const isNamed =
    words[words.indexOf(first) - 1]?.kind === "#" && /^(?:案件)?[中里内]，?有?$/u.test(text.slice(last.to, own.from))
  return isNamed ? { ...around, before: [], front: "" } : around
}

/** What stands around a number, with what it has in front of a growth or a share where nothing is right before it. */
export const contextOf = (text: string, words: ReadonlyArray<Word>, at: number): Context => {
  const around = withoutWhole(text, words, at, context(words, at))
  const before = around.before.length === 0 ? borrowed(text, words, at) : undefined
  return before === undefined || before.length === 0 ? around : { ...around, before, front: kinds(before), opens: true }
}
