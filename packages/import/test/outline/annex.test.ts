/** A table of another year behind the report is an annex, and never the report's own. */
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { ofOtherYears } from "../../src/outline/annex.ts"

const line = (text: string): Block => ({ _tag: "Paragraph", text, place: {} })
const table = (text: string): Block => ({ _tag: "Rectangle", rows: [{ cells: [{ text }], place: {} }] })
const names = (blocks: ReadonlyArray<Block>, year?: number) =>
  [...ofOtherYears(blocks, year)].map((block) =>
    block._tag === "Paragraph" ? block.text : block.rows[0]?.cells[0]?.text
  )

describe("behind a report of 2022", () => {
  it("what stands below a heading of another year, or of last year, is another year's", () => {
    const all = [line("本年度未收取信息处理费。"), line("附：2021年相关情况统计表"), table("2021")]
    expect(names(all, 2022)).toEqual(["附：2021年相关情况统计表", "2021"])
    expect(names([line("上年数据"), table("上年")])).toEqual(["上年数据", "上年"])
  })

  it("a table under its own year, or under none, is its own", () => {
    expect(names([line("附：2022年统计表"), table("2022")], 2022)).toEqual([])
    expect(names([line("附表"), table("?")], 2022)).toEqual([])
    expect(names([line("附：2021年和2022年统计表"), table("both")], 2022)).toEqual([])
  })

  it("its own heading ends the annex", () => {
    expect(names([line("2021年统计表"), table("2021"), line("2022年统计表"), table("2022")], 2022)).toEqual([
      "2021年统计表",
      "2021"
    ])
  })

  it("a sentence is no heading, and without a year of its own nothing is told by years", () => {
    expect(names([line("2021年以来，工作有进展。"), table("own")], 2022)).toEqual([])
    expect(names([line("附：2021年统计表"), table("?")])).toEqual([])
  })
})
