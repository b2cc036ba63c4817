/** The page of a brief: whole by itself, its tables with heads, its texts never markup. */
import { describe, expect, it } from "vitest"
import { briefPage } from "../../src/brief/html.ts"
import { briefOf } from "../../src/brief/ofReport.ts"
import { report } from "../support/report.ts"

const brief = briefOf(report({ header: { agency: { name: "<云溪>局" } } }), {
  previous: [report({ header: { year: 2022 } })]
})

describe("the page of a brief", () => {
  const html = briefPage(brief)
  it("asks for no other file and runs nothing", () =>
    expect(html).not.toMatch(/<script|\b(?:src|srcset)=|@import|url\(/u))
  it("says its name as text", () => {
    expect(html).toContain("<h1><span>&lt;云溪&gt;局</span><span>2023年政府信息公开工作年度报告分析</span></h1>")
    expect(html).toContain('<p class="notice" role="note">草稿')
  })
  it("has a heading for every part, heads for every table, and pictures", () => {
    expect([...html.matchAll(/<h2 /gu)]).toHaveLength(brief.parts.length)
    for (const [table] of html.matchAll(/<table[^]*?<\/table>/gu))
      expect(table).toMatch(/<th scope="col">[^]*<th scope="row">/u)
    expect([...html.matchAll(/<svg /gu)]).toHaveLength(2)
  })
  it("has its figures at the right, and says no heading twice to who sees it", () => {
    expect(html).toMatch(/<td class="figure">\d+<\/td>/u)
    expect(html).toContain('<caption class="again">主要数据</caption>')
    expect(html).toContain("<caption>比率、定义和依据</caption>")
  })
  it("speaks English where it is asked to", () => {
    const english = briefPage(brief, "en")
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('<h2 id="part2">What stands out</h2>')
  })
  it("is the same, byte for byte, whenever it is made", () => expect(briefPage(brief)).toBe(html))
})
