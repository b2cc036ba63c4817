/** A part whose heading is missing is known by the tables, by its place and by its words; a text without tables is a report all the same. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Draft, entries, fill } from "@gongkai/core/Draft"
import { heading } from "@gongkai/core/Edition"
import { Count, isUnread } from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { imported, refusal } from "../support/drafts.ts"
import { flat, lineByLine, tabbed } from "../support/tabbed.ts"

const prose: { readonly [part: string]: ReadonlyArray<string> } = {
  overview: ["2023年，我局围绕中心工作，主动公开信息1200条。", "（一）制度。按月核对台账，差错当场改正。"],
  problems: ["2023年，公开仍有不足：一是不够及时；二是形式不多。", "下一步将加强培训，逐项整改。"],
  otherMatters: ["本年度未收取信息处理费。", "无其他需要报告的事项。"]
}
const preamble = "本报告按照统一格式编制，统计期限为2023年1月1日至12月31日。"
const report = fill(
  edition2021,
  { agency: { name: "云溪县水务局" }, year: 2023, reading: "published", preamble: [paragraph(preamble)] },
  (cell) => (cell.startsWith("proactive/levies") ? Money.Money.make(0) : Count.make(0)),
  ({ key }) => (prose[key] ?? []).map((text) => paragraph(text))
)

const without = (text: string, ...parts: ReadonlyArray<number>): string =>
  parts.reduce((left, part) => {
    const section = edition2021.sections[part]
    return section === undefined ? left : left.replace(heading(edition2021, section), "")
  }, text)

const proseOf = (draft: Draft): { readonly [part: string]: unknown } => ({
  preamble: draft.preamble?.map((block) => ("text" in block ? block.text : block)),
  ...Object.fromEntries(
    ["overview", "problems", "otherMatters"].map((key) => {
      const blocks: unknown = Reflect.get(draft, key)
      return [key, Array.isArray(blocks) ? blocks.map(({ text }) => text) : blocks]
    })
  )
})
const whole = { preamble: [preamble], ...prose }

const ways = { "with tabs": tabbed, "a cell a line": lineByLine }

describe.each(Object.entries(ways))("text %s", (_, write) => {
  it.each([
    ["five", [4]],
    ["six", [5]],
    ["five and six", [4, 5]],
    ["four and five", [3, 4]],
    ["one", [0]],
    ["all parts", [0, 1, 2, 3, 4, 5]]
  ])("without the heading of %s has its prose under its parts", (_name, missing) => {
    const { draft, messages } = imported(without(write(edition2021, report), ...missing))
    const told = proseOf(draft)
    // Without its heading part six is told from five by its first words alone.
    expect(told).toEqual(whole)
    expect(messages.filter(({ text }) => text.zh.includes("没有收录"))).toEqual([])
    expect(messages.some(({ text }) => text.zh.includes("没有找到标题"))).toBe(true)
  })
})

it("text in one line has the prose behind table four under part five, and no figure of the table in it", () => {
  const { draft } = imported(without(flat(edition2021, report), 4))
  expect(proseOf(draft)["problems"]).toEqual([(prose["problems"] ?? []).join("")])
})

describe("a text without tables", () => {
  const text = [
    "云溪县水务局2023年政府信息公开工作年度报告",
    preamble,
    "一、总体情况",
    ...(prose["overview"] ?? []),
    "五、存在的主要问题及改进情况",
    ...(prose["problems"] ?? [])
  ].join("\n")

  it("gives a draft with its prose, all cells unread in one message", () => {
    const { draft, messages, edition } = imported(text)
    expect(proseOf(draft)).toMatchObject({ overview: prose["overview"], problems: prose["problems"] })
    expect(entries(edition, draft).every(isUnread)).toBe(true)
    expect(messages.filter(({ cells }) => cells !== undefined)).toHaveLength(1)
  })

  it("is no report where neither title nor preamble speaks of one", () => {
    expect(refusal("一、总体情况\n2023年，全县法治建设取得成效。\n二、主要做法\n加强领导。")?.zh).toContain("不像")
    expect(refusal(text.replaceAll("2023", "2016"))?.zh).toContain("2019年以前")
  })
})

it("tables on sheets of their own, behind all prose, are none of the last part's text", () => {
  const [front = "", ...parts] = tabbed(edition2021, report).split(/(?=^[一二三四五六]、\S+情况$|^六、)/mu)
  const tables = parts.slice(1, 4).map((part) => part.replace(/^[^\n]*\n/u, ""))
  const { draft, messages } = imported([front, parts[0], ...parts.slice(4), ...tables].join("\n"))
  expect(proseOf(draft)).toEqual(whole)
  expect(entries(edition2021, draft).some(isUnread)).toBe(false)
  expect(messages.filter(({ text }) => /没有收录|里有表格/u.test(text.zh))).toEqual([])
})
