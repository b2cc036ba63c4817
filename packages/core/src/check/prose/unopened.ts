/**
 * Lists that nothing opens: 公开信息563条，通过公众号公开545条，通过网站公开18条; 收到申请26件，网上20件，信函6件.
 *
 * Without 其中 the numbers need not make up the whole, and one thing may be published in several ways. They are taken for its parts only
 * where they exceed it by so little that they were surely meant to be.
 *
 * @module
 */
import { type Count, counts, isLevel } from "./counts.ts"
import { actOf, isRest, leftOf, type Way, wayOf } from "./kinds.ts"
import { type Listed, sumOf } from "./Listed.ts"
import { behind } from "./members.ts"
import type { Sentence } from "./sentences.ts"

const channel = /通过|依托|利用|网站|门户|平台|微信|微博|公众号|公示栏|公开栏|宣传栏|新媒体|渠道|途径/u
/** Those who publish beside one another: 区级部门公开5000条，镇街公开5312条. */
const publisher = /^向?(?:[省市州县区][级直本]|[省市州县区]政府|各?部门|各?镇街|各?乡镇|各?街镇)/u
const published = /公开|发布|公布|推送|刊发|登载|更新/u
const received = /收到|受理|接到|接收|收办|收悉|新收/u

/** So little too much that it was surely meant to be the whole. */
const slight = 0.05

const isPlain = (count: Count): boolean =>
  isLevel(count) && !count.about && count.rounding === 0 && count.depth === 0 && count.unit !== "%"

const isOfChannel = (count: Count): boolean =>
  isPlain(count) && (channel.test(count.lead) || publisher.test(count.lead)) && published.test(count.lead)

/** A name and nothing else behind the number before; behind a comma it may be of several: 规划、计划2条. */
const name =
  /^次?(?:申请|信息)?(?:[，、；和及与]?\p{Script=Han}{2,14}|[，；]\p{Script=Han}[\p{Script=Han}、＊《》]{2,34})$/u

const isNamed = ({ gap }: Count): boolean =>
  name.test(gap.slice(gap.startsWith("）") ? 1 : 0, gap.endsWith("（") ? -1 : undefined))

/** 工作动态60条: a name and nothing else, right behind the number before. */
const isBare = (count: Count): boolean =>
  isPlain(count) &&
  isNamed(count) &&
  !/共|全|累计|另|还|公开(?!栏)|(?<![上下]半)年|结转|遗留|[已未]办|[已未]结/u.test(count.lead) &&
  (actOf(count.lead) === undefined || ofCopies.test(count.lead))

/** 原创135条，转载3065条: what an account publishes is its own or another's. */
export const ofCopies = /^(?:原创|转[发载])(?:信息|文章|内容|稿件|推文)?$/u

/** 本级媒体刊发稿件467篇: where it was published, in a list that closes with what is left. */
const isPublished = (count: Count): boolean =>
  isBare(count) ||
  (isPlain(count) && isNamed(count) && !/共|全|累计|另|还|年/u.test(count.lead) && actOf(count.lead) === "publish")

/** 其他4件, and not 其他单位转来3件: what is left of a list. */
const isLeft = ({ lead }: Count): boolean => /^其[他它余](?:类|方面|事项|情况|内容|申请|信息)*$/u.test(lead)

/** 网上申请107件, 县直部门97件: in one way, by one applicant, to one office each request came. Kinds of requests are all told where the last is 其他. */
const nearOf = (parts: ReadonlyArray<Count>, way: Way | undefined, isOneWay: boolean): number => {
  if (isOneWay && (way === "channel" || way === "applicant")) return 0.5
  if (parts.every(({ lead }) => publisher.test(lead))) return 0.5
  const last = parts.at(-1)
  return isOneWay && way === undefined && last !== undefined && isLeft(last) ? 0.2 : 0
}

/** Words that name what is counted, behind what tells its kinds apart: 文字解读, 图表解读. */
const noun = /(?:解读|培训|发布会|咨询|访谈|留言|来信)$/u
const kind = /类(?:别|信息)?$/u
const half = /^[上下]半年/u

/** 解读42次，文字解读20次，图表解读22次; 文件类300条，动态类600条; 上半年160条，下半年150条; 涉及动态260条和公告50条: kinds of one thing, two or more. */
const nearOfKinds = (whole: Count, parts: ReadonlyArray<Count>): number => {
  const own = noun.exec(whole.lead)?.[0]
  if (own !== undefined && parts.every(({ lead }) => lead.endsWith(own))) return 0.2
  if (parts.every(({ lead }) => kind.test(lead)) && /工单|留言|来信|咨询/u.test(whole.lead)) return slight
  if (!published.test(whole.lead) || channel.test(whole.lead)) return 0
  if (parts.length === 2 && parts.every(({ lead }) => half.test(lead))) return 0.1
  if (parts.every(({ lead }) => kind.test(lead)) || /^(?:主要)?涉及/u.test(parts[0]?.lead ?? "")) return slight
  return 0
}

/** 26件通过网上提交，9件当面提交: numbers in front of the ways in which so many came. */
const isWayBehind = ({ text }: Sentence, count: Count): boolean =>
  isPlain(count) &&
  count.lead === "" &&
  wayOf(/^[^，；。：、（）\d]*/u.exec(text.slice(count.to, count.to + 16))?.[0] ?? "") === "channel"

/** Numbers of one unit in a row, two or more, that are all of one sort. */
const rows = (all: ReadonlyArray<Count>, isOne: (count: Count) => boolean): ReadonlyArray<ReadonlyArray<Count>> => {
  const found: Array<Array<Count>> = []
  let row: Array<Count> | undefined
  for (const count of all) {
    // 网上39件，占68.4%；信函18件，同比下降5%: what is said of one goes between it and the next.
    if (count.depth > 0 || count.is === "rate" || count.is === "change") continue
    if (!isOne(count)) row = undefined
    else if (row !== undefined && row[0]?.unit === count.unit) row.push(count)
    else found.push((row = [count]))
  }
  return found.filter((each) => each.length > 1)
}

const listedOf = (of: Sentence, whole: Count, parts: ReadonlyArray<Count>): Omit<Listed, "likely"> => ({
  whole,
  of,
  others: [],
  limit: whole.value,
  parts,
  sum: sumOf(parts),
  complete: false,
  rounding: 0,
  isEnclosed: true,
  isFollowed: false,
  isOfRequests: received.test(whole.lead)
})

const made = (of: Sentence, whole: Count, parts: ReadonlyArray<Count>, near: number): ReadonlyArray<Listed> => {
  const sum = sumOf(parts)
  if (sum <= whole.value || parts.some(({ value }) => value >= whole.value)) return []
  return [{ ...listedOf(of, whole, parts), likely: whole.value * near }]
}

const isAnyOther = (last: Count | undefined): boolean => /^(?:通过)?其[他它余]/u.test(last?.lead ?? "")

/** Channels that come to at most a twentieth more than a number in front of them, in the sentence or in the one before. */
const channels = (sentence: Sentence, before: Sentence | undefined): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  return rows(all, isOfChannel).flatMap((parts): ReadonlyArray<Listed> => {
    const [first] = parts
    if (first === undefined) return []
    const isWhole = (count: Count): boolean =>
      isPlain(count) && !isOfChannel(count) && count.unit === first.unit && published.test(count.lead)
    const own = all.slice(0, all.indexOf(first)).filter(isWhole)
    const [of, wholes] =
      own.length > 0 || before === undefined ? [sentence, own] : [before, counts(before).filter(isWhole)]
    // 其他渠道公开20条: in this or in another way each was published once.
    const [sum, near] = [sumOf(parts), isAnyOther(parts.at(-1)) ? 0.2 : slight]
    if (wholes.some(({ value }) => value === sum)) return []
    const whole = wholes.findLast(({ value }) => value < sum && value * (1 + near) >= sum)
    return whole === undefined ? [] : made(of, whole, parts, near)
  })
}

/** 新媒体发布1128条 is told apart by its channels; 网站发布500条 is one. */
const isOfAnyWay = ({ lead }: Count): boolean => !channel.test(lead.replace(/新媒体/u, ""))

/** Where a sentence tells of requests without a whole of its own: the number received that the last two before it name, told apart in no way. */
const receivedBefore = (earlier: ReadonlyArray<Sentence>): readonly [Sentence, Count] | undefined =>
  earlier
    .slice(-2)
    .flatMap((of) => counts(of).map((count) => [of, count] as const))
    .findLast(
      ([, count]) =>
        isPlain(count) &&
        received.test(count.lead) &&
        count.lead.includes("申请") &&
        !["channel", "applicant"].includes(wayOf(count.lead) ?? "")
    )

/** 建议提案96件，人大建议41件，政协提案55件; 建议提案48件，主办30件，会办18件. */
const isOfProposals = (whole: Count, parts: ReadonlyArray<Count>): boolean => {
  const [first, second] = parts.map(({ lead }) => lead)
  const isBoth = /建议/u.test(first ?? "") && /提案/u.test(second ?? "") && /建议.*提案|提案.*建议/u.test(whole.lead)
  const isDone = parts.every(({ lead }) => /^(?:主|会|协|分|独)办件?$/u.test(lead)) && /建议|提案/u.test(whole.lead)
  return parts.length === 2 && (isBoth || isDone)
}

/** Names with numbers right behind a number: of requests by channel, applicant or office, of things published three or more kinds. */
const names = (sentence: Sentence, earlier: ReadonlyArray<Sentence>): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  return rows(all, isBare).flatMap((parts): ReadonlyArray<Listed> => {
    const [first, ...others] = parts
    // 承办建议提案48件 at the beginning of a sentence is as bare as its parts.
    if (first !== undefined && isOfProposals(first, others)) return made(sentence, first, others, 0.5)
    // 公开信息120条，较上年增加5条，动态类62条: what it grew by stands between.
    const own = first === undefined ? undefined : all.slice(0, all.indexOf(first)).findLast(({ is }) => is === "level")
    const before = earlier.at(-1)
    const isOfBefore = own === undefined && before !== undefined
    const ways = new Set(parts.filter(({ lead }) => !isRest(lead)).map(({ lead }) => wayOf(lead)))
    const [way] = ways
    const isOneWay = ways.size === 1 && (way === "channel" || way === "applicant")
    const told = isOfBefore && isOneWay ? receivedBefore(earlier) : undefined
    const [of, whole] = told ?? (isOfBefore ? [before, counts(before).findLast(isPlain)] : [sentence, own])
    if (whole === undefined || !isPlain(whole) || whole.unit !== first?.unit) return []
    if (isOfBefore && isOneWay && told === undefined && received.test(whole.lead)) return []
    if (received.test(whole.lead)) return made(of, whole, parts, nearOf(parts, way, ways.size === 1))
    if (isOfProposals(whole, parts)) return made(of, whole, parts, 0.5)
    if (parts.length === 2 && parts.every(({ lead }) => ofCopies.test(lead))) return made(of, whole, parts, 0.2)
    // 微信公众号1800条，抖音号700条: what is published in several ways is counted anew each time, and seldom so little too much.
    if (ways.size === 1 && way === "channel" && published.test(whole.lead) && isOfAnyWay(whole))
      return made(of, whole, parts, slight)
    const near = nearOfKinds(whole, parts)
    const isKinds = parts.length > 2 && !ways.has("channel") && published.test(whole.lead) && !channel.test(whole.lead)
    const last = parts.at(-1)
    const kinds = !isKinds ? 0 : last !== undefined && isLeft(last) ? 0.2 : 0.1
    return made(of, whole, parts, Math.max(near, kinds))
  })
}

/** How far in front of a number it may be said that so much was published. */
const reach = 40

/** 上级媒体412篇，本级媒体刊发467篇，网站432篇，其他107篇: wherever it was published, 其他 is all that is left. */
const closed = (sentence: Sentence): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  return rows(all, isPublished).flatMap((parts): ReadonlyArray<Listed> => {
    const [first, last] = [parts[0], parts.at(-1)]
    const whole = first === undefined ? undefined : all[all.indexOf(first) - 1]
    const isClosed = parts.length > 2 && last !== undefined && isLeft(last) && !parts.every(isBare)
    return isClosed &&
      whole !== undefined &&
      isPlain(whole) &&
      whole.unit === last.unit &&
      published.test(whole.gap.slice(-reach))
      ? made(sentence, whole, parts, 0.1)
      : []
  })
}

/** 公开900条，网站公开700条，其余200条由镇街公开: what is left of a whole and what was told of it come to it. */
const remainders = (sentence: Sentence): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  const plain = all.filter((count) => count.depth === 0 && count.is === "level")
  return plain.flatMap((rest, at): ReadonlyArray<Listed> => {
    const [whole, told] = [plain[at - 2], plain[at - 1]]
    if (leftOf(rest.lead, behind(sentence, rest)) !== "rest" || whole === undefined || told === undefined) return []
    const isOne = [whole, told, rest].every((count) => isPlain(count) && count.unit === rest.unit)
    const isOpened = /其中|包括|（|含|分别/u.test(sentence.text.slice(whole.to, rest.from))
    return isOne && !isOpened ? made(sentence, whole, [told, rest], 0.5) : []
  })
}

/** 收到申请26件，20件通过网上提交，6件当面提交. */
const numbersFirst = (sentence: Sentence, before: Sentence | undefined): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  return rows(all, (count) => isWayBehind(sentence, count)).flatMap((parts): ReadonlyArray<Listed> => {
    const [first] = parts
    const own = first === undefined ? undefined : all[all.indexOf(first) - 1]
    const isOfBefore = own === undefined && before !== undefined
    const whole = isOfBefore ? counts(before).findLast(isPlain) : own
    if (whole === undefined || !isPlain(whole) || whole.unit !== first?.unit || !received.test(whole.lead)) return []
    return made(isOfBefore ? before : sentence, whole, parts, 0.5)
  })
}

/** 制发公文318件，主动公开102件，依申请公开76件，不予公开140件: each document is marked with one of the three. */
const marked = (sentence: Sentence): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  return all.flatMap((whole, at): ReadonlyArray<Listed> => {
    const parts = all.slice(at + 1, at + 4)
    const isMarked =
      isPlain(whole) &&
      /公文|文件|发文/u.test(whole.lead) &&
      parts.length === marks.length &&
      parts.every((part, place) => isPlain(part) && part.unit === whole.unit && marks[place]?.test(part.lead) === true)
    const sum = sumOf(parts)
    return isMarked && sum !== whole.value
      ? [{ ...listedOf(sentence, whole, parts), complete: true, likely: Infinity }]
      : []
  })
}
/** What became of each document that was gone through, in words with which a number ends. */
const kept = /(?:保留|继续(?:有效|执行)|现行有效|有效)的?$/u
const changed = /修[改订]的?$/u
const ended = /(?:废止|失效|宣布失效)的?$/u

/** 清理规范性文件31件，继续有效24件、修改5件、废止2件: each was kept, changed or ended. */
const gone = (sentence: Sentence): ReadonlyArray<Listed> => {
  const all = counts(sentence)
  return all.flatMap((whole, at): ReadonlyArray<Listed> => {
    if (!isPlain(whole) || !/清理[^，；。]{0,16}$/u.test(whole.lead)) return []
    const end = all.findIndex(
      (each, place) =>
        place > at &&
        !(isPlain(each) && each.unit === whole.unit && [kept, changed, ended].some((one) => one.test(each.lead)))
    )
    const parts = all.slice(at + 1, end === -1 ? all.length : end)
    const isAll = [kept, ended].every((one) => parts.some(({ lead }) => one.test(lead))) && parts.length > 2
    return isAll && sumOf(parts) !== whole.value
      ? [{ ...listedOf(sentence, whole, parts), complete: true, likely: Infinity }]
      : []
  })
}

const marks = [/^(?:属性为)?主动公开的?$/u, /^依申请公开的?$/u, /^不予?公开的?$/u]

/** The lists that nothing opens and that exceed their whole; `before` are the sentences before, the nearest last. */
export const unopened = (sentence: Sentence, before: ReadonlyArray<Sentence>): ReadonlyArray<Listed> => [
  ...channels(sentence, before.at(-1)),
  ...names(sentence, before),
  ...closed(sentence),
  ...remainders(sentence),
  ...numbersFirst(sentence, before.at(-1)),
  ...marked(sentence),
  ...gone(sentence)
]
