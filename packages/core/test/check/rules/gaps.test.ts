/** Cells without a number are gathered by table or by row, rows that lack the same columns together, and told in words. */
import { describe, expect, it } from "@effect/vitest"
import { subjectOf } from "../../../src/check/check.ts"
import { columns, type Gap, gaps, isWholeRow, joined, table, where } from "../../../src/check/rules/gaps.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Cell } from "../../../src/form/Cell.ts"
import { report } from "../../support/reports.ts"

const subject = subjectOf(report(edition2021), {})
const lacking = (pattern: RegExp): ReadonlyArray<Gap> => gaps(subject, (_, cell: Cell) => pattern.test(cell))
const said = (gap: Gap) => `${where(edition2021, gap)}：${columns(gap)}`

const three = "三、收到和处理政府信息公开申请情况"

describe("gaps", () => {
  it("are rows of a table, each with the columns concerned", () => {
    expect(lacking(/^requests\/(?:received|carriedIn)\/(?:naturalPerson|total)$/u)).toMatchObject([
      { at: "requests/received", cells: ["requests/received/naturalPerson", "requests/received/total"] },
      { at: "requests/carriedIn", cells: ["requests/carriedIn/naturalPerson", "requests/carriedIn/total"] }
    ])
  })
  it("are the whole table where all of it is concerned", () => {
    const [gap, ...others] = lacking(/^review\//u)
    expect(others).toEqual([])
    expect(gap).toMatchObject({ at: "review", rows: [], columns: [] })
    expect(gap?.cells).toHaveLength(15)
  })
  it("are none where nothing is concerned", () => expect(lacking(/^nothing/u)).toEqual([]))
})

describe("rows that lack the same columns", () => {
  const some = lacking(
    /^requests\/(?:received|carriedIn|carriedOut)\/total$|^requests\/outcome\.granted\/naturalPerson$/u
  )

  it("are one gap, at the first of them, where there are enough", () => {
    expect(joined(some, 3).map(({ at, rows, cells }) => [at, rows.length, cells.length])).toEqual([
      ["requests/received", 3, 3],
      ["requests/outcome.granted", 1, 1]
    ])
  })
  it("stay apart where there are too few, or they may not be joined", () => {
    expect(joined(some, 4)).toEqual(some)
    expect(joined(some, 2, ({ at }) => at !== "requests/received").map(({ rows }) => rows.length)).toEqual([1, 2, 1])
  })
})

describe("in words a gap", () => {
  it("of one row names it, and few columns", () => {
    expect(lacking(/^requests\/received\/(?:total|naturalPerson)$/u).map(said)).toEqual([
      `${three}“一、本年新收政府信息公开申请数量”行：“自然人”、“总计”`
    ])
  })
  it("of many columns counts them", () => {
    const [whole] = lacking(/^requests\/received\//u)
    expect(whole && [isWholeRow(whole), said(whole)]).toEqual([
      true,
      `${three}“一、本年新收政府信息公开申请数量”行：7格`
    ])
  })
  it("of rows that follow one another names the first and the last", () => {
    expect(joined(lacking(/^requests\/.*\/total$/u), 2).map(said)).toEqual([
      `${three}“一、本年新收政府信息公开申请数量”至“四、结转下年度继续办理”共25行：“总计”`
    ])
  })
  it("of whole rows here and there names three, and the cells of each", () => {
    const rows = joined(lacking(/^requests\/(?:received|outcome\.granted|outcome\.total|carriedOut)\//u), 2)
    expect(rows.map(said)).toEqual([
      `${three}“一、本年新收政府信息公开申请数量”、“三、本年度办理结果／（一）予以公开”、“三、本年度办理结果／（七）总计”等4行：各7格`
    ])
  })
  it("of a table counts its cells, and a row without a label is not named", () => {
    expect(lacking(/^review\//u).map(said)).toEqual(["四、政府信息公开行政复议、行政诉讼情况：15格"])
    expect(lacking(/^review\/cases\/reconsideration\.upheld$/u).map(said)).toEqual([
      "四、政府信息公开行政复议、行政诉讼情况：“行政复议／结果维持”"
    ])
    const [form] = lacking(/^review\//u).map((gap) => gap.form)
    expect(form && said(table(form, ["review/cases/reconsideration.upheld"]))).toContain("1格")
  })
})
