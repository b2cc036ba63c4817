/**
 * Shares, 72件，占20.5%, and whether they come out.
 *
 * Prose seldom says what a number is a share of. It may be of any number that the sentence, those before it or the tables name; only where
 * none of them gives the printed rate, and one is plainly meant, is the share wrong. 占全省的5% is of something that the report does not name.
 *
 * @module
 */
import { all as matchesOf } from "../proof/Slip.ts"
import { alike, type Count, counts, isLevel } from "./counts.ts"
import type { Figure } from "./figures.ts"
import { topicsOf } from "./kinds.ts"
import { value } from "./numerals.ts"
import type { Sentence } from "./sentences.ts"
import { isTorn } from "./torn.ts"

/** Whether a rate, in percent, is the printed one when rounded to its last place; either neighbour of a tie will do. */
export const rounds = (rate: number, { value, decimals }: Pick<Figure, "value" | "decimals">): boolean =>
  Math.abs(rate - value) <= 0.5 * 10 ** -decimals + 1e-9

export interface Share {
  readonly part: Figure
  readonly percent: Figure
  /** The likeliest of the numbers that it may be of. */
  readonly whole: number
}

const sumOf = (all: ReadonlyArray<Count>): number => all.reduce((sum, { value }) => sum + value, 0)

const plain = (count: Count): boolean => isLevel(count) && count.unit !== "%"

/** All requests received and all closed, which a share may name: 占申请总数的, 占已办结件数的. */
export interface Totals {
  readonly received?: number
  readonly closed?: number
}

const ofTotal =
  /^(?:本年度?|全年|全部|所有|总?)?的?(?:政府信息公开|信息公开|依)?已?(?:(申请|受理|收到|收件|新收)|办[结理]|[答回]复|处理)(?:申请)?的?(?:总|件|数|量)+的?$/u
const ofRequests = /申请|公开|无法提供|不予处理|其[他它]处理|不存在|不掌握|自然人|公民|法人/u

/** The total of requests that the words of a share name, in a sentence that speaks of them. */
const totalOf = ({ text }: Sentence, words: string, { received, closed }: Totals): number | undefined => {
  const match = ofTotal.exec(words)
  const isOther = topicsOf(text).some((topic) => topic !== "request" && topic !== "complaint")
  if (match === null || isOther || !ofRequests.test(text)) return undefined
  return match[1] === undefined ? closed : received
}

/** The total of requests that all shares of a list but one fit, where nothing in the text is what they are of. */
const fitting = (sentence: Sentence, pair: Pair, all: ReadonlyArray<Pair>, { received, closed }: Totals) => {
  const [{ text }, others] = [sentence, all.filter((other) => other !== pair).slice(0, most)]
  const isOther = topicsOf(text).some((topic) => topic !== "request" && topic !== "complaint")
  if (others.length === 0 || isOther || !ofRequests.test(text) || within.test(text)) return undefined
  return [closed, received].find((whole) => whole !== undefined && others.every((other) => fits(other, whole)))
}

interface Pair {
  readonly part: Count
  readonly percent: Count
  /** The number that the share itself names as its whole: 占受理总数（351件）的20.5%. */
  readonly of?: Count
  /** What it says to be a share of, in words. */
  readonly words: string
}

/** Between a number and its share. */
const share = /^(?:申请|信息)?[，（、；]?(?:约|共|均|其)?(?:所?占|比例|比重)([^，；。（）%\d]{0,16})$/u
/** 占受理总数（351件）的, up to the number that it names. */
const named = /^(?:申请|信息)?[，（、]?(?:约|共)?所?占([^，；。（）%\d]{0,14})（?(?:共|计)?$/u
/** 占80%以上 is no figure to be held against anything. */
const atLeast = /^(?:以上|以下|左右|上下|多|强|弱|至|到|[-—~～])/u
/** Words that name no whole other than the nearest. */
const neutral =
  /占|比[例重]?|到|了|据|其|总[体量数]?|全部|全年|本年度?|今年|当年|年度|所有|受理|收[到件]|接收|办[结理件]|[答回]复|处理|主动|公开|发布|新收|申请|信息|政府|依|[件条]数?|案件|数量?|量|结果|的|为|约|达|近|是|共|已|该|类/gu
const isNeutral = (words: string): boolean => words.replaceAll(neutral, "") === ""

const isShare = ({ unit, about }: Count): boolean => unit === "%" && !about

/** 两项合计占79.1%: the share of several together. */
const together =
  /^[，；]?(?:以上|上述)?([两二三四])(?:项|类|者|种)(?:合计|共计|总计|之和|共)(?:约|共)?所?占([^，；。（）%\d]{0,16})$/u

/** The last numbers before a place as one, where there are so many of one unit. */
const lastOf = (all: ReadonlyArray<Count>, at: number, several: number): Count | undefined => {
  const parts = all.slice(Math.max(0, at - several), at)
  const [first, last] = [parts[0], parts.at(-1)]
  const isRow = parts.length === several && parts.every((each) => plain(each) && each.unit === first?.unit)
  if (!isRow || first === undefined || last === undefined || parts.some(({ about }) => about)) return undefined
  return { ...last, from: first.from, value: sumOf(parts), gap: first.gap, lead: first.lead }
}

/** Each share with the number that it belongs to. */
const pairs = ({ text }: Sentence, all: ReadonlyArray<Count>): ReadonlyArray<Pair> =>
  all.flatMap((percent, at): ReadonlyArray<Pair> => {
    if (!isShare(percent) || percent.is === "change" || atLeast.test(text.slice(percent.to, percent.to + 2))) return []
    const [before, last, next] = [all[at - 2], all[at - 1], all[at + 1]]
    if (last === undefined || last.about || last.unit === "%") return behind({ text }, percent, next)
    const words = share.exec(percent.gap)?.[1]
    if (words !== undefined) return [{ part: last, percent, words }]
    const several = together.exec(percent.gap)
    const part = several === null ? undefined : lastOf(all, at, value(several[1] ?? "") ?? 0)
    if (part !== undefined) return [{ part, percent, words: several?.[2] ?? "" }]
    // 72件（20.5%）
    if (percent.gap === "（" && text[percent.to] === "）") return [{ part: last, percent, words: "" }]
    const whole = /^）?的?$/u.test(percent.gap) ? named.exec(last.gap)?.[1] : undefined
    if (whole !== undefined && before !== undefined && !before.about && before.unit !== "%")
      return [{ part: before, percent, of: last, words: whole }]
    return behind({ text }, percent, next)
  })

/** 自然人占97.9%（1139件）: the number stands behind its share. */
const behind = ({ text }: Pick<Sentence, "text">, percent: Count, part: Count | undefined): ReadonlyArray<Pair> => {
  const words = /(?:占|比例|比重)([^，；。（）%\d]{0,16})$/u.exec(percent.lead)?.[1]
  const isBehind = part !== undefined && !part.about && /^（(?:共|计)?$/u.test(part.gap) && text[part.to] === "）"
  return words !== undefined && isBehind && part.unit !== "%" ? [{ part, percent, words }] : []
}

/** Shares that come to 100 % were rounded so that they do: 41.7 % may stand there as 41 %. */
const isEvened = (all: ReadonlyArray<Pair>): boolean =>
  all.length > 2 && Math.abs(all.reduce((sum, { percent }) => sum + percent.value, 0) - 100) < 1e-9

const isAlmost = ({ part, percent }: Pair, whole: number): boolean =>
  Math.abs((100 * part.value) / whole - percent.value) < 10 ** -percent.decimals

const fits = ({ part, percent }: Pair, whole: number): boolean =>
  whole >= part.value && rounds((100 * part.value) / whole, percent)

/** Whether the share may be of about so many: 320余条 may be 350. */
const isNear = ({ part, percent }: Pair, about: number): boolean => {
  const [least, most] = [(100 * part.value) / (about * 1.1), (100 * part.value) / (about * 0.9)]
  return percent.value >= least && percent.value <= most
}

/** No more candidates than these are weighed against one another, and no more numbers before the sentence looked at. */
const [most, farthest] = [20, 60]

/** The whole that most shares of the sentence fit, the largest of those. */
const likeliest = (wholes: ReadonlyArray<number>, shared: ReadonlyArray<Pair>): number | undefined => {
  const some = shared.slice(0, most)
  const scored = wholes.slice(-most).map((whole) => ({ whole, votes: some.filter((each) => fits(each, whole)).length }))
  return scored.toSorted((one, other) => other.votes - one.votes || other.whole - one.whole)[0]?.whole
}

/** The sentence goes on with the whole of the one before it. */
const goesOn = /其中|所有|全部|上述|以上|这些|按|从|[中里内]，|分别|包括/u
/** The number before it counts all there were. */
const total = /共|总|合计|累计|全年|受理|收到|接收/u
const nested = /其中|（|包括/gu
const within = /其中|包括/u

/** Which numbers of a sentence have a share of their own, and where lists within others begin. */
interface Shared {
  readonly pairs: ReadonlyArray<Pair>
  /** Where the share of each ends, the last of several. */
  readonly ends: ReadonlyMap<Count, number>
  readonly nested: ReadonlyArray<RegExpExecArray>
}

const sharedIn = (sentence: Sentence, all: ReadonlyArray<Count>): Shared => {
  const found = pairs(sentence, all)
  const ends = new Map<Count, number>()
  for (const { part, percent } of found) ends.set(part, Math.max(percent.to, ends.get(part) ?? 0))
  return { pairs: found, ends, nested: found.length === 0 ? [] : matchesOf(sentence.text, nested) }
}

/** The numbers that a share may be of, and those among them that it plainly is of. */
interface Bases {
  readonly open: ReadonlyArray<number>
  readonly about: ReadonlyArray<number>
  readonly meant: ReadonlyArray<number>
}

/** What earlier sentences offer, worked out once for all shares of a sentence: the nearest numbers, and those of the nearest sentence. */
const earlierOf = (before: ReadonlyArray<Sentence>) => {
  const each = before.map((sentence) => {
    const all = counts(sentence)
    const parts = new Set(pairs(sentence, all).map(({ part }) => part))
    return { all: all.filter(plain), wholes: all.filter((count) => plain(count) && !parts.has(count)) }
  })
  return { all: each.flatMap(({ all }) => all).slice(-farthest), sentences: each }
}

const bases = (
  { text }: Sentence,
  all: ReadonlyArray<Count>,
  pair: Pair,
  shared: Shared,
  earlier: ReturnType<typeof earlierOf>
): Bases => {
  const { part } = pair
  const isPartOf = (count: Count): boolean =>
    plain(count) && count !== part && count.unit === part.unit && count.value >= part.value
  // A number with a share of its own is a part beside this one, unless the list goes deeper in between.
  const deeper = shared.nested.findLast(({ 0: said, index }) => index + said.length <= part.from)?.index ?? -1
  const isBeside = (count: Count): boolean => (shared.ends.get(count) ?? -1) > deeper
  const own = all.filter((count) => count.from < part.from && isPartOf(count) && !isBeside(count))
  const sentences = earlier.sentences
  const opening = text.slice(0, all.find(plain)?.from)
  const nearest = sentences.findLast(({ wholes }) => wholes.some(isPartOf))?.wholes.filter(isPartOf) ?? []
  const right = (sentences.at(-1)?.wholes ?? []).filter((count) => isPartOf(count) && total.test(count.lead))
  const outside = goesOn.test(opening) ? nearest : right
  const meant = own.length > 0 ? own : outside
  const siblings = shared.pairs.filter((other) => other.part.unit === part.unit).map((other) => other.part)
  const others = [...earlier.all, ...all].filter(
    (count) => plain(count) && count !== part && alike(count.unit, part.unit)
  )
  const levels = others.filter(({ about }) => !about)
  const pairsOf = levels
    .slice(-most)
    .flatMap((one, at, some) => some.slice(at + 1, at + 3).map((other) => one.value + other.value))
  const sums = siblings.length > 1 ? [sumOf(siblings)] : []
  return {
    open: [...levels.filter((count) => !isBeside(count)).map(({ value }) => value), ...pairsOf, ...sums],
    about: others.filter(({ about }) => about).map(({ value }) => value),
    meant: meant.map(({ value }) => value)
  }
}

/**
 * The shares of a sentence that fit no number they may be of. Those are the numbers of the sentence, of the sentences before it (`before`,
 * in order) and of the tables (`known`), and what the shared parts come to.
 */
export const wrongShares = (
  sentence: Sentence,
  before: ReadonlyArray<Sentence>,
  known: ReadonlyArray<number>,
  totals: Totals = {}
): ReadonlyArray<Share> => {
  if (!sentence.text.includes("%") || isTorn(sentence).is) return []
  const all = counts(sentence)
  const shared = sharedIn(sentence, all)
  if (shared.pairs.length === 0) return []
  const earlier = earlierOf(before)
  return shared.pairs.flatMap((pair): ReadonlyArray<Share> => {
    const { part, percent, of, words } = pair
    if (of !== undefined && of.unit === part.unit && !of.about && of.value > 0)
      return fits(pair, of.value) ? [] : [{ part, percent, whole: of.value }]
    const { open, about, meant } = bases(sentence, all, pair, shared, earlier)
    if ([...open, ...known].some((whole) => fits(pair, whole)) || about.some((each) => isNear(pair, each))) return []
    if (!isNeutral(words)) return []
    const named = totalOf(sentence, words, totals) ?? 0
    const whole =
      likeliest(meant, shared.pairs) ?? (named >= part.value ? named : fitting(sentence, pair, shared.pairs, totals))
    if (whole === undefined || whole === 0 || (isEvened(shared.pairs) && isAlmost(pair, whole))) return []
    return [{ part, percent, whole }]
  })
}
