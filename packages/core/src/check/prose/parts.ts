/**
 * Lists of parts within a sentence, 共N条，其中a条、b条, and shares, 占Y%: whether they add up and come out.
 *
 * A list need not be complete: less than the whole is a breach only where it names the rest (其他) or stands in brackets by itself; more
 * than the whole is one always. About so many (余) is never one. Prose seldom says what a number is a part of: where it may be of several,
 * and any of them fits, nothing is said.
 *
 * @module
 */
import { type Figure, figures } from "./figures.ts"
import type { Sentence } from "./sentences.ts"

export interface Listed {
  readonly whole: Figure
  /** What the parts may come to instead: numbers before it, and it together with those in one list with it. */
  readonly others: ReadonlyArray<number>
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
  /^[^，；。：（）]{0,24}(?:[，：；]?(?:其中|包括|包含|分别[为是])[，：]?|，?（(?!内?含|包括|其中)|，?（其中[：，]?)/u

/** 8件（内含上年结转2件），其中…: what a bracket says of the whole is no list. */
const note = /^（(?:内?含|较|比|同比)[^（）]{0,40}）/u

const stretch = ({ text }: Sentence, whole: Figure): Stretch | undefined => {
  const [said = ""] = note.exec(text.slice(whole.to, whole.to + 42)) ?? []
  const start = whole.to + said.length
  const match = opening.exec(text.slice(start, start + 40))
  if (match === null || /\d/u.test(match[0])) return undefined
  const from = start + match[0].length
  const bracketed = match[0].includes("（")
  const end = text.slice(from).search(bracketed ? /[（）]/u : /[；。]/u)
  return { from, to: end === -1 ? text.length : from + end, bracketed }
}

/** 比上年增加17件 is no whole: the number before it is. */
const change = /(?:增加|减少|增长|下降|上升|多|少|增|减)了?$/u
/** Numbers in one list: 行政复议7起和行政诉讼4起. */
const beside = /^(?:、|和|及|与|以及)[^，；。：（）\d]{0,16}$/u

/** The sums of a number with one, two … right before it in one list. */
const together = ({ text }: Sentence, all: ReadonlyArray<Figure>, at: number): ReadonlyArray<number> => {
  const sums: Array<number> = []
  let sum = all[at]?.value ?? 0
  for (let last = at; last > 0; last--) {
    const [before, here] = [all[last - 1], all[last]]
    if (before === undefined || here === undefined || before.unit !== here.unit) break
    if (!beside.test(text.slice(before.to, here.from))) break
    sum += before.value
    sums.push(sum)
  }
  return sums
}

export const lists = (sentence: Sentence): ReadonlyArray<Listed> => {
  const all = figures(sentence)
  return all.flatMap((head, at): ReadonlyArray<Listed> => {
    if (head.unit === "%" || head.unit === "个百分点") return []
    const list = stretch(sentence, head)
    if (list === undefined) return []
    const before = all.slice(0, at).filter(({ unit, about }) => unit === head.unit && !about)
    const isChange = change.test(sentence.text.slice(Math.max(0, head.from - 4), head.from))
    const whole = isChange ? before.at(-1) : head
    if (whole === undefined || whole.about) return []
    const inside = all.filter(({ from, to }) => from >= list.from && to <= list.to)
    const parts = inside.filter(({ unit }) => unit === whole.unit)
    // A part that has parts of its own, or a growth between, is a list that is more than a list.
    const nested = inside.some((figure) => stretch(sentence, figure) !== undefined || figure.unit === "%")
    if (parts.length < 2 || nested || parts.some(({ about }) => about)) return []
    const between = sentence.text.slice(list.from, list.to)
    if (/同比|较上年|比上年|去年|上年/u.test(between)) return []
    const last = sentence.text.slice(parts.at(-2)?.to ?? list.from, parts.at(-1)?.from ?? list.to)
    const sum = parts.reduce((total, { value }) => total + value, 0)
    return [
      {
        whole,
        others: [...before.map(({ value }) => value), ...together(sentence, all, at)],
        parts,
        sum,
        complete: /其他|其它|其余/u.test(last) || (list.bracketed && parts.length > 2)
      }
    ]
  })
}

const fen = (number: number): number => Math.round(number * 100)

/** Whether all parts but the last come to the whole, so that the last counts something else: 网站327条，其他途径307条，规范性文件2条. */
const isCutShort = ({ whole, parts, sum, complete }: Listed): boolean =>
  !complete && parts.length > 2 && fen(sum - (parts.at(-1)?.value ?? 0)) === fen(whole.value)

/** A list that does not add up; sums of money are compared to the fen. */
export const isBroken = (list: Listed): boolean => {
  const difference = fen(list.sum - list.whole.value)
  if (list.others.some((other) => fen(other) === fen(list.sum))) return false
  return (difference > 0 && !isCutShort(list)) || (list.complete && difference < 0)
}

/** Whether a rate, in percent, is the printed one when rounded to its last place; either neighbour of a tie will do. */
export const rounds = (rate: number, { value, decimals }: Pick<Figure, "value" | "decimals">): boolean =>
  Math.abs(rate - value) <= 0.5 * 10 ** -decimals + 1e-9

export interface Share {
  readonly part: Figure
  readonly percent: Figure
  /** The likeliest of the numbers that it may be of. */
  readonly whole: number
}

const share = /^[，（、]?(?:约)?占(?:比|总数|总量|全部)?[^，；。%\d]{0,12}$/u
/** 占80%以上 is no figure to be held against anything. */
const atLeast = /^(?:以上|以下|左右|上下|多|强|弱)/u
/** The sentence goes on with the whole of the one before it. */
const goesOn = /其中|所有|全部|上述|以上|这些|按|[中里内]，|分别|包括/u

const counts = ({ unit, about }: Figure): boolean => !about && unit !== "%" && unit !== "个百分点"

/** Each share with the number right in front of it: 72件，占20.5%. */
const pairs = (sentence: Sentence): ReadonlyArray<{ readonly part: Figure; readonly percent: Figure }> => {
  const all = figures(sentence)
  return all.flatMap((percent, at) => {
    const part = all[at - 1]
    if (percent.unit !== "%" || percent.about || part === undefined || part.about || part.unit === "%") return []
    if (atLeast.test(sentence.text.slice(percent.to, percent.to + 2))) return []
    return share.test(sentence.text.slice(part.to, percent.from)) ? [{ part, percent }] : []
  })
}

const fits = ({ part, percent }: Pick<Share, "part" | "percent">, whole: number): boolean =>
  rounds((100 * part.value) / whole, percent)

/** Whether the share may be of about so many: 320余条 may be 350. */
const isNear = ({ part, percent }: Pick<Share, "part" | "percent">, about: number): boolean => {
  const [least, most] = [(100 * part.value) / (about * 1.1), (100 * part.value) / (about * 0.9)]
  return percent.value >= least && percent.value <= most
}

/** No more candidates than these are weighed against one another, and no more numbers before the sentence looked at. */
const [most, farthest] = [20, 60]

/** The whole that most shares of the sentence fit, the largest of those. */
const likeliest = (wholes: ReadonlyArray<number>, shared: ReadonlyArray<Pick<Share, "part" | "percent">>) => {
  const some = shared.slice(0, most)
  const scored = wholes.slice(-most).map((whole) => ({ whole, votes: some.filter((each) => fits(each, whole)).length }))
  return scored.toSorted((one, other) => other.votes - one.votes || other.whole - one.whole)[0]?.whole
}

/**
 * The shares of a sentence that fit no number they may be of. Those are the numbers of the sentence, of the sentences before it (`before`,
 * in order) and of the tables (`known`), and what the shared parts come to.
 */
export const wrongShares = (
  sentence: Sentence,
  before: ReadonlyArray<Sentence>,
  known: ReadonlyArray<number>
): ReadonlyArray<Share> => {
  const shared = pairs(sentence)
  if (shared.length === 0) return []
  const [own, earlier] = [figures(sentence), before.map(figures)]
  const opening = sentence.text.slice(0, own.find(counts)?.from)
  const outside = goesOn.test(opening) ? earlier : []
  const open = [...own, ...earlier.flat().slice(-farthest)]
  return shared.flatMap((each): ReadonlyArray<Share> => {
    const { part } = each
    const isPartOf = (figure: Figure): boolean =>
      counts(figure) && figure.unit === part.unit && figure.value >= part.value
    const nearest = outside.map((all) => all.filter(isPartOf)).findLast((all) => all.length > 0) ?? []
    const wholes = [...nearest, ...own.filter((figure) => figure.to <= part.from && isPartOf(figure))]
    const parts = shared.filter((other) => other.part.unit === part.unit).map((other) => other.part.value)
    const sums = parts.length > 1 ? [parts.reduce((sum, value) => sum + value, 0)] : []
    const others = open.filter((figure) => counts(figure) && figure.from !== part.from).map(({ value }) => value)
    if ([...others, ...known, ...sums].some((whole) => whole >= part.value && fits(each, whole))) return []
    if (open.some(({ about, unit, value }) => about && unit !== "%" && isNear(each, value))) return []
    const whole = likeliest(
      wholes.map(({ value }) => value),
      shared
    )
    return whole === undefined ? [] : [{ ...each, whole }]
  })
}
