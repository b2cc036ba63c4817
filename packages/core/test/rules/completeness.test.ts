/** Nothing is omitted: blanks, unread cells, blank totals and missing parts are told. */
import { describe, expect, it } from "@effect/vitest"
import type { Cell } from "../../src/Cell.ts"
import { check } from "../../src/check.ts"
import * as Draft from "../../src/Draft.ts"
import type { Reading } from "../../src/Draft.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Count, type Entry } from "../../src/Entry.ts"
import { heading, paragraph } from "../../src/Narrative.ts"
import { head, report, written } from "../support/reports.ts"

/** A report of zeros, but for the cells that the entry stands in. */
const findings = (reading: Reading, entry: Entry, where: (cell: Cell) => boolean) =>
  check(
    Draft.fill(edition2021, head(edition2021), (cell) => (where(cell) ? entry : Count.make(0)), written),
    { reading }
  )
const summary = (all: ReturnType<typeof check>) => all.map(({ id, severity }) => [id, severity])

const rules = (cell: string) => cell.startsWith("proactive/rules/")
const one = (cell: string) => cell === "requests/received/naturalPerson"

describe("a blank cell", () => {
  it("is an error in a draft, which says where it is", () => {
    expect(findings("draft", null, one)).toMatchObject([
      {
        id: "completeness.blank@requests/received",
        severity: "error",
        cells: ["requests/received/naturalPerson"],
        message: { zh: "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量”行：“自然人”未填" }
      }
    ])
  })

  it("is a warning on a published page", () => {
    expect(summary(findings("published", null, one))).toEqual([["completeness.blank@requests/received", "warning"]])
  })

  it("is told by its row, with all the row's blanks in one finding", () => {
    const [finding, ...others] = findings("draft", null, rules)
    expect(others).toEqual([])
    expect(finding?.cells).toEqual(["proactive/rules/issued", "proactive/rules/repealed", "proactive/rules/inForce"])
    expect(finding?.message.zh).toBe(
      "二、主动公开政府信息情况“规章”行：“本年制发件数”、“本年废止件数”、“现行有效件数”未填"
    )
  })

  it("is told by its table where the whole table is blank", () => {
    const blank = findings("draft", null, () => true)
    expect(blank.map(({ id, cells }) => [id, cells.length])).toEqual([
      ["completeness.blank@proactive", 10],
      ["completeness.blank@requests", 175],
      ["completeness.blank@review", 15]
    ])
    expect(blank[2]?.message.zh).toBe("四、政府信息公开行政复议、行政诉讼情况：15格未填")
  })

  it("is no finding once it is filled in", () => expect(findings("draft", Count.make(0), rules)).toEqual([]))
})

describe.each(["draft", "published"] as const)("read as %s", (reading) => {
  it("an unread cell is an error that quotes what stood there", () => {
    expect(findings(reading, { unread: "1７?" }, one)).toMatchObject([
      {
        id: "completeness.unread@requests/received",
        severity: "error",
        message: {
          zh: "三、收到和处理政府信息公开申请情况“一、本年新收政府信息公开申请数量”行：“自然人”未能读出，原文为“1７?”"
        }
      }
    ])
  })

  it.each(["none", "n/a"] as const)("a cell that says %s is no finding", (entry) => {
    expect(findings(reading, entry, rules)).toEqual([])
    expect(findings(reading, entry, () => true)).toEqual([])
  })
})

const totals = (cell: string) => cell.startsWith("requests/outcome.total/")

describe("a total line blank from end to end", () => {
  it("says on a published page that its sums cannot be checked", () => {
    const found = findings("published", null, totals)
    expect(summary(found)).toEqual([
      ["completeness.blank@requests/outcome.total", "warning"],
      ["completeness.total-line@requests/outcome.total", "warning"]
    ])
    expect(found[1]?.message.zh).toBe(
      "三、收到和处理政府信息公开申请情况：“三、本年度办理结果／（七）总计”全部空白，无法核对合计"
    )
    expect(found[1]?.cells).toHaveLength(7)
  })

  it("is blank like any other line in a draft", () => {
    expect(summary(findings("draft", null, totals))).toEqual([["completeness.blank@requests/outcome.total", "error"]])
  })

  it("is not one while any of its cells is filled in", () => {
    const some = findings("published", null, (cell) => totals(cell) && !cell.endsWith("research"))
    expect(summary(some)).toEqual([["completeness.blank@requests/outcome.total", "warning"]])
  })
})

const parts = (draft: Draft.Draft<typeof edition2021>) =>
  check(draft).filter(({ rule }) => rule === "completeness.part")

describe("the six parts", () => {
  it("are there when each has something to read", () => expect(parts(report(edition2021))).toEqual([]))

  it("are not all there when one is missing: an error", () => {
    expect(parts({ ...report(edition2021), problems: null })).toMatchObject([
      { id: "completeness.part@problems", severity: "error", message: { zh: "缺少“五、存在的主要问题及改进情况”" } }
    ])
  })

  it.each([[[]], [[paragraph("　 ")]], [[paragraph("")]]])("need a look when one says nothing: %j", (overview) => {
    expect(parts({ ...report(edition2021), overview })).toMatchObject([
      { id: "completeness.part@overview", severity: "warning", message: { zh: "“一、总体情况”只有标题，没有内容" } }
    ])
  })

  it("need a look when one has headings and nothing below them", () => {
    const overview = [heading(2, "（一）主动公开")]
    expect(parts({ ...report(edition2021), overview }).map(({ severity }) => severity)).toEqual(["warning"])
  })
})
