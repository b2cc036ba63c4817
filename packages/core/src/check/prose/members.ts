/**
 * Which numbers behind the beginning of a list are its members, and where the list ends.
 *
 * It ends where a clause names another act (答复9件 after 网上6件) or another matter, and surely goes no further than the first pause that is
 * stronger than those before it.
 *
 * @module
 */
import { alike, type Count, isLevel } from "./counts.ts"
import { type Act, actOf, isOfCases, isResult, leftOf, topicsOf, wayOf } from "./kinds.ts"
import type { Sentence } from "./sentences.ts"

/** Words that open a list wherever they stand. */
export const explicit =
  /其中|(?:上述|所有|这些|以上|全部)[^，；。：\d]{0,12}[中里][，：]?|按[^，；。\d]{1,14}(?:分|划分|分类|统计|类别|类型|形式|方式|渠道|途径|来源|主体|对象|结果|情形|主题|领域|层级)(?:来?看)?[，：]|从[^，；。\d]{1,12}看[，：]|(?:内容|类型|类别|来源|渠道|途径|方式|事项)主要(?:为|是|有|涉及|包括)|(?:如下|具体[为是]|分为|构成)[，：]?|(?:分类|具体|细分|分项)来?看[，：]|在?(?:公开|发布|收到|受理|办理|答复|办结)的[^，；。：\d]{0,10}[中里][，：]|(?:类别|类型|内容|分类|来源|渠道|途径|方式|构成|分布|主体|结果)(?:(?:主要)?(?:为|是|有|包括)?：|(?:方面|上)[，：])|(?<=^|[，；])在?[^，；。：（）\d]{0,10}信息[中里][，：]/u
/** Right behind the whole: 包括, 分别为, a colon, a bracket, or 的13件申请中，. */
export const direct =
  /^[^，；。：（）\d]{0,24}?(?:[，：；]?（?(?:其中|即(?![将使时可刻日《＊“])|—+|(?:分别|依次)[为是]|分别(?:通过|采[取用]|由|来自|属于|涉及))|[，：；]?（?[^，；。：（）\d]{0,6}(?:包括|包含|涵盖|(?:主要|具体|均|全部)(?:为|是|系)(?!因)(?:涉及|属于)?)|：|(?<!过程|工作|[当其年之集])[中里](?:[，：]|，?有)|[，：]?（)/u

/** Brackets that are closed say something of a number; the list goes on behind them. */
export const withoutAsides = (text: string): string =>
  text.includes("（") ? text.replaceAll(/（[^（）]*）/gu, "") : text

/** 不予公开25件，占56.8%，主要为: a share says something of the number, and the list within it opens behind that. */
const withShare = /^[，（]?(?:约|共|均)?[所约]?占[^，；。\d]{0,12}[\d.]+%）?/u

/** Behind these words comes something that the list does not hold. */
const ends =
  /另[有外收]|此外|同时|还[有收]|^(?:以上|上述|[两二三四五六][项类者种]|全年|累计|总|公开|发布|推送|收到|受理|政府|信息|申请)*(?:合计|共计|总计|总共|一共|共)(?:为|是|达|有)?$/u
/** How requests are handed in. */
const asked = /(?:提交|提出|递交|寄送|申请|方式|渠道|途径)的?$/u
/** After a semicolon these begin a count of its own. */
const anew = /共|全年|本年|累计|年内|全[市县区省州旗镇乡局]|^(?:通过|依托|利用|借助)/u

/** 来信112件，其中咨询60件，投诉50件: what a letter may be. */
const letters = /^(?:投诉|举报|信访|建议|意见建议)类?[，；：、]?$/u

/** 涉企行政检查7条, 建议提案办理16条: an act or a matter that is the name of what is published. */
const isNamed = (words: string, { unit }: Count): boolean =>
  /^[条篇则]$/u.test(unit) &&
  (/(?:检查|抽查|培训|审核|走访|整改)$/u.test(words) || isOfMatter.test(words)) &&
  !/召开|举办|开展|组织|进行|实施|参加|完成/u.test(words)

const isOfMatter =
  /^[，；：、]?(?:(?:人大代?表?)?建议(?:意见)?[、和及]?(?:政协)?(?:委员)?提案|提案建议|信访|投诉举报|举报投诉|咨询投诉)(?:类|办理|办理结果|答复|情况|信息|公开|工作)*$/u

/** The last clause in front of a number, or the one before it where the number begins its own. */
const clauseBefore = (between: string): string => /[^，；：、]*[，；：、]?$/u.exec(between)?.[0] ?? ""

/** What stands behind a number, up to a pause. */
export const behind = ({ text }: Sentence, { to }: Count): string =>
  /^[^，；。：、（）\d]*/u.exec(text.slice(to, to + 24))?.[0] ?? ""

export interface Start {
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

export interface Members {
  readonly parts: ReadonlyArray<Count>
  /** How many of them no stronger pause parts from the first: behind 、, a comma may end the list, behind a comma a semicolon. */
  readonly sure: number
  readonly isCut: boolean
  readonly isFollowed: boolean
  readonly isRest: boolean
  readonly hasUnread: boolean
}

/** How strongly words part the numbers around them. */
export const strength = (between: string): number => (between.includes("；") ? 2 : between.includes("，") ? 1 : 0)

/** Digits that are no date, nor the number of a line: 12345热线. */
const unread = /(?<!\d)\d{1,4}(?=[，；、）]|$)/u

const none: ReadonlySet<Count> = new Set()

/** The members of a list; those of lists within it are `within`, and told already. */
export const members = (
  sentence: Sentence,
  all: ReadonlyArray<Count>,
  start: Start,
  within: ReadonlySet<Count> = none
): Members => {
  const { text } = sentence
  const parts: Array<Count> = []
  let left: ReturnType<typeof leftOf>
  let [end, pause, sure, hasUnread] = [all[start.at]?.start ?? 0, 0, 0, false]
  const made = (isCut: boolean, isFollowed = false): Members => ({
    parts,
    sure: sure === 0 ? parts.length : sure,
    isCut,
    isFollowed: isFollowed || left === "open",
    isRest: left === "rest",
    hasUnread
  })
  for (let at = start.at; at < all.length; at++) {
    const count = all[at]
    if (count !== undefined && at > start.at) hasUnread ||= unread.test(count.gap)
    if (count !== undefined && within.has(count)) end = count.end
    if (count === undefined || count.depth > start.depth || within.has(count)) continue
    if (count.depth < start.depth) break
    const between = withoutAsides(text.slice(end, count.start))
    if (start.depth > 0 && between.includes("）")) break
    const stronger = parts.length === 1 ? !start.isPaused && strength(between) === 2 : strength(between) > pause
    if (parts.length > 0) {
      const words = clauseBefore(between)
      if (ends.test(words)) return made(true)
      const opens = explicit.exec(between) ?? direct.exec(between.replace(withShare, ""))
      // 按申请人分 tells the same whole apart once more.
      if (opens !== null) return made(true, !/^[按从]|[上面][，：]$/u.test(opens[0]))
      const act = actOf(words)
      // 自然人23件，法人3件；通过网站提交的8件: of requests the way in which they came tells the whole apart once more.
      const isAnew =
        anew.test(words) && !(start.topics.has("request") && wayOf(words) === "channel" && asked.test(words))
      if (stronger && strength(between) === 2 && (count.about || isAnew || act !== undefined)) break
      if (isOfCases(words) && !isOfCases(parts[0]?.lead ?? "")) return made(true)
      if (start.isOfResult && isResult(words)) return made(true)
      const isOfLetters = start.topics.has("line") && letters.test(words)
      const isOther = topicsOf(words).some((topic) => !start.topics.has(topic))
      if (!isOfLetters && !isNamed(words, count) && isOther) return made(true)
      // 行政许可300条、行政检查50条: behind 、 a name goes on with the list, whatever it is called.
      const isName = (act === "hold" && between.startsWith("、") && pause === 0) || isNamed(words, count)
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
