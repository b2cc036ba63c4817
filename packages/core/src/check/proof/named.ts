/**
 * Which parts of the report a title or an item of a list names, in the words of this format or of an older one.
 *
 * @module
 */
/** The six parts by their keys, in order. */
export const keys = ["overview", "proactive", "requests", "review", "problems", "otherMatters"] as const
/** A part that words name. */
export type Named = (typeof keys)[number]

const whole =
  /总体|概述|概况|综述|基本情况|^(?:20\d\d年)?(?:度)?(?:政府|政务)?信息公开(?:的)?(?:工作)?(?:开展)?(?:情况|工作)$|工作(?:开展|推进)?情况$/u
const remedies = /复议|诉讼/u
const requests = /依申请|(?:收到|处理|办理|答复|受理)[^复诉]{0,12}申请|申请[^复诉]{0,8}(?:收到|处理|办理|答复|受理)/u
const proactive = /主动公开|公开政府信息情况|主动发布/u
const problems = /问题|不足|困难|短板/u
const measures = /改进|整改|措施/u
const other = /其他|其它|需要?(?:说明|报告)|(?:报告|说明)的?事项|有关事项/u
const fees = /收费|费用|减免|收取/u
const plan = /思路|计划|打算|安排|展望|工作重点|下一步/u
const annexes = /附件|附表|附录|附图|统计表|指标|名词解释/u
/** The topics of part one: a list of them is none of parts. */
const topics = /信息管理|平台建设|监督保障|政策解读|回应关切/u

/** The parts that some words name. */
export const named = (words: string): ReadonlyArray<Named> => [
  ...(whole.test(words) && !problems.test(words) ? ["overview" as const] : []),
  ...(proactive.test(words) ? ["proactive" as const] : []),
  ...(requests.test(words) || (/申请/u.test(words) && !remedies.test(words) && !other.test(words))
    ? ["requests" as const]
    : []),
  ...(remedies.test(words) ? ["review" as const] : []),
  ...(problems.test(words) || measures.test(words) ? ["problems" as const] : []),
  ...(other.test(words) && !fees.test(words) ? ["otherMatters" as const] : [])
]

/** What a list of parts says. */
export interface Listing {
  readonly parts: ReadonlySet<Named>
  /** Items that are parts of an older format, or of none: 收费及减免情况, 2024年工作思路. */
  readonly extra: ReadonlyArray<string>
  /** Items that say nothing known. */
  readonly unknown: number
  /** Whether it lists the topics of part one instead. */
  readonly ofTopics: boolean
}

/** Reads a list of parts; 、 stands between parts and within them alike, so that parts are known by their words alone. */
export const listing = (list: string): Listing => {
  const parts = new Set<Named>()
  const extra: Array<string> = []
  let [unknown, ofTopics, before] = [0, 0, ""]
  const pieces = list.split(/([、，；,;：]|以及|(?<!涉)及|和|与)/u)
  for (const [place, item] of pieces.entries()) {
    if (place % 2 === 1) continue
    const words = item.replaceAll(
      /\s|^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．是]|^(?:等|共|其中|分别[为是])/gu,
      ""
    )
    if (words.length < 2) continue
    if (topics.test(words)) ofTopics++
    const found = named(words)
    found.forEach((part) => parts.add(part))
    const goesOn = problems.test(before) && !/^20\d\d年/u.test(words)
    if (found.length === 0 && (fees.test(words) || (plan.test(words) && !goesOn))) {
      const joint = pieces[place - 1] ?? ""
      // 收费及减免情况 is one item.
      const isOne = /\p{Script=Han}/u.test(joint) && before !== "" && extra.at(-1)?.endsWith(before) === true
      extra.push(isOne ? `${extra.pop() ?? ""}${joint}${words}` : words)
    } else if (found.length === 0 && !plan.test(words) && !annexes.test(words) && words.length >= 4) unknown++
    before = words
  }
  return { parts, extra, unknown, ofTopics: ofTopics > 1 }
}
