/** A block belongs to the form whose labels it shows, told by those that no other form has. */
import { forms } from "@gongkai/core/Edition"
import { edition2021, proactive, requests, review } from "@gongkai/core/editions/2021"
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { endOfLabels, formOf } from "../../src/outline/landmarks.ts"

const keyOf = (block: Block) => formOf(edition2021, block)?.key
const line = (text: string): Block => ({ _tag: "Paragraph", text, place: {} })
const table = (...texts: ReadonlyArray<string>): Block => ({
  _tag: "Rectangle",
  rows: [{ cells: texts.map((text) => ({ text })), place: {} }]
})

describe("a line is of a form", () => {
  it.each([
    [proactive.key, "行政规范性文件 3 0 12"],
    [requests.key, "二、上年结转政府信息公开申请数量"],
    [requests.key, "四、结转下年度继续办理 1 0"],
    [review.key, "未经复议直接起诉"],
    [undefined, "全年制定行政规范性文件的数量与上年持平，没有一件被撤销。"],
    [undefined, "12 0 3"],
    [undefined, "其他 3"]
  ])("%s: %s", (key, text) => expect(keyOf(line(text))).toBe(key))
})

it("a table is of the form of which it shows two labels at least", () => {
  expect(keyOf(table("行政许可", "12", "行政强制", "0"))).toBe(proactive.key)
  expect(keyOf(table("行政规范性文件", "12"))).toBeUndefined()
  expect(keyOf(table("收入", "支出"))).toBeUndefined()
})

it("the labels of a form end where the last of them does, with the short ones that follow it at once", () => {
  const text = "规章行政规范性文件行政许可行政强制1行政事业性收费5本年没有"
  const end = endOfLabels(edition2021, proactive, text)
  expect(text.slice(0, end).endsWith("行政事业性收费")).toBe(true)
  expect(endOfLabels(edition2021, proactive, "行政强制一件")).toBe(-1)
  expect(forms(edition2021)).toContain(proactive)
})
