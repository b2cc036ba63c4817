/** The units below one: who published, a chart where they are few, and sums as the form prints them. */
import { describe, expect, it } from "vitest"
import { belowPage, type BelowPage } from "../../src/site/below.ts"
import { report } from "../support/report.ts"

const place = { language: "zh", root: "/public", other: "/x", way: [] } as const
const named = (name: string) => report({ header: { agency: { name }, reading: "published" } })
const below: BelowPage = {
  name: "云溪县",
  year: 2023,
  children: [
    { name: "水务局", unit: "/u/a", report: "/r/a" },
    { name: "文化馆", unit: "/u/b" }
  ],
  count: 2,
  published: 1,
  drafts: [],
  sums: []
}

describe("the units below", () => {
  it("lead to their reports, or say that there is none", () => {
    const html = belowPage(below, place)
    expect(html).toContain('<a href="/u/a">水务局</a></th><td><a href="/r/a">查看报告</a></td>')
    expect(html).toContain('<a href="/u/b">文化馆</a></th><td>没有公布</td>')
    expect(html).not.toContain("<svg")
    expect(html).not.toContain("下一页")
  })
  it("are drawn beside one another, and go on", () => {
    const html = belowPage({ ...below, drafts: [named("甲局"), named("乙局")], next: "/n" }, place)
    expect(html).toContain("各单位本年新收申请")
    expect(html).toContain('<a rel="next" href="/n">下一页</a>')
  })
  it("are added up in the tables of the form, with the number of reports", () => {
    const html = belowPage({ ...below, sums: [{ draft: named("云溪县"), reports: 7 }] }, place)
    expect(html).toContain("由 7 份已公布的报告相加（2021 年格式）")
    expect(html).toContain('id="requests/received/total"')
  })
})
