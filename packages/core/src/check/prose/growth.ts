/**
 * Growth that a sentence states: 同比增长1.05%, 比2022年增加一件, 上年为80件，今年92件，增长15%, 翻一番.
 *
 * Some of it can be worked out from the text alone, where it names what there was before or both the difference and the rate; the rest takes
 * the report of last year.
 *
 * @module
 */
import { all as matchesOf } from "../proof/Slip.ts"
import { type Count, counts } from "./counts.ts"
import type { Figure } from "./figures.ts"
import { resting } from "./kept.ts"
import { value } from "./numerals.ts"
import type { Sentence } from "./sentences.ts"
import { rounds } from "./shares.ts"
import { isTorn } from "./torn.ts"

/** By how much a number grew, as printed. */
export interface Growth {
  /** The number whose growth it is. */
  readonly of: Count
  /** Where it stands, and how much; a rate of growth has `%` for its unit, whatever the words (翻一番 is 100). */
  readonly figure: Pick<Figure, "from" | "to" | "value" | "unit" | "decimals">
  readonly direction: 1 | -1
  /** It says that it is against the year before this. */
  readonly againstLastYear: boolean
  /** How far it may be off, in its own unit, where words are less exact than figures. */
  readonly within?: number
}

const fewer = /减少|下降|降低|回落|下滑|缩减|减幅|降幅|[少减降](?:了|约)*$/u
const against = /同比|环比|(?:较|比|与|同)(?:(?:上|去)一?年度?|上年同期|去年同期|前年|(20\d\d)年度?)(?:同期)?(?:相比)?/u
/** Only words of growth: 网上申请增长15% is of something else than the number before it. */
const ofGrowth =
  /[，、（）]|同比|(?:较|比|与|同)(?:(?:上|去)一?年度?|前年|20\d\d年度?)|(?:上年|去年)?同期|相比|比例|净|约|共|总[量数]|数量|申请|办件|实现|呈|有所|增加|增长率?|增[多幅]|上[升涨]|提[高升]|多|增|减少|下[降滑]|降[低幅]|回落|减幅|少|减|降|幅度|了|为|达到?|比|的/gu
const isPure = (words: string): boolean => words.replaceAll(ofGrowth, "") === ""

const yearOf = (words: string, year: number): boolean | undefined => {
  const match = against.exec(words)
  if (match === null || match[0].startsWith("环比") || /前年/u.test(match[0])) return match === null ? undefined : false
  return match[1] === undefined || Number(match[1]) === year - 1
}

/** 翻一番, 增长了一倍, 是上年的1.5倍: growth in words, as a rate in percent. */
const inWords =
  /翻(?:了)?(?<double>[一两二12])番(?!多)|(?:增长|增加|提高)(?:了)?(?<more>[一两二三四五六七八九\d.]{1,6})倍(?!多)|[是为达]到?(?:上年|去年|20\d\d年)[^，；。\d]{0,8}的(?<times>[一两二三四五六七八九\d.]{1,6})倍(?!多)/gu
const roughly = /(?:近|约|超过?|将近|接近|超出|不止)$/u

const wordsOf = ({ text }: Sentence): ReadonlyArray<Growth["figure"] & { readonly within: number }> =>
  matchesOf(text, inWords).flatMap((match) => {
    const { double, more, times } = match.groups ?? {}
    const said = double ?? more ?? times ?? ""
    const number = value(said)
    if (number === undefined || roughly.test(text.slice(Math.max(0, match.index - 4), match.index))) return []
    const rate = double !== undefined ? 100 * (2 ** number - 1) : 100 * (more !== undefined ? number : number - 1)
    // A round word allows for a quarter, a figure for its last place.
    const within = /^\d/u.test(said) && double === undefined ? 50 * 10 ** -(said.split(".")[1]?.length ?? 0) : 25
    return [{ from: match.index, to: match.index + match[0].length, value: rate, unit: "%", decimals: 0, within }]
  })

/** How far a growth may stand behind its number. */
const reach = 48

/** 2022年为1000条: what there was before, by the name of its year. */
const namedYear = /^(?:而|其中)?(20\d\d)年度?(?:同期)?(?:共|共有|全年)?(?:为|是|有|仅|仅有|仅为)?$/u

const isBefore = ({ is, lead }: Count, year: number): boolean =>
  is === "last" || (is === "level" && namedYear.exec(lead)?.[1] === String(year - 1))

/** The growths that a sentence states of the number before each. `year` is that of the report. */
export const growths = (sentence: Sentence, year: number): ReadonlyArray<Growth> =>
  stated(sentence, [year], () => read(sentence, year))

const stated = resting<ReadonlyArray<Growth>>()

const read = (sentence: Sentence, year: number): ReadonlyArray<Growth> => {
  const { text } = sentence
  if (isTorn(sentence).is || !/同比|[较比与同是为].{0,8}年|[增减升降多少翻]/u.test(text)) return []
  const all = counts(sentence)
  const changes = all.filter(({ is, about }) => is === "change" && !about)
  return [...changes, ...wordsOf(sentence)].flatMap((figure): ReadonlyArray<Growth> => {
    const of = all.findLast(
      (count) => count.is === "level" && count.to <= figure.from && count.depth === 0 && !isBehind(all, count, year)
    )
    if (of === undefined || of.about || figure.from - of.to > reach) return []
    const between = text.slice(of.to, figure.from)
    if (/[；。]|环比|分别|前年/u.test(between)) return []
    const words = between.replaceAll(/[\d.]+(?:[件条起宗份篇项个%]|个百分点)/gu, "")
    const verb = /[^，；。（）\d]{0,8}$/u.exec(between)?.[0] ?? ""
    return [
      {
        of,
        figure,
        direction: fewer.test(verb) ? -1 : 1,
        againstLastYear:
          isPure(words.replace(/^(?:政府信息公开|信息公开|信息)/u, "")) && yearOf(between, year) === true,
        ...("within" in figure && { within: figure.within })
      }
    ]
  })
}

/** 公开1200条，2022年为1000条: what stands behind a number of this year is not grown itself. */
const isBehind = (all: ReadonlyArray<Count>, count: Count, year: number): boolean =>
  isBefore(count, year) && all.some(({ is, to, unit }) => is === "level" && unit === count.unit && to <= count.from)

/** The change, in percent or in units, that leads from one number to the other. */
export const changeOf = ({ unit }: Pick<Figure, "unit">, base: number, now: number): number =>
  unit === "%" ? (100 * (now - base)) / base : now - base

/** Whether the growth is what leads from one number to the other. */
export const leads = ({ figure, direction, within }: Growth, base: number, now: number): boolean => {
  if (figure.unit === "%" && base === 0) return true
  const change = direction * changeOf(figure, base, now)
  if (within !== undefined) return Math.abs(change - figure.value) <= within
  return figure.unit === "%" ? rounds(change, figure) : change === figure.value
}

/** Whether it may lead from one number to the other, of which their last printed places hide something: 50.3万次, 61.8万次. */
const mayLead = (growth: Growth, base: Count, now: Count): boolean => {
  if (leads(growth, base.value, now.value)) return true
  if (base.rounding + now.rounding === 0 || base.value <= base.rounding) return false
  const { figure, direction, within = 0.5 * 10 ** -figure.decimals } = growth
  const [least, most] = [-1, 1].map((side) =>
    changeOf(figure, base.value - side * base.rounding, now.value + side * now.rounding)
  )
  const said = direction * figure.value
  return said >= (least ?? said) - within && said <= (most ?? said) + within
}

/** A growth that the numbers around it contradict, with those that come nearest. */
export interface Mistaken {
  readonly growth: Growth
  readonly base: number
  readonly now: number
}

/** No more numbers of a sentence than these are tried against one another. */
const most = 10

/** The growths of a sentence that no two of its numbers bear out, where it names what there was before. */
export const mistaken = (sentence: Sentence, year: number): ReadonlyArray<Mistaken> => {
  const { text } = sentence
  const every = counts(sentence)
  const all = every.length === 0 ? [] : growths(sentence, year)
  if (all.length === 0 || text.includes("分别")) return []
  return all.flatMap((growth): ReadonlyArray<Mistaken> => {
    const { of, figure } = growth
    if (figure.unit !== "%" && figure.unit !== of.unit) return []
    const numbers = every.filter(({ is, unit, about }) => is !== "change" && unit === of.unit && !about).slice(-most)
    const base =
      every.findLast(
        (count) => isBefore(count, year) && count !== of && count.unit === of.unit && count.to <= figure.from
      ) ??
      // 326条，同比增长12.4%（2021年290条）
      every.find(
        (count) =>
          count.from >= figure.to &&
          isBefore(count, year) &&
          count.unit === of.unit &&
          /^（[^，；。）\d]*(?:\d{4}年度?)?[^，；。）\d]*$/u.test(text.slice(figure.to, count.from))
      ) ??
      every.findLast((count) => count.unit === of.unit && (isYearBefore(count, of, year) || isStart(text, count, of)))
    // From the number to the growth, with what there was before on either side of it, the sentence speaks of nothing else.
    const isOwn = base !== undefined && !base.about && isPlain(text, base, of, figure)
    // Nothing is a percentage of 0.
    const fits =
      (base !== undefined && mayLead(growth, base, of)) ||
      numbers.some((one) => numbers.some((other) => one !== other && mayLead(growth, one, other)))
    if (isOwn && (base.value > 0 || figure.unit !== "%"))
      return fits ? [] : [{ growth, base: base.value, now: of.value }]
    return ofDifference(growth, all, sentence)
  })
}

/** 2022年收到申请52件，2023年收到61件: the same words with the year before. */
const isYearBefore = (base: Count, now: Count, year: number): boolean => {
  if (base.to > now.from || base.is !== "level" || base.depth > 0) return false
  const [then, since] = [`${year - 1}年`, `${year}年`].map((said, at) => {
    const { lead } = at === 0 ? base : now
    const named = at === 1 ? lead.replace(/^(?:今年|本年度?)/u, said) : lead
    return named.startsWith(said) ? named.slice(said.length).replace(/^度/u, "") : undefined
  })
  if (then === undefined || since === undefined || /结转/u.test(then + since)) return false
  return then === since || then.startsWith(since) || since.startsWith(then)
}

/** 由320人增至400人: the first number is what there was, whenever that may have been. */
const isStart = (text: string, base: Count, now: Count): boolean =>
  base.depth === now.depth &&
  /[由从][^，；。\d]{0,12}$/u.test(base.lead) &&
  /^(?:大幅|进一步|逐步)?(?:[增升减降][加长多少低]?|提[高升]|上[升涨]|下[降滑]|扩大|发展|缩减|回落)(?:到了?|至|为)$/u.test(
    text.slice(base.to, now.from)
  )

const isPlain = (text: string, base: Count, now: Count, figure: Growth["figure"]): boolean => {
  const [first, second] = base.from < now.from ? [base, now] : [now, base]
  const [inner, behind] = [text.slice(first.to, second.from), text.slice(second.to, figure.from)]
  return inner.length <= 24 && !/[；。]|其中/u.test(inner) && isPure(behind)
}

/** 收到92件，同比增加12件，增长15%: the difference tells what there was before. */
const ofDifference = (rate: Growth, all: ReadonlyArray<Growth>, sentence: Sentence): ReadonlyArray<Mistaken> => {
  const [{ text }, every] = [sentence, counts(sentence)]
  const other = all.findLast(
    ({ of, figure }) => of === rate.of && figure.unit === of.unit && figure.to <= rate.figure.from
  )
  if (other === undefined || rate.figure.unit !== "%" || other.direction !== rate.direction) return []
  if (!isPure(text.slice(other.figure.to, rate.figure.from))) return []
  const baseOf = (now: number): number => now - other.direction * other.figure.value
  // 66条，其中预算34条、决算32条，比上年多4条: both may be of the whole.
  const numbers = every.filter(({ is, unit, about }) => is === "level" && unit === rate.of.unit && !about).slice(-most)
  const [base, now] = [baseOf(rate.of.value), rate.of.value]
  const fits = [now, ...numbers.map((each) => each.value)].some(
    (each) => baseOf(each) > 0 && leads(rate, baseOf(each), each)
  )
  return base > 0 && !fits ? [{ growth: rate, base, now }] : []
}
