/** A unit over the years: every number of each year, or why there is none; nothing unknown is 0. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { describe, expect, it } from "vitest"
import { yearsPage } from "../../src/site/years.ts"
import { report } from "../support/report.ts"

const place = { language: "zh", root: "/public", other: "/x", way: [] } as const
const of = (year: number, more: NonNullable<Parameters<typeof report>[0]> = {}) => ({
  draft: report({ ...more, header: { year, reading: "published", ...more.header } }),
  report: `/r/${year}`
})
const blank = (cell: string) => (cell === "proactive/licensing/decisions" ? null : undefined)

describe("a unit over the years", () => {
  it("has a column for each year, the newest first, and amounts in 万元", () => {
    const html = yearsPage({ name: "云溪县水务局", reports: [of(2023), of(2022)], further: [] }, place)
    expect(html).toContain('<th scope="col">事项</th><th scope="col">2023</th><th scope="col">2022</th>')
    expect(html).toContain('<td class="number">12.3456</td><td class="number">12.3456</td>')
    expect(html).toContain("<svg")
  })
  it("names what is blank, and what an older edition counts otherwise, and shows neither as 0", () => {
    const unknown = of(2022, { entry: blank, header: { reading: "draft" } })
    const html = yearsPage(
      { name: "甲", reports: [of(2023), unknown, of(2020, { edition: edition2019 })], further: [] },
      place
    )
    const cells = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/gu)].map(([, text]) => text)
    expect(cells).toContain("未填")
    expect(cells).toContain("不可比")
    expect(cells).not.toContain("0")
  })
  it("says so where nothing is published", () => {
    const html = yearsPage({ name: "甲", reports: [], further: [] }, place)
    expect(html).toContain("没有已公布的报告")
    expect(html).not.toContain("<table")
  })
  it("speaks English, but for the labels of the form", () => {
    const html = yearsPage(
      { name: "甲", reports: [of(2023)], further: [{ name: "乙", href: "/u" }] },
      { ...place, language: "en" }
    )
    expect(html).toContain('<h2 id="numbers">Numbers by year</h2>')
    expect(html).toContain('<a href="/u"><span lang="zh-Hans">乙</span></a>')
  })
})
