/**
 * Sums behind what they sum: 网上93件，邮寄24件，合计117件.
 *
 * Only a clause that says 合计 and nothing else is one, and only where no numbers before it in the sentence come to it in any combination.
 *
 * @module
 */
import type { Count } from "./counts.ts"
import type { Listed } from "./Listed.ts"
import type { Sentence } from "./sentences.ts"

const said =
  /^(?:以上|上述)?(?:(?:[两二三四五六][项类种]共(?!同)|(?:[两二三四五六][项类种]|两者|三者)?(?:合计|共计|总计|总共|一共))(?:公开|发布|受理|收到|接收)?(?:政府)?(?:信息公开)?(?:信息|申请)?|共)(?:为|是|达|有)?$/u

/** 微博发布500条，微信发布300条，共发布800条: the same was done of each. */
const done = /^共(公开|发布|推送|受理|收到|接收)[^，；。：、（）\d]{0,12}$/u

/** 网站发布700条，公众号发布200条，全年累计发布900条: more may have been counted, but not fewer. */
const yearly =
  /^(?:[两二三四五六][个大](?:平台|渠道|网站|账号))?(?:累计(?=公开|发布|推送|更新)|(?:全年|年内|本年度?|一年来)(?:累计|总计|共计|合计|共))(?:公开|发布|推送|更新|受理|收到|接收)?(?:各类)?(?:政府|政务)?(?:信息公开)?(?:信息|申请|稿件|文章)?(?:为|是|达|有)?$/u
const opened = /其中|（|包括|含|分别/u
/** So little too much that those before it were surely meant to come to it. */
const slight = 0.05

/** No more numbers than these are tried in all combinations. */
const most = 8

/** The numbers among these that come to the sum, two or more of them. */
const making = (
  all: ReadonlyArray<Count>,
  sum: number,
  sure: ReadonlyArray<Count>
): ReadonlyArray<Count> | undefined => {
  for (let choice = (1 << all.length) - 1; choice > 0; choice--) {
    const chosen = all.filter((_, at) => (choice >> at) & 1)
    if (!sure.every((count) => chosen.includes(count))) continue
    if (chosen.length > 1 && chosen.reduce((total, { value }) => total + value, 0) === sum) return chosen
  }
  return undefined
}

/** 上年结转2件和本年118件，共120件: the two right before it are surely among what it sums. */
const sureOf = (before: ReadonlyArray<Count>): ReadonlyArray<Count> =>
  /^(?:和|与|及|以及)[^，；。：（）]*$/u.test(before.at(-1)?.gap ?? "") ? before.slice(-2) : []

/** The sums of a sentence with what they are of; all numbers before one where none come to it. */
export const summed = (sentence: Sentence, all: ReadonlyArray<Count>): ReadonlyArray<Listed> =>
  all.flatMap((whole, at): ReadonlyArray<Listed> => {
    if (
      whole.is !== "level" ||
      whole.depth > 0 ||
      whole.about ||
      !(said.test(whole.lead) || done.test(whole.lead) || yearly.test(whole.lead))
    )
      return []
    const verb = done.exec(whole.lead)?.[1] ?? ""
    const since = all
      .slice(0, at)
      .findLastIndex(({ is, depth, lead }) => is === "level" && depth === 0 && said.test(lead))
    const before = all
      .slice(since + 1, at)
      .filter(({ is, depth, unit }) => is === "level" && depth === 0 && unit === whole.unit)
    if (
      before.length < 2 ||
      before.length > most ||
      !before.every(({ lead }) => lead.includes(verb)) ||
      before.some(({ about, value, rounding }) => about || rounding > 0 || value === whole.value)
    )
      return []
    const isYearly = yearly.test(whole.lead)
    if (isYearly && opened.test(sentence.text.slice(before[0]?.start, whole.from))) return []
    const sure = sureOf(before)
    const parts = making(before, whole.value, sure) ?? (sure.length > 0 ? sure : before)
    const sum = parts.reduce((total, { value }) => total + value, 0)
    return [
      {
        whole,
        of: sentence,
        others: [],
        limit: whole.value,
        parts,
        sum,
        complete: !isYearly,
        likely: isYearly ? whole.value * slight : Infinity,
        rounding: 0,
        isEnclosed: true,
        isFollowed: false,
        isOfRequests: false
      }
    ]
  })
