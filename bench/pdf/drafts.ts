/**
 * Reports to print, no two alike: sentences in another order, other numbers in them and in the tables, another organ.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { random, type Random } from "../random.ts"
import { randomReport } from "../randomReport.ts"
import { sentences } from "./sentences.ts"

export { edition2021 as edition } from "@gongkai/core/editions/2021"

const places = ["临水", "云溪", "青禾", "松岭", "白沙", "望江", "金桥", "石湾", "兰亭", "凤台", "梅园", "龙泉"]
const offices = ["街道办事处", "镇人民政府", "财政局", "水务局", "教育局", "卫生健康局", "市场监督管理局"]

const shuffled = ({ below }: Random): ReadonlyArray<string> => {
  const all = [...sentences]
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = below(last + 1)
    const [one = "", two = ""] = [all[last], all[other]]
    all[last] = two
    all[other] = one
  }
  return all
}

/** How many sentences the paragraphs of each heading have, one paragraph after the other. */
const plan = {
  overview: [
    ["（一）主动公开", 5, 5, 5],
    ["（二）依申请公开", 5, 5],
    ["（三）政府信息管理", 4, 4],
    ["（四）平台建设", 5, 4],
    ["（五）监督保障", 4, 4]
  ],
  problems: [
    ["（一）存在的主要问题", 3, 3],
    ["（二）改进措施", 3, 3]
  ],
  otherMatters: [["（一）信息处理费及其他", 3, 3]]
} as const

export const draft = (turn: number): Draft => {
  const source = random(turn * 7919 + 1)
  const { below, pick } = source
  // Each report has some of the sentences, and some of these twice: about 2,700 characters of prose, 530 different ones.
  const some = shuffled(source).slice(0, 45)
  const told = [...some, ...some].map((sentence) => sentence.replaceAll("#", () => String(below(3000))))
  let next = 0
  const part = (parts: ReadonlyArray<readonly [string, ...ReadonlyArray<number>]>): Narrative =>
    parts.flatMap(([text, ...paragraphs]) => [
      heading(2, text),
      ...paragraphs.map((count) => {
        next += count
        return paragraph(told.slice(next - count, next).join(""))
      })
    ])
  const name = `示例市${pick(places)}区第${100 + (turn % 900)}号${pick(offices)}`
  const own = {
    agency: { name },
    preamble: [
      paragraph(
        `本报告依照《中华人民共和国政府信息公开条例》（国务院令第711号）编制，统计期限为2023年1月1日至12月31日。如有疑问，请与${name}办公室联系（地址：示例市滨河路${turn}号，邮编：100000，电话：010-${10_000_000 + turn}）。`
      )
    ],
    overview: part(plan.overview),
    problems: part(plan.problems),
    otherMatters: part(plan.otherMatters),
    signature: { organ: name, date: "2024-01-12" }
  }
  return { ...randomReport(source, 0.4), ...own }
}

export const drafts = (from: number, count: number): ReadonlyArray<Draft> =>
  Array.from({ length: count }, (_, at) => draft(from + at))
