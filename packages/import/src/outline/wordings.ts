/**
 * Wordings of part headings that are common beside the official ones.
 *
 * @module
 */
import { type Edition, heading, type Section } from "@gongkai/core/Edition"
import { once } from "@gongkai/core/once"
import { plain } from "@gongkai/match/fold"

/** What a heading speaks of, in offices' own words, by what the official title says. */
const topics: ReadonlyArray<readonly [official: RegExp, own: RegExp]> = [
  [/总体情况/u, /概述|概况|总体|基本情况/u],
  [/主动公开/u, /主动公开/u],
  [/公开申请/u, /依?申请/u],
  [/行政复议/u, /复议|诉讼/u],
  [/主要问题/u, /问题|不足|困难|短板|薄弱/u],
  [/其他需要/u, /^其[他它]|其[他它](?:有关|相关|重要)?(?:事项|情况|内容)|需要?(?:报告|说明|汇报)/u]
]

/** What the heading of a part speaks of, in whatever words. */
export const topicOf = (edition: Edition, section: Section): RegExp | undefined => {
  const title = heading(edition, section)
  return topics.find(([official]) => official.test(title))?.[1]
}

/** No heading in offices' own words is longer. */
const longest = 25

/** Whether a heading with the official number of a part speaks, in its own words, of what that part is about. */
export const isWorded = (edition: Edition, section: Section, words: string): boolean =>
  words.length <= longest && topicOf(edition, section)?.test(plain(words)) === true

/** Wordings that are searched in running text. */
const variants: ReadonlyArray<readonly [official: RegExp, ReadonlyArray<string>]> = [
  [
    /存在的主要问题及改进情况/u,
    [
      "政府信息公开工作存在的主要问题及改进情况",
      "存在的主要问题和改进情况",
      "存在的主要问题和改进措施",
      "存在的主要问题及改进措施",
      "存在的问题及改进情况",
      "存在问题及改进情况"
    ]
  ],
  [/其他需要报告的事项/u, ["其他需要报告事项", "需要报告的其他事项", "其他需要汇报事项", "其他需要汇报的事项"]],
  [
    /行政复议/u,
    [
      "政府信息公开行政复议和行政诉讼情况",
      "因政府信息公开工作被申请行政复议提起行政诉讼情况",
      "因政府信息公开申请行政复议提起行政诉讼的情况"
    ]
  ]
]

/** The plain wordings under which the heading of a part may stand in running text, the official one first. */
export const wordings = (edition: Edition, section: Section): ReadonlyArray<string> =>
  known(edition).get(section) ?? wordingsOf(edition, section)

const wordingsOf = (edition: Edition, section: Section): ReadonlyArray<string> => {
  const title = heading(edition, section)
  const others = variants.filter(([official]) => official.test(title)).flatMap(([, all]) => all)
  return [title, ...others.map((each) => title.charAt(0) + each)].map(plain)
}

/** Every line of a text is searched for them. */
const known = once(
  (edition: Edition) => new Map(edition.sections.map((section) => [section, wordingsOf(edition, section)] as const))
)

/** The same without the number in front, the longest first. */
export const unnumbered = (edition: Edition, section: Section): ReadonlyArray<string> =>
  bare(edition).get(section) ?? bareOf(edition, section)

const bareOf = (edition: Edition, section: Section): ReadonlyArray<string> =>
  wordings(edition, section)
    .map((each) => each.slice(1))
    .toSorted((one, other) => other.length - one.length)

const bare = once(
  (edition: Edition) => new Map(edition.sections.map((section) => [section, bareOf(edition, section)] as const))
)
