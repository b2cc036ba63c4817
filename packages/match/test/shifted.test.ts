/** Rows of text whose columns are told by the official order alone: a figure too few puts all behind it out of their place. */
import { isUnread } from "@gongkai/core/Entry"
import { edition2021 } from "@gongkai/core/editions/2021"
import { forms } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import type { Block } from "../src/Document.ts"
import { matchForm } from "../src/matchForm.ts"

const rows = (...all: ReadonlyArray<string>): ReadonlyArray<Block> => [
  {
    _tag: "Rectangle",
    grid: false,
    rows: all.map((line, at) => ({ place: { line: at + 1 }, cells: line.split(" ").map((text) => ({ text })) }))
  }
]

const read = (...all: ReadonlyArray<string>) => {
  const form = forms(edition2021).find(({ key }) => key === "requests")
  const { reads } = form === undefined ? { reads: [] } : matchForm(form, rows(...all))
  return reads.filter(({ cell }) => cell.startsWith("requests/carriedIn/")).map(({ entry }) => entry)
}

describe("a row under heads that were not recognised", () => {
  const others = ["一、本年新收政府信息公开申请数量 4 1 0 0 0 2 7", "四、结转下年度继续办理 1 0 0 0 0 0 1"]

  it("is read in the official order", () => {
    expect(read(...others, "二、上年结转政府信息公开申请数量 2 0 0 0 1 3 6")).toEqual([2, 0, 0, 0, 1, 3, 6])
  })

  it("is not read where a 0 ran together with the figure behind it", () => {
    const found = read(...others, "二、上年结转政府信息公开申请数量 2 0 0 1 3 06 9")
    expect(found.length).toBe(7)
    expect(found.every((entry) => isUnread(entry))).toBe(true)
  })
})
