/** A chart in words: every number of it, and every reason where there is none. */
import { describe, expect, it } from "vitest"
import { type Chart, datum, described, rows, said } from "../../src/chart/Chart.ts"

const unit = { zh: "件", en: "requests" }
const label = (text: string) => ({ zh: text, en: text })
const chart: Chart = {
  key: "k",
  kind: "bars",
  title: label("去向"),
  unit,
  head: label("结果"),
  panels: [
    {
      data: [
        datum(label("甲"), { value: 12 }, { zh: "60.0%", en: "60.0%" }),
        datum(label("乙"), { value: undefined, why: "unread", cells: [] })
      ]
    }
  ],
  notes: [label("附注")]
}

describe("a chart in words", () => {
  it("is one sentence with all numbers, shares, gaps and notes", () => {
    expect(described(chart, "zh")).toBe("甲12件（60.0%），乙未读。附注。")
    expect(described(chart, "en")).toBe("甲 12 (60.0%), 乙 not read. 附注.")
  })
  it("is a table with a row for each bar", () =>
    expect(rows(chart, "zh")).toEqual([
      ["结果", "数量（件）"],
      ["甲", "12件（60.0%）"],
      ["乙", "未读"]
    ]))
  it("is a table with a column for each panel where years are followed", () => {
    const data = [datum(label("2023"), { value: 1 })]
    const panels = [
      { name: label("收"), data },
      { name: label("结"), data }
    ]
    expect(rows({ ...chart, kind: "columns", panels }, "en")).toEqual([
      ["结果", "收", "结"],
      ["2023", "1", "1"]
    ])
  })
  it("of no panels has no rows", () => expect(rows({ ...chart, panels: [] }, "zh")).toEqual([]))
  it("says a number that is 0 as a number", () =>
    expect(said(datum(label("丙"), { value: 0 }), unit, "zh")).toBe("0件"))
})
