/**
 * The lists of parts of a sentence, 共N条，其中a条、b条, each with what its parts may come to.
 *
 * What a list is of, and where it ends, is told by its words (openings.ts); members told apart in two ways, by channel and by applicant, are
 * two lists of the same whole. About so many (余) is never held against anything.
 *
 * @module
 */
import { type Count, counts, isLevel } from "./counts.ts"
import { type Listed, sumOf } from "./Listed.ts"
import { isRest, type Run, runs, type Way, wayOf } from "./kinds.ts"
import { type Opening, openings } from "./openings.ts"
import type { Sentence } from "./sentences.ts"
import { summed } from "./summed.ts"
import { isTorn } from "./torn.ts"
import { ofCopies, unopened } from "./unopened.ts"

/** Numbers in one list: 行政复议7起和行政诉讼4起. */
const beside = /^(?:、|和|及|与|以及)[^，；。：（）\d]{0,16}$/u

/** The sums of a number with one, two … right before it in one list. */
const sumsOf = (all: ReadonlyArray<Count>, whole: Count): ReadonlyArray<number> => {
  const sums: Array<number> = []
  let sum = whole.value
  for (let last = all.indexOf(whole); last > 0; last--) {
    const [before, here] = [all[last - 1], all[last]]
    if (before === undefined || here === undefined || before.unit !== here.unit || !beside.test(here.gap)) break
    sum += before.value
    sums.push(sum)
  }
  return sums
}

/** Lists of units that differ (108条，其中动态74件) are of one whole only if they come so near to it. */
const near = 0.2
/** So little too much is a slip even where things may count twice. */
const slight = 0.05
/** So little too much tells that what stands behind a stronger pause is still of the list. */
const unsure = 0.1

/** Words about requests and cases, each of which came in one way, by one applicant, to one result. */
const requests = /申请|受理|[新接]收|[收接]到|办件|答复|办结|复议|诉讼|来信|信件|留言|工单|提案|议案|咨询/u

const ofRequests = /^[件份起宗例]{2}$/u

/** What is written may be published in two ways; nobody takes part in a training twice. */
const ofWriting = /^[条篇则件份部]$/u

/** By how much a list may be too large: things published in two ways count twice, so there all may overlap but the smallest. */
const likelyOf = (
  parts: ReadonlyArray<Count>,
  whole: Count,
  way: Way | undefined,
  isOfRequests: boolean,
  isAlone: boolean
): number => {
  if (!isOfRequests && isAlone && parts.length > 1 && parts.some(({ value }) => value === whole.value)) return 0
  if (way === "subject" || way === "time" || (way === "channel" && !isOfRequests && ofWriting.test(whole.unit))) {
    return Math.max(whole.value * slight, Math.min(...parts.flatMap(({ value }) => (value > 0 ? [value] : []))) - 1)
  }
  // 8份申请，其中予以公开2件: a request is a 件 and a 份.
  const isSame = (unit: string): boolean => unit === whole.unit || (isOfRequests && ofRequests.test(unit + whole.unit))
  return parts.some(({ unit }) => !isSame(unit)) ? whole.value * near : Infinity
}

/** Kinds of things and channels in one list come to so little too much only where they were meant to come to the whole. */
const mixed = 0.02

/** 要闻300篇，部门信息200篇，门户网站上传500篇: members of several sorts are one list where together they come nearest to the whole. */
const joined = (opening: Opening, whole: Count, each: ReadonlyArray<Run>): ReadonlyArray<Run> => {
  const { parts, names } = opening
  const off = Math.abs(sumOf(parts) - whole.value)
  const isOne = each.length > 1 && each.every((run) => off < Math.abs(sumOf(run.parts) - whole.value))
  return isOne ? [{ way: undefined, parts, names }] : each
}

/** What a document may be marked with, of which each has one. */
const marks = ["主动公开", "依申请公开", "不予公开"]

/** 学科类12家、非学科类325家: what is the one or is not. */
const isEither = (names: ReadonlyArray<string>): boolean => {
  const [one = "", other = ""] = names
  return names.length === 2 && one.length > 1 && (other === `非${one}` || one === `非${other}`)
}

/** By how much a sum of rounded numbers may be off. */
const roundingOf = (all: ReadonlyArray<Count>): number => all.reduce((sum, { rounding }) => sum + rounding, 0)

/** The number of these that is nearest to the sum. */
const closest = (wholes: ReadonlyArray<Count>, sum: number): Count | undefined =>
  wholes.toSorted((one, other) => Math.abs(one.value - sum) - Math.abs(other.value - sum))[0]

/** The one way in which requests came, of all of these; `undefined` where some came in another or in none. */
const onlyWay = (names: ReadonlyArray<string>): Way | undefined => {
  const [way, ...others] = new Set(names.map(wayOf))
  return others.length === 0 && (way === "channel" || way === "applicant") ? way : undefined
}

/**
 * What stands behind a stronger pause, where the names of requests tell what it is: 网上25件；信函15件 goes on with the list,
 * 自然人30件，法人10件；网上25件，信函15件 tells the same whole apart once more.
 */
const toldAnew = (opening: Opening): ReadonlyArray<Listed> | undefined => {
  const { parts, names, sure, words } = opening
  const [own, more] = [onlyWay(names.slice(0, sure)), onlyWay(names.slice(sure))]
  if (!requests.test(words) || own === undefined || more === undefined || parts.length < 2) return undefined
  if (own === more) return told(opening, false)
  return told({ ...opening, parts: parts.slice(sure), names: names.slice(sure) }, false)
}

/** The list as far as it surely goes, and where that leaves something of the whole, as far as it may go. */
const listed = (opening: Opening): ReadonlyArray<Listed> => {
  const { parts, names, sure, whole, bracket, around, isBeside } = opening
  if (whole.about || parts.some(({ about }) => about)) return []
  // Where one list stands in another, both are weighed together.
  if (around !== undefined && sure === parts.length) return told(opening, false)
  // A bracket shows where its list ends.
  if (sure === parts.length || bracket !== undefined) return told(opening, isBeside && bracket === undefined)
  const first = told(
    {
      ...opening,
      parts: parts.slice(0, sure),
      names: names.slice(0, sure),
      isCut: false,
      isFollowed: false,
      ...(around !== undefined && { around: { ...around, isApart: true } })
    },
    false
  )
  if (around !== undefined) return first
  const others = toldAnew(opening)
  if (others !== undefined) return [...first, ...others]
  const isOpen = sumOf(parts.slice(0, sure)) < whole.value && first.every(({ complete }) => !complete)
  return isOpen && parts.every(({ value }) => value <= whole.value) ? [...first, ...told(opening, true)] : first
}

/** 网站公开373条，公众号公开281条，其中重点领域300条: one part that is more than the number before it may be of all of them. */
const isOfSeveral = (whole: Count, all: ReadonlyArray<Count>, [part]: ReadonlyArray<Count>): boolean =>
  all.some(
    (each) =>
      each.to <= whole.from &&
      isLevel(each) &&
      each.depth === whole.depth &&
      each.unit === whole.unit &&
      each.value + whole.value >= (part?.value ?? 0)
  )

/** 如政府预决算6条、预算执行12条、其他财政信息10条等: some of them, as examples. */
const isOfExamples = ({ here, words, names }: Opening, all: ReadonlyArray<Count>): boolean =>
  /^等(?![级同于])/u.test(here.text.slice(all.at(-1)?.to)) ||
  /(?<![不假正自何])(?:^|[，；：、。])(?:例如|比如|诸如|譬如|如)[^，；：]*$/u.test(
    `，${words.slice(-30)}${names[0] ?? ""}`
  )

const told = (opening: Opening, isUnsure: boolean): ReadonlyArray<Listed> => {
  const { whole: nearest, wholes, of, parts: all, carried, isDirect, bracket, isCut, isFollowed, around } = opening
  const whole = isDirect ? nearest : (closest([nearest, ...wholes], sumOf(all)) ?? nearest)
  const isOfRequests = requests.test(opening.words)
  const apart = runs(opening, isOfRequests)
  const each = isOfRequests ? apart : joined(opening, whole, apart)
  const isMixed = each.length < apart.length
  const own = isOfRequests && carried > 0 ? [nearest.value + carried] : []
  const sums = bracket === undefined ? [...sumsOf(counts(of), nearest), ...own] : []
  // Two of 各5件 are not told apart, and numbers in 万 are rounded.
  const isLoose = opening.hasUnread || all.some(({ lead }) => lead.endsWith("各")) || isOfExamples(opening, all)
  const limit = Math.max(whole.value, ...sums, ...(isDirect ? [] : [nearest, ...wholes].map(({ value }) => value)))
  return each.flatMap(({ way, parts, names }, at): ReadonlyArray<Listed> => {
    const isLast = at === each.length - 1
    const isMarks = parts.length === marks.length && marks.every((mark) => names.some((name) => name.includes(mark)))
    const bare = names.map((name) => name.replace(/^其中/u, ""))
    const isCopies = parts.length === 2 && bare.every((name) => ofCopies.test(name)) && new Set(bare).size === 2
    const isAll =
      isMarks || isCopies || isEither(bare) || (bracket === "alone" && apart.length === 1 && parts.length > 2)
    const namesRest = (isLast && opening.isRest) || (isRest(names.at(-1) ?? "") && !(isLast && (isCut || isFollowed)))
    const likely = likelyOf(parts, whole, way, isOfRequests, bracket === undefined && sums.length === 0)
    const isMoreOrLess = isUnsure && sums.length === 0
    if (parts.length === 1 && !isOfRequests && isOfSeveral(nearest, counts(of), parts)) return []
    if (parts.length < 2 && !(isDirect && each.length === 1 && parts[0]?.unit === whole.unit)) return []
    return [
      {
        whole,
        of,
        others: [nearest, ...wholes].map(({ value }) => value).concat(sums),
        limit,
        parts,
        sum: sumOf(parts),
        complete: !isLoose && parts.length > 1 && likely === Infinity && (isAll || namesRest),
        rounding: roundingOf([whole, ...parts]),
        // 其他渠道20条: in this or in another way each was published once.
        likely:
          way === "channel" && namesRest && likely < Infinity
            ? Math.max(likely, whole.value * near)
            : isMixed && !namesRest
              ? whole.value * mixed
              : isMoreOrLess
                ? Math.min(likely, whole.value * unsure)
                : likely,
        isEnclosed: bracket !== undefined,
        isFollowed: isFollowed && isLast,
        // 新收91件，上年结转1件 are all of their whole, whatever the tables have.
        isOfRequests: isOfRequests && !(way === "intake" && parts.length > 1),
        ...(around !== undefined && { around })
      }
    ]
  })
}

const none: ReadonlyArray<Sentence> = []

/** The lists of a sentence; `before` are the sentences before it, in order, where the whole of a list may stand. */
export const lists = (sentence: Sentence, before: ReadonlyArray<Sentence> = none): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  if (all.length === 0 || isTorn(sentence).is) return []
  const opened = openings(sentence, before).flatMap(listed)
  const isListed = ({ parts: [first] }: Listed): boolean =>
    opened.some(({ parts }) => first !== undefined && parts.includes(first))
  return [...opened, ...summed(sentence, all), ...unopened(sentence, before).filter((list) => !isListed(list))]
}
