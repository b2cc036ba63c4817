/**
 * The figures of a sentence with what stands around each: how deep in brackets it is, the words of its clause, and what it measures.
 *
 * A change (比上年增加17件) and a figure of another year (上年为80件) are marked, since neither can be a part or a whole of this year's.
 * In a list a number may do without its unit (分别为30、20、16件; 部分公开的74，): it then has that of its neighbour.
 *
 * @module
 */
import { all as matchesOf } from "../proof/Slip.ts"
import { type Figure, figures } from "./figures.ts"
import { ofSentence } from "./kept.ts"

export interface Count extends Figure {
  /** Where it begins and ends with a bracket that holds nothing else: 工作动态（60条）. */
  readonly start: number
  readonly end: number
  /** How many other brackets are open around it. */
  readonly depth: number
  /** The words between it and the figure before it. */
  readonly gap: string
  /** The words of its clause in front of it, back to the last pause or figure, at most 40. */
  readonly lead: string
  /** `level` is how many there are this year, `last` how many there were; `change` is the difference, `rate` is a percentage. */
  readonly is: "level" | "last" | "change" | "rate"
  /** By how much its last printed place may hide more: 500 in 61.8万条, 0 in 618条. */
  readonly rounding: number
}

/** 增加17件 is a change; 增加到17件 is a level. */
const change =
  /(?:增加|增长|新增加|增多|多出?|增|提高|提升|上升|上涨|减少|下降|降低|回落|少|减|净增|相差|增幅|减幅|降幅)(?:了|约|近)*$/u
/** 较2021年（38起）, 上年为80件, 去年同期的80件; not 上年结转2件, which belongs to this year. */
const last =
  /(?:(?:上年度?|去年度?|上一年度?|往年|前年|上年同期|去年同期|同期)(?!度?(?:末|底)?(?:结转|转入|转来|遗留|结余|转办|未办|延续|顺延|接转|跨年))[^，；。]{0,12}|(?:较|比|与|同|由|从)[^，；。]{0,4}20\d\d年[^，；。]{0,12})$/u
/** The same words speak of this year where this year is named after them. */
const thisYear = /(?:今年|本年|本年度)[^，；。]{0,12}$/u
/** What is carried over from last year is a level of this one. */
const carried = /(?:结转|转入|转来|遗留|顺延)[^，；。]{0,8}$/u

const measured = (words: string, unit: string): Count["is"] => {
  if (change.test(words)) return "change"
  if (unit === "%" || unit === "个百分点") return "rate"
  return last.test(words) && !thisYear.test(words) && !carried.test(words) ? "last" : "level"
}

/** 同比下降9.1%（2023年44件）: a bracket behind a change that names a year tells what there was in it. */
const yearOf = /^（(?:20\d\d年|上年|去年|上一年|[上去]年同期|同期)度?(?:共)?(?:为|是|有|收到|受理|共)?$/u

const pauses = "，；。：、（）"

/** A number without a unit, up to the next pause: not a date, a document number, or what a word goes on behind. */
const bare = /(?<![\d.〔第年月之\-—~～/A-Za-z,])(?<!热线|电话|国令|令|APP|号)(\d{1,6})(?=[，；。、）和与及]|$)/gu

/** The numbers without units that stand in a list with figures; each has the unit of the one behind it in its row, or of the one before. */
const unitless = (text: string, all: ReadonlyArray<Figure>): ReadonlyArray<Figure> => {
  if (all.length === 0) return []
  const found: Array<Figure> = []
  let next = all.length
  for (const { 0: digits, index } of matchesOf(text, bare).toReversed()) {
    const to = index + digits.length
    while (next > 0 && (all[next - 1]?.from ?? 0) >= index) next--
    const [before, later] = [all[next - 1], found.at(-1)]
    // 予以公开96件，占66.2%；部分公开67，: the share stands between.
    const counted = before?.unit === "%" ? all[next - 2] : before
    const behind = later !== undefined && later.from < (all[next]?.from ?? Infinity) ? later : all[next]
    if (before !== undefined && before.to > index) continue
    const inRow = behind !== undefined && /^[、和与及，]$/u.test(text.slice(to, behind.from))
    // 部分公开的74，占5.93%: the words in front of it are those of a part.
    const isPart =
      counted !== undefined && counted.unit !== "%" && /\p{Script=Han}$/u.test(text.slice(0, index).slice(-1))
    const own = inRow ? behind : isPart ? counted : undefined
    if (own !== undefined) found.push({ ...own, from: index, to, value: Number(digits), decimals: 0, about: false })
  }
  return found
}

/** Both, in the order of the text. */
const merged = (text: string, all: ReadonlyArray<Figure>): ReadonlyArray<Figure> => {
  const more = unitless(text, all)
  return more.length === 0 ? all : [...all, ...more].toSorted((one, other) => one.from - other.from)
}

const roundingOf = (written: string, { decimals }: Figure): number =>
  written.includes("亿") ? 0.5 * 10 ** (8 - decimals) : written.includes("万") ? 0.5 * 10 ** (4 - decimals) : 0

/** A number by itself in a bracket behind its name, 工作动态（60条）: it stands in the text as if there were no bracket. */
const isAlone = (text: string, { to }: Figure, gap: string): boolean =>
  gap.endsWith("（") && text[to] === "）" && /[^，；。：、）]（$/u.test(gap)

/** The figures of a sentence in the order of the text. */
export const counts = ofSentence((sentence): ReadonlyArray<Count> => {
  const { text } = sentence
  const all = merged(text, figures(sentence))
  let [depth, scanned, end] = [0, 0, 0]
  let before: Count | undefined
  return all.map((figure) => {
    for (; scanned < figure.from; scanned++) {
      const character = text[scanned]
      if (character === "（") depth++
      else if (character === "）") depth = Math.max(0, depth - 1)
    }
    const gap = text.slice(end, figure.from)
    const near = text.slice(Math.max(0, end, figure.from - 40), figure.from)
    const alone = isAlone(text, figure, gap)
    const words = alone ? near.slice(0, -1) : near
    let pause = words.length
    while (pause > 0 && !pauses.includes(words[pause - 1] ?? "")) pause--
    const lead = words.slice(pause)
    end = figure.to
    const isCompared = yearOf.test(gap) && (before?.is === "change" || before?.is === "rate")
    const made = {
      ...figure,
      start: figure.from - (alone ? 1 : 0),
      end: figure.to + (alone ? 1 : 0),
      depth: alone ? Math.max(0, depth - 1) : depth,
      gap,
      lead,
      // 较2021年，（38起）: a bracket goes on with what stands before it.
      is: isCompared ? "last" : measured(near.endsWith("（") && !alone ? near.slice(0, -1) : lead, figure.unit),
      rounding: roundingOf(text.slice(figure.from, figure.to), figure)
    } satisfies Count
    before = made
    return made
  })
})

export const isLevel = ({ is }: Count): boolean => is === "level"

/** Units of things written, which lists mix: 108条，其中动态74件、公告34条. */
const written = new Set(["件", "条", "篇", "份", "则", "个", "项", "部", "起", "宗", "例"])

/** Whether a number of one unit may be part of a number of the other. */
export const alike = (one: string, other: string): boolean => one === other || (written.has(one) && written.has(other))
