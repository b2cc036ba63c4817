/** Charts of one report: outcomes by their groups, applicants by their kinds, shares of ten and more. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { applicantsChart, inAll, outcomes, outcomesChart } from "../../src/chart/ofReport.ts"
import { told } from "../../src/known.ts"
import { report } from "../support/report.ts"

const counts = (numbers: { readonly [cell: string]: number }) =>
  report({ entry: (cell) => Count.make(numbers[cell] ?? 0) })

describe("outcomes", () => {
  it("are the groups of the form, the total left out", () => {
    expect(outcomes(edition2021).map(({ cells }) => cells.length)).toEqual([1, 1, 8, 3, 5, 3])
    expect(outcomes(edition2019).map(({ cells }) => cells.length)).toEqual([1, 1, 8, 3, 5, 1])
  })
  it("are charted with their sums and shares", () => {
    const draft = counts({
      "requests/outcome.granted/total": 15,
      "requests/outcome.denied.stateSecret/total": 2,
      "requests/outcome.denied.inquiry/total": 3,
      "requests/outcome.total/total": 20
    })
    const [panel] = outcomesChart(edition2021, told(draft))?.panels ?? []
    expect(panel?.data.map(({ value }) => value)).toEqual([15, 0, 5, 0, 0, 0])
    expect(panel?.data[2]).toMatchObject({ label: { zh: "不予公开" }, aside: { zh: "25.0%" } })
    expect(panel?.data[1]).not.toHaveProperty("aside")
  })
  it("of fewer than ten have no shares, and the chart says so", () => {
    const chart = outcomesChart(
      edition2021,
      told(counts({ "requests/outcome.granted/total": 4, "requests/outcome.total/total": 4 }))
    )
    expect(chart?.panels[0]?.data[0]).not.toHaveProperty("aside")
    expect(chart?.notes[0]?.zh).toBe("合计4件，不足10件，不计算占比")
  })
  it("of more than all have no shares: such numbers do not agree", () => {
    const chart = outcomesChart(
      edition2021,
      told(counts({ "requests/outcome.granted/total": 40, "requests/outcome.total/total": 20 }))
    )
    expect(chart?.panels[0]?.data[0]).toMatchObject({ value: 40 })
    expect(chart?.panels[0]?.data[0]).not.toHaveProperty("aside")
  })
  it("of which one was not read are a gap, not a smaller sum", () => {
    const draft = report({
      entry: (cell) => (cell === "requests/outcome.denied.inquiry/total" ? { unread: "二" } : Count.make(5))
    })
    const [panel] = outcomesChart(edition2021, told(draft))?.panels ?? []
    expect(panel?.data[2]).toMatchObject({ value: undefined, why: { zh: "未读" } })
    expect(panel?.data[0]?.value).toBe(5)
  })
})

describe("applicants", () => {
  it("are the kinds of the form", () => {
    const draft = counts({ "requests/received/naturalPerson": 30, "requests/received/total": 40 })
    const [panel] = applicantsChart(edition2021, told(draft))?.panels ?? []
    expect(panel?.data.map(({ label }) => label.en)).toEqual([
      "natural persons",
      "businesses",
      "research institutions",
      "public-interest organisations",
      "legal-service organisations",
      "other"
    ])
    expect(panel?.data[0]).toMatchObject({ value: 30, aside: { zh: "75.0%" } })
  })
})

describe("an edition without the form", () => {
  const bare = { ...edition2021, sections: edition2021.sections.filter(({ key }) => key !== "requests") }
  it("has no such chart", () => {
    const draft = report()
    expect([outcomesChart(bare, told(draft)), applicantsChart(bare, told(draft))]).toEqual([undefined, undefined])
  })
  it("has no cell of a row that it does not know", () => expect(inAll(edition2021, "received.again")).toEqual([]))
})
