/** A form as the notice prints it, and a form of one row with its groups of columns one below the other. */
import { lines } from "@gongkai/core/Axis"
import { edition2021, proactive, requests, review } from "@gongkai/core/editions/2021"
import { index } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { arrangements } from "../src/arrangements.ts"

describe("parts two and three", () => {
  it.each([proactive, requests])("are set as the notice prints them, and in no other way", (form) => {
    const [only, ...others] = arrangements(form)
    expect(others).toEqual([])
    expect(only?.blocks).toBe(form.blocks)
    expect(only?.captioned).toBe(false)
    expect(only?.wanted.map(({ line }) => line.key)).toEqual(
      form.blocks.flatMap((block) => lines(block.rows).map(({ key }) => key))
    )
  })
})

describe("part four", () => {
  const [, turned] = arrangements(review)

  it("may have 行政复议 and both kinds of 行政诉讼 as rows with the same five columns, under captions", () => {
    expect(turned?.captioned).toBe(true)
    expect(turned?.wanted.map(({ line }) => line.key)).toEqual([
      "reconsideration",
      "litigation.direct",
      "litigation.afterReconsideration"
    ])
    expect(turned?.blocks.flatMap(({ columns }) => lines(columns)).map(({ heading }) => heading.label)).toEqual([
      "结果维持",
      "结果纠正",
      "其他结果",
      "尚未审结",
      "总计"
    ])
  })

  it("has the same cells in both", () => {
    const cellsOf = (way: typeof turned & {}) =>
      way.wanted.flatMap(({ block, cell }) => lines(block.columns).map(cell)).toSorted()
    const [printed] = arrangements(review)
    expect(turned && cellsOf(turned)).toEqual(printed && cellsOf(printed))
    expect(turned && cellsOf(turned).every((cell) => index(edition2021).has(cell))).toBe(true)
  })

  it("knows a row of it by its own label too: 未经复议直接起诉 without 行政诉讼 before it", () => {
    expect(turned?.wanted[1]?.forms).toEqual(expect.arrayContaining(["行政诉讼未经复议直接起诉", "未经复议直接起诉"]))
  })
})
