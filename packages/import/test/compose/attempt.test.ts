/** A document is tried with each edition: a report is one whose tables, or whose prose, are those of a report. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021, proactive } from "@gongkai/core/editions/2021"
import type { Block, Document, Rectangle } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import {
  type Attempt,
  formsIn,
  holdsTables,
  isProse,
  isReport,
  tried,
  withoutForms,
  withoutSite
} from "../../src/compose/attempt.ts"

const line = (text: string): Block => ({ _tag: "Paragraph", text, place: {} })
const table = (rows: ReadonlyArray<ReadonlyArray<string>>): Rectangle => ({
  _tag: "Rectangle",
  grid: true,
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })), place: {} }))
})
const columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
const requests = table([
  ["", ...columns],
  ["一、本年新收政府信息公开申请数量", "3", "1", "0", "0", "0", "0", "4"],
  ["二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
  ["四、结转下年度继续办理", "0", "1", "0", "0", "0", "0", "1"]
])
const ledger = table([
  ["月份", "收入", "支出"],
  ["一月", "120", "80"],
  ["二月", "90", "70"]
])
const both = [edition2019, edition2021]
const read = (blocks: ReadonlyArray<Block>): Attempt => {
  const [only] = tried([edition2021], { reader: "text", blocks })
  if (only === undefined) throw new Error("nothing was tried")
  return only
}

describe("a document is a report", () => {
  it("by the rows and columns of its tables", () => {
    expect([isReport(read([requests])), isReport(read([ledger])), isReport(read([]))]).toEqual([true, false, false])
  })

  it("by its prose under the heading of a part, with a title or a preamble", () => {
    const prose = [line("一、总体情况"), line("全年办件平稳，没有积压。")]
    expect(isProse(read([line("根据《中华人民共和国政府信息公开条例》编制。"), ...prose]))).toBe(true)
    expect(isProse(read(prose), "示例局2023年度报告")).toBe(true)
    expect(isProse(read(prose))).toBe(false)
    expect(isProse(read([line("一、总体情况")]), "示例局2023年度报告")).toBe(false)
  })
})

it("the newest edition is tried first, and no other once one is enough", () => {
  const document: Document = { reader: "text", blocks: [requests] }
  expect(tried(both, document, () => true).map(({ forms }) => forms.edition)).toEqual([edition2021])
  expect(tried(both, document, () => false).map(({ forms }) => forms.edition)).toEqual([edition2021, edition2019])
})

it("the tables in some blocks are those of which enough cells are read", () => {
  expect([...formsIn([requests], both)]).toEqual(["requests"])
  expect([
    ...formsIn(
      [
        table([
          ["", "其他", "总计"],
          ["四、结转下年度继续办理", "1", "1"]
        ])
      ],
      both
    )
  ]).toEqual([])
  expect([holdsTables([requests], both), holdsTables([ledger], both)]).toEqual([true, false])
})

it("a document of prose alone has no rows of tables", () => {
  const { forms, outline } = withoutForms(read([line("一、总体情况"), requests]))
  expect([forms.reads.size, forms.pending, forms.messages, forms.assumptions]).toEqual([0, [], [], []])
  expect(outline.parts.size).toBeGreaterThan(0)
})

it("a document without a site around it keeps its outline", () => {
  const own = read([line(`二、${proactive.title}`), requests])
  expect(withoutSite({ reader: "text", blocks: [requests] }, own, edition2021)).toBe(own.outline)
})
