/**
 * Where a list of parts begins in a text, of which whole, and which numbers are its members.
 *
 * The whole is the nearest number that counts things of the kind listed: neither a bracket (含上年结转3件) nor a change (比上年增加12件) is one.
 * 其中 may stand clauses away from its whole, or open the next sentence. A list ends where a clause names another act: 答复9件 after 网上6件.
 *
 * @module
 */
import { alike, type Count, counts } from "./counts.ts"
import { type Act, actOf, isOfCases, isResult, leftOf, topicsOf } from "./kinds.ts"
import { ofSentence } from "./kept.ts"
import type { Sentence } from "./sentences.ts"

export interface Opening {
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
  /** What was carried in beside the whole, and may be among its parts: 受理104件、上年结转3件. */
  readonly carried: number
  /** The list around it, what comes before this one included, where this one may take its last members from: 共9件，其中网上6件，其中外地2件、本地4件，信函3件. */
  readonly around?: { readonly whole: number; readonly sum: number }
}

const explicit =
  /其中|(?:上述|所有|这些|以上|全部)[^，；。：\d]{0,12}[中里][，：]?|按[^，；。\d]{1,14}(?:分|划分|分类|统计|类别|类型|形式|方式|渠道|途径|来源|主体|对象|结果|情形|主题|领域|层级)(?:来?看)?[，：]|从[^，；。\d]{1,12}看[，：]|(?:如下|具体[为是]|分为|构成)[，：]?|(?:分类|具体|细分|分项)来?看[，：]|在?(?:公开|发布|收到|受理|办理|答复|办结)的[^，；。：\d]{0,10}[中里][，：]|(?:类别|类型|内容|分类|来源|渠道|途径|方式|构成|分布|主体|结果)(?:(?:主要)?(?:为|是|有|包括)?：|方面[，：])/u
/** Right behind the whole: 包括, 分别为, a colon, a bracket, or 的13件申请中，. */
const direct =
  /^[^，；。：（）\d]{0,24}?(?:[，：；]?（?(?:其中|(?:分别|依次)[为是]|分别(?:通过|采[取用]|由|来自|属于|涉及))|[，：；]?（?[^，；。：（）\d]{0,6}(?:包括|包含|涵盖)|：|(?<!过程|工作|[当其年之集])[中里](?:[，：]|，?有)|[，：]?（)/u

/** 3件予以公开，2件不予公开: a sentence that begins so goes on with the whole of the one before it. */
const ofResult =
  /^(?:已?(?:予以|同意|部分|不予|依申请)公开|无法提供|不予处理|其他处理|答复|办结|告知|属于|因|由于|为(?:予以|部分|不予))/u

/** Brackets that are closed say something of a number; the list goes on behind them. */
const withoutAsides = (text: string): string => (text.includes("（") ? text.replaceAll(/（[^（）]*）/gu, "") : text)

export const isLevel = ({ is }: Count): boolean => is === "level"

/** Behind these words comes something that the list does not hold. */
const ends = /另[有外收]|此外|同时|还[有收]|(?:合计|共计|总计|总共|一共|^共)(?:为|是|达|有)?$/u
/** After a semicolon these begin a count of its own. */
const anew = /共|全年|本年|累计|年内|全[市县区省州旗镇乡局]|^(?:通过|依托|利用|借助)/u

/** 来信112件，其中咨询60件，投诉50件: what a letter may be. */
const letters = /^(?:投诉|举报|信访|建议|意见建议)类?[，；：、]?$/u

/** The last clause in front of a number, or the one before it where the number begins its own. */
const clauseBefore = (between: string): string => /[^，；：、]*[，；：、]?$/u.exec(between)?.[0] ?? ""

/** What stands behind a number, up to a pause. */
const behind = ({ text }: Sentence, { to }: Count): string =>
  /^[^，；。：、（）\d]*/u.exec(text.slice(to, to + 24))?.[0] ?? ""

interface Start {
  readonly at: number
  readonly depth: number
  readonly acts: ReadonlySet<Act>
  /** What the whole and the first member speak of. */
  readonly topics: ReadonlySet<string>
  readonly isNumberFirst: boolean
  /** A pause behind the opening, 其中：, lets semicolons part its members. */
  readonly isPaused: boolean
  /** The whole is itself one of the results: 不予公开9件，其中…, and 无法提供 is none of its parts. */
  readonly isOfResult: boolean
  readonly unit: string
}

interface Members {
  readonly parts: ReadonlyArray<Count>
  /** How many of them no stronger pause parts from the first: behind 、, a comma may end the list, behind a comma a semicolon. */
  readonly sure: number
  readonly isCut: boolean
  readonly isFollowed: boolean
  readonly isRest: boolean
}

/** How strongly words part the numbers around them. */
const strength = (between: string): number => (between.includes("；") ? 2 : between.includes("，") ? 1 : 0)

const members = (sentence: Sentence, all: ReadonlyArray<Count>, start: Start): Members => {
  const { text } = sentence
  const parts: Array<Count> = []
  let left: ReturnType<typeof leftOf>
  let [end, pause, sure] = [all[start.at]?.start ?? 0, 0, 0]
  const made = (isCut: boolean, isFollowed = false): Members => ({
    parts,
    sure: sure === 0 ? parts.length : sure,
    isCut,
    isFollowed: isFollowed || left === "open",
    isRest: left === "rest"
  })
  for (let at = start.at; at < all.length; at++) {
    const count = all[at]
    if (count === undefined || count.depth > start.depth) continue
    if (count.depth < start.depth) break
    const between = withoutAsides(text.slice(end, count.start))
    if (start.depth > 0 && between.includes("）")) break
    const stronger = parts.length === 1 ? !start.isPaused && strength(between) === 2 : strength(between) > pause
    if (parts.length > 0) {
      const words = clauseBefore(between)
      if (ends.test(words)) return made(true)
      const opens = explicit.exec(between) ?? direct.exec(between)
      // 按申请人分 tells the same whole apart once more.
      if (opens !== null) return made(true, !/^[按从]/u.test(opens[0]))
      const act = actOf(words)
      if (stronger && strength(between) === 2 && (count.about || anew.test(words) || act !== undefined)) break
      if (isOfCases(words) && !isOfCases(parts[0]?.lead ?? "")) return made(true)
      if (start.isOfResult && isResult(words)) return made(true)
      const isOfLetters = start.topics.has("line") && letters.test(words)
      if (!isOfLetters && topicsOf(words).some((topic) => !start.topics.has(topic))) return made(true)
      // 行政许可300条、行政检查50条: behind 、 a name goes on with the list, whatever it is called.
      const isName = act === "hold" && between.startsWith("、") && pause === 0
      const isSame = start.isNumberFirst || act === undefined || start.acts.has(act) || isName
      if (!isSame && !(act === "publish" && start.acts.size === 0)) return made(true)
    }
    if (!isLevel(count) || !alike(count.unit, start.unit)) continue
    left = leftOf(count.lead, behind(sentence, count))
    if (stronger && sure === 0 && left !== "rest") sure = parts.length
    if (parts.length > 0) pause = Math.max(pause, strength(between))
    end = count.end
    parts.push(count)
  }
  return made(false)
}

/** 含上年结转3件, 结转下年4件: neither is what a list is of. */
const aside = /^(?:另外?有?)?内?含|结转|转入|转来|遗留|顺延/u
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
  /** It tells the whole apart once more: 按申请人分. */
  readonly isAnother: boolean
  readonly isPaused: boolean
  /** What stands between it and the first member. */
  readonly words: string
}

const opened = ({ text }: Sentence, first: Count, previous: Count | undefined): Opened | undefined => {
  const between = withoutAsides(text.slice(previous?.end ?? 0, first.start))
  if (between.includes("）")) return undefined
  const said = explicit.exec(between)
  const right = previous === undefined ? null : direct.exec(between)
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
    isAnother: /^[按从]/u.test(match?.[0] ?? ""),
    words
  }
}

/** The numbers before the one at this place that are no deeper in brackets than it, the nearest last. */
const before = (all: ReadonlyArray<Count>, at: number, depth: number): ReadonlyArray<Count> =>
  all.slice(0, at).filter((count) => count.depth <= depth)

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

/** The openings of a sentence, in the order of the text. */
export const openings = (sentence: Sentence, earlier: ReadonlyArray<Sentence>): ReadonlyArray<Opening> => {
  const all = counts(sentence)
  const found: Array<Opening & { readonly depth: number }> = []
  let carried: ReadonlyArray<Count> | undefined
  for (const [at, first] of all.entries()) {
    if (!isLevel(first)) continue
    const open = opened(sentence, first, nearest(all, at))
    if (open === undefined) continue
    const depth = open.bracket === undefined ? first.depth : first.depth - 1
    const told = open.isAnother ? new Set(found.flatMap(({ parts }) => parts)) : none
    const own = before(all, at, depth).filter(
      (count) => isLevel(count) && alike(count.unit, first.unit) && !told.has(count)
    )
    const outside = own.length > 0 || !open.isExplicit ? undefined : wholesBefore(earlier, first.unit)
    const { of, all: candidates } = outside ?? { of: sentence, all: own }
    const plain = candidates.filter(({ lead }) => !aside.test(lead))
    const whole = plain.findLast(({ unit }) => unit === first.unit) ?? plain.at(-1) ?? candidates.at(-1)
    if (whole === undefined) continue
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
    const { parts, sure, isCut, isFollowed, isRest } = members(sentence, all, start)
    carried ??= [...earlier, sentence].flatMap(carriedCounts)
    const outer = found.findLast((each) => each.depth === first.depth && each.parts.at(-1) === whole)
    found.push({
      depth: first.depth,
      whole,
      of,
      wholes: candidates.filter((each) => each !== whole),
      parts,
      sure,
      isBeside: of === sentence && isBeside(all, whole),
      names: parts.map((part) => (isNumberFirst ? behind(sentence, part) : part.lead)),
      words: leading,
      isDirect: open.isDirect && own.length > 0,
      ...(open.bracket !== undefined && { bracket: open.bracket }),
      isCut,
      isFollowed,
      isRest,
      // The last, where the text tells of it again.
      carried: carried.findLast((count) => !parts.includes(count))?.value ?? 0,
      ...(outer !== undefined && {
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
