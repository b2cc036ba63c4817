/** The first sheet and the last: title, day and preamble; what the agency is. */
import { expect, it } from "vitest"
import { keys } from "@gongkai/core/details"
import { aboutSheet, dayOf, headSheet } from "../../src/xlsx/headSheet.ts"
import type { Sheet } from "../../src/xlsx/Sheet.ts"
import { report } from "../support/report.ts"

const texts = ({ cells }: Sheet): ReadonlyArray<string> =>
  cells.flatMap(({ content }) => (content !== undefined && "text" in content ? [content.text] : []))

it("begins with the title, and says first what the report lacks", () => {
  expect(texts(headSheet(report(), () => "", "草稿：未填1处"))).toEqual([
    "云溪县水务局2023年政府信息公开工作年度报告",
    "发布日期：2024年1月12日",
    "草稿：未填1处",
    "根据有关规定编制本报告。"
  ])
})

it("names what the agency says of itself, and leaves fields for the rest", () => {
  const sheet = aboutSheet(report())
  expect(texts(sheet)).toContain("https://www.yunxi.example.gov.cn/")
  expect(sheet.cells.filter(({ style }) => style === "field")).toHaveLength(2 + keys.length)
})

it("writes a day without leading noughts", () => expect(dayOf("2024-01-09")).toBe("2024年1月9日"))

const free = (sheet: Sheet) => sheet.cells.filter(({ content }) => content === undefined).length

it("leaves rows for the preamble of a form, unless there is one", () => {
  const { preamble: _, ...draft } = report()
  expect(free(headSheet(draft, () => "", undefined, true))).toBe(4)
  expect(free(headSheet(report(), () => "", undefined, true))).toBe(0)
})
