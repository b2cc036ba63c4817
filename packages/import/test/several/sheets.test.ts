/** Sheets of a workbook are reports of their own where each says of which year it is and holds the tables; else they are one. */
import { official } from "@gongkai/core/editions/official"
import type { Block, Document } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { bySheet } from "../../src/several/sheets.ts"

const columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
const rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"]
const table = (sheet: string): Block => ({
  _tag: "Rectangle",
  grid: true,
  rows: [["", ...columns], ...rows.map((row) => [row, ...columns.map(() => "0")])].map((cells) => ({
    cells: cells.map((text) => ({ text })),
    place: { sheet }
  }))
})
const line = (sheet: string, text: string): Block => ({ _tag: "Paragraph", text, place: { sheet } })
const title = (sheet: string, year: number) => line(sheet, `示例局${year}年政府信息公开工作年度报告`)

/** The sheets of each report. */
const read = (...blocks: ReadonlyArray<Block>) => {
  const document: Document = { reader: "xlsx", blocks }
  const found = bySheet(document, official)
  expect(found.flatMap((each) => each.blocks)).toHaveLength(blocks.length)
  return found.map((each) => [
    ...new Set(
      each.blocks.map((block) => (block._tag === "Paragraph" ? block.place.sheet : block.rows[0]?.place.sheet))
    )
  ])
}

describe("a workbook", () => {
  it("has a report on each sheet that has a title and the tables", () =>
    expect(read(title("甲", 2022), table("甲"), title("乙", 2023), table("乙"))).toEqual([["甲"], ["乙"]]))

  it("has them by the years of its sheets where none is a whole report", () =>
    expect(read(table("2022年"), table("2023年"))).toEqual([["2022年"], ["2023年"]]))

  it("gives a sheet without tables to the report before it, and a cover to the one behind", () =>
    expect(
      read(
        title("封面", 2022),
        title("甲", 2022),
        table("甲"),
        line("说明", "另附说明。"),
        title("乙", 2023),
        table("乙")
      )
    ).toEqual([["封面", "甲", "说明"], ["乙"]]))

  it("is one report where a sheet says nothing of its year, or stands beside a whole report", () => {
    expect(read(title("甲", 2023), table("甲"), table("Sheet2"))).toEqual([["甲", "Sheet2"]])
    expect(read(title("甲", 2023), line("甲", "一、总体情况"), table("甲"), table("2022年"))).toEqual([
      ["甲", "2022年"]
    ])
    expect(read(title("甲", 2023), table("甲"))).toEqual([["甲"]])
  })
})

it("notes of a sheet go with its report, and those of none with each", () => {
  const text = { zh: "注", en: "note" }
  const document: Document = {
    reader: "xlsx",
    blocks: [title("甲", 2022), table("甲"), title("乙", 2023), table("乙")],
    notes: [
      { severity: "note", text, place: { sheet: "乙" } },
      { severity: "warning", text }
    ]
  }
  expect(bySheet(document, official).map(({ notes }) => notes?.map(({ severity }) => severity))).toEqual([
    ["warning"],
    ["note", "warning"]
  ])
})
