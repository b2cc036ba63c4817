/**
 * Where a list of parts begins in a text, and of which whole.
 *
 * The whole is the nearest number that counts things of the kind listed: neither a bracket (含上年结转3件) nor a change (比上年增加12件) is one.
 * 其中 may stand clauses away from its whole, or open the next sentence.
 *
 * @module
 */
import { alike, type Count, counts, isLevel } from "./counts.ts"
import { actOf, isResult, topicsOf, wayOf } from "./kinds.ts"
import { ofSentence } from "./kept.ts"
import { type Around, sumOf } from "./Listed.ts"
import { behind, direct, explicit, type Members, members, type Start, withoutAsides } from "./members.ts"
import type { Sentence } from "./sentences.ts"

export interface Opening {
  /** The sentence that the parts stand in. */
  readonly here: Sentence
  readonly whole: Count
  /** The sentence that the whole stands in. */
  readonly of: Sentence
  /** Other numbers that the list may be of. */
  readonly wholes: ReadonlyArray<Count>
  readonly parts: ReadonlyArray<Count>
  /** How many of them are members for sure; behind them comes a stronger pause than any between them. */
  readonly sure: number
  /** The whole is one in a row of its own, which may go on behind its parts: 公告50条，动态30条，其中…. */
  readonly isBeside: boolean
  /** What each member is called. */
  readonly names: ReadonlyArray<string>
  /** The words that lead up to the first member. */
  readonly words: string
  /** It stands right behind its whole. */
  readonly isDirect: boolean
  /** It stands in a bracket, `"alone"` without 其中 or 含. */
  readonly bracket?: "alone" | "named"
  /** Another list follows, of its last member or of a whole of its own: 网上20件，信函6件，其中…. */
  readonly isFollowed: boolean
  /** Its last member is what is left: 其余3件为当面申请. */
  readonly isRest: boolean
  /** Another act or another list ended it before the sentence did. */
  readonly isCut: boolean
  /** A number without a unit stands among them and is not read, so that they are not all. */
  readonly hasUnread: boolean
  /** What was carried in beside the whole, and may be among its parts: 受理104件、上年结转3件. */
  readonly carried: number
  /** The list around it, what comes before this one included, where this one may take its last members from: 共9件，其中网上6件，其中外地2件、本地4件，信函3件. */
  readonly around?: Around
}

/** 收到58件，通过网络、信函、当面申请的分别为30件、20件、8件: the ways named in front of the numbers. */
const named = /^[，；]?[^，；。：（）\d]{2,40}(?:分别|依次)(?:[为是有]|(?:公开|发布|推送|收到|受理)(?:信息|申请)?)$/u
/** 共834篇，涉及多个栏目，包括动态815篇: one clause may stand between. */
const included = /^[^，；。：（）\d]{0,30}，[^，；。：（）\d]{2,30}，(?:主要)?(?:包括|包含|涵盖)/u
const isOfWays = (between: string): boolean =>
  named.test(between) && /^(?:channel|applicant)$/u.test(wayOf(between) ?? "") && topicsOf(between).length === 0

/** 3件予以公开，2件不予公开: a sentence that begins so goes on with the whole of the one before it. */
const ofResult =
  /^(?:已?(?:予以|同意|部分|不予|依申请)公开|无法提供|不予处理|其他处理|答复|办结|告知|属于|因|由于|为(?:予以|部分|不予))/u

/** 含上年结转3件, 结转下年4件: neither is what a list is of. */
const aside = /^(?:另外?有?)?内?含|结转|转入|转来|遗留|顺延|历年|以来/u
const carriedIn = /(?:上|去)一?年[^，；。]{0,6}(?:结转|转入|转来|遗留)|(?:结转|转入)[^，；。]{0,4}(?:上|去)一?年/u

/** The numbers carried in that a sentence tells of. */
const carriedCounts = ofSentence((sentence) =>
  counts(sentence).filter((count) => isLevel(count) && carriedIn.test(count.lead) && !/含/u.test(count.lead))
)

/** How many sentences back a list may find its whole. */
const reach = 2

/** 从申请人看，自然人22件，企业11件: a sentence that only tells a whole apart, and has none itself. */
const isOnlyParts = (sentence: Sentence): boolean =>
  /^(?:从[^，；。\d]{1,12}看|按[^，；。\d]{1,14}(?:分|划分|分类|统计|类别|类型|形式|方式|渠道|来源))[，：]/u.test(
    sentence.text
  )

/** The sentence that holds the whole of a list at the beginning of a sentence, with the numbers that it may be. */
const wholesBefore = (earlier: ReadonlyArray<Sentence>, unit: string) =>
  earlier
    .slice(-reach)
    .map((of) => ({
      of,
      all: isOnlyParts(of)
        ? []
        : counts(of).filter((each) => each.depth === 0 && isLevel(each) && alike(each.unit, unit))
    }))
    .findLast(({ all }) => all.length > 0)

interface Opened {
  readonly bracket?: "alone" | "named"
  readonly isDirect: boolean
  readonly isExplicit: boolean
  /** It tells the whole apart once more: 按申请人分, 渠道上，. */
  readonly isAnother: boolean
  /** The words that open it. */
  readonly said: string
  readonly isPaused: boolean
  /** What stands between it and the first member. */
  readonly words: string
}

const opened = ({ text }: Sentence, first: Count, previous: Count | undefined): Opened | undefined => {
  const between = withoutAsides(text.slice(previous?.end ?? 0, first.start))
  if (between.includes("）")) return undefined
  const said = explicit.exec(between)
  const right =
    previous === undefined
      ? null
      : (direct.exec(between) ?? included.exec(between) ?? (isOfWays(between) ? /^/u.exec("") : null))
  const match = said ?? right
  const isBare = between === "" && previous === undefined && ofResult.test(text.slice(first.to, first.to + 8))
  if (match === null && !isBare) return undefined
  const rest = between.slice((match?.index ?? 0) + (match?.[0].length ?? 0))
  const words = rest.replace(/^[，：（]+/u, "")
  const named = said !== null || /（(?:内?含|包)/u.test(between)
  return {
    ...(between.includes("（") && { bracket: named ? "named" : "alone" }),
    isDirect: right !== null,
    isExplicit: said !== null || isBare,
    isPaused: /[，：]$/u.test(match?.[0] ?? "") || /^[，：]/u.test(rest),
    isAnother: /^[按从]|[上面][，：]$/u.test(match?.[0] ?? ""),
    said: match?.[0] ?? "",
    words
  }
}

/** The numbers before the one at this place that are no deeper in brackets than it, the nearest last. */
const before = (all: ReadonlyArray<Count>, at: number, depth: number): ReadonlyArray<Count> =>
  all.slice(0, at).filter((count) => count.depth <= depth)

/** 主动公开的政府信息中，: of several numbers the one whose words have these in their order is the whole. */
const namedBy = (said: string, all: ReadonlyArray<Count>): ReadonlyArray<Count> | undefined => {
  const name = /(?:^|[，；])在?([^，；：]{3,})[中里][，：]$/u.exec(said)?.[1]?.replaceAll("的", "")
  if (name === undefined) return undefined
  const found = all.filter(({ lead }) => {
    let at = 0
    for (const character of lead) if (character === name[at]) at++
    return at === name.length
  })
  return found.length === 1 ? found : undefined
}

/** Words with which a number counts all there were. */
const total = /共|总|全|累计|年|公开|受理|[收接]到|接收|新收|办[结理]/u

const isBeside = (all: ReadonlyArray<Count>, whole: Count): boolean =>
  !total.test(whole.lead) &&
  actOf(whole.lead) === undefined &&
  all
    .slice(0, all.indexOf(whole))
    .some((each) => isLevel(each) && each.depth === whole.depth && alike(each.unit, whole.unit))

/** The words that lead up to a number, from some way before another. */
const leadingTo = ({ text }: Sentence, whole: Count, first: Count): string =>
  /[^；]*$/u.exec(text.slice(Math.max(0, whole.from - 60), first.from))?.[0] ?? ""

const none: ReadonlySet<Count> = new Set()

/** An opening with how its members are found, so that they can be found anew. */
interface Found extends Opening {
  readonly depth: number
  readonly start: Start
  /** The members of lists within it. */
  readonly within: ReadonlySet<Count>
}

/** What each member is called. */
const namesOf = (sentence: Sentence, { isNumberFirst }: Start, { parts }: Members): ReadonlyArray<string> =>
  parts.map((part) => (isNumberFirst ? behind(sentence, part) : part.lead))

/** 予以公开45件；不予公开2件，其中国家秘密1件、商业秘密1件；无法提供29件: a list goes on behind one within it that comes to its whole. */
const goneOn = (sentence: Sentence, all: ReadonlyArray<Count>, outer: Found, inner: ReadonlyArray<Count>): Found => {
  const within = new Set([...outer.within, ...inner])
  const found = members(sentence, all, outer.start, within)
  return found.parts.length > outer.parts.length
    ? { ...outer, ...found, within, names: namesOf(sentence, outer.start, found) }
    : outer
}

/** The openings of a sentence, in the order of the text. */
export const openings = (sentence: Sentence, earlier: ReadonlyArray<Sentence>): ReadonlyArray<Opening> => {
  const all = counts(sentence)
  const found: Array<Found> = []
  let carried: ReadonlyArray<Count> | undefined
  for (const [at, first] of all.entries()) {
    if (!isLevel(first)) continue
    const open = opened(sentence, first, nearest(all, at))
    if (open === undefined) continue
    const depth = open.bracket === undefined ? first.depth : first.depth - 1
    const others = open.isAnother ? new Set(found.flatMap(({ parts }) => parts)) : none
    const inner = before(all, at, depth).filter(
      (count) => isLevel(count) && alike(count.unit, first.unit) && !others.has(count)
    )
    const outside = inner.length > 0 || !open.isExplicit ? undefined : wholesBefore(earlier, first.unit)
    const { of, all: candidates } = outside ?? { of: sentence, all: inner }
    const plain = namedBy(open.said, candidates) ?? candidates.filter(({ lead }) => !aside.test(lead))
    const isNamed = plain.length === 1 && candidates.length > 1
    const whole = plain.findLast(({ unit }) => unit === first.unit) ?? plain.at(-1) ?? candidates.at(-1)
    if (whole === undefined) continue
    // 公文类信息中，主动公开2144件, behind a sentence about 12 requests: what is so much more is no part of them.
    if (outside !== undefined && first.value > 2 * Math.max(...candidates.map(({ value }) => value)) + 2) continue
    const isNumberFirst = open.words === ""
    const acts = new Set([whole.lead, open.words].flatMap((words) => actOf(words) ?? []))
    const leading = whole.lead + behind(of, whole) + leadingTo(sentence, of === sentence ? whole : first, first)
    const topics = new Set([
      ...topicsOf(leading),
      ...(/申请|受理|收到|办件|主动公开[^，；。]{0,4}$/u.test(leading) ? ["request"] : [])
    ])
    const isOfResult = isResult(whole.lead)
    const { isPaused } = open
    const start = { at, depth: first.depth, acts, topics, isNumberFirst, isPaused, isOfResult, unit: first.unit }
    const every = members(sentence, all, start)
    const own = every.parts.slice(0, every.sure)
    carried ??= [...earlier, sentence].flatMap(carriedCounts)
    const place = found.findLastIndex((each) => each.depth === first.depth && each.parts.at(-1) === whole)
    const outer = found[place]
    const isTold = outer !== undefined && sumOf(own) === whole.value
    if (isTold) found[place] = goneOn(sentence, all, outer, own)
    const isParted = isTold && found[place] !== outer
    const told = isParted ? { ...every, parts: own, isCut: false, isFollowed: false, isRest: false } : every
    const { parts } = told
    found.push({
      ...told,
      start,
      within: none,
      depth: first.depth,
      here: sentence,
      whole,
      of,
      wholes: (isNamed ? plain : candidates).filter((each) => each !== whole),
      isBeside: of === sentence && isBeside(all, whole),
      names: namesOf(sentence, start, told),
      words: leading,
      isDirect: open.isDirect && inner.length > 0,
      ...(open.bracket !== undefined && { bracket: open.bracket }),
      // The last, where the text tells of it again.
      carried: carried.findLast((count) => !parts.includes(count))?.value ?? 0,
      ...(outer !== undefined &&
        !isParted && {
          around: { whole: outer.whole.value, sum: outer.parts.reduce((sum, { value }) => sum + value, 0) }
        })
    })
  }
  return found
}

/** The number right before, those deeper in brackets left out. */
const nearest = (all: ReadonlyArray<Count>, at: number): Count | undefined => {
  const depth = all[at]?.depth ?? 0
  for (let place = at - 1; place >= 0; place--) {
    const count = all[place]
    if (count !== undefined && count.depth <= depth) return count
  }
  return undefined
}
