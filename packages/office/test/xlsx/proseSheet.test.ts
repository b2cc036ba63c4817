/** Prose as a sheet: a block a row, tables cell by cell, room for whoever fills it in. */
import { paragraph } from "@gongkai/core/Narrative"
import { expect, it } from "vitest"
import { heightOf, proseSheet } from "../../src/xlsx/proseSheet.ts"
import type { Sheet } from "../../src/xlsx/Sheet.ts"

const texts = ({ cells }: Sheet): ReadonlyArray<string> =>
  cells.flatMap(({ content }) => (content !== undefined && "text" in content ? [content.text] : []))

it("has the heading, the blocks in order, and below them who signs", () => {
  const sheet = proseSheet(
    "六",
    "六、其他需要报告的事项",
    [
      paragraph(["收到", { ref: "requests/received/total" }, "件。"]),
      { type: "list", ordered: true, items: [{ text: "甲" }, { text: "乙", mark: "（2）" }] },
      { type: "table", caption: "表1", head: [["渠道", "条数"]], rows: [["网站", "3"]] }
    ],
    () => "70",
    ["县水务局", "2024年1月9日"]
  )
  expect(texts(sheet)).toEqual([
    "六、其他需要报告的事项",
    "收到70件。",
    "1. 甲",
    "（2） 乙",
    "表1",
    "渠道",
    "条数",
    "网站",
    "3",
    "县水务局",
    "2024年1月9日"
  ])
})

it("leaves open rows where nothing is written yet", () => {
  const { cells } = proseSheet("一", "一、总体情况", [], () => "")
  expect(cells.filter(({ style, content }) => style === "prose" && content === undefined)).toHaveLength(12)
})

it("makes a row as high as its text, and no higher than Excel allows", () => {
  expect(heightOf("字".repeat(100))).toBeGreaterThan(heightOf("字".repeat(30)))
  expect(heightOf("字".repeat(99_999))).toBe(409)
})

const table = (caption?: string) => ({
  type: "table" as const,
  ...(caption !== undefined && { caption }),
  head: [["渠道"] as const],
  rows: [["网站"]] as const
})

it("parts a table from what stands around it by an empty row, but not from its caption", () => {
  const { cells } = proseSheet(
    "一",
    "一、总体情况",
    [paragraph("甲。"), table(), table("表2"), paragraph("乙。")],
    () => ""
  )
  expect(cells.map(({ row, style }) => [row, style])).toEqual([
    [0, "heading"],
    [1, "prose"],
    [3, "texthead"],
    [4, "cell"],
    [6, "prose"],
    [7, "texthead"],
    [8, "cell"],
    [10, "prose"]
  ])
})

it("names items of lists by their level", () => {
  const list = { type: "list", ordered: false, items: [{ text: "甲" }, { text: "乙", level: 1 }] } as const
  expect(proseSheet("一", "一、总体情况", [list], () => "").cells.slice(1)).toMatchObject([
    { style: "item", content: { text: "• 甲" } },
    { style: "item2", content: { text: "• 乙" } }
  ])
})
