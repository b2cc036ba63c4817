/** Prose on a page: blocks become what they are, in order, and nothing of them is lost. */
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { prose } from "../../src/html/prose.ts"

const html = (...blocks: Narrative): string => prose(blocks, (cell) => `[${cell}]`)

describe("prose", () => {
  it("puts headings below those of the parts and keeps their numbers as written", () => {
    expect(html(heading(2, "（一）公开"), heading(4, "（1）平台"))).toBe(
      '<h3 class="level2">（一）公开</h3>\n<h5 class="level4">（1）平台</h5>\n'
    )
  })
  it("shows the number of a cell that a sentence refers to, as a link to the cell", () => {
    expect(html(paragraph(["收到", { ref: "requests/received/total" }, "件"]))).toBe(
      '<p>收到<a class="ref" href="#requests/received/total">[requests/received/total]</a>件</p>\n'
    )
  })
  it("sets a head that runs into its paragraph in 楷体, beside references too", () => {
    expect(html(paragraph("（一）主动公开。公开水利信息。"))).toBe(
      '<p><span class="lead">（一）主动公开。</span>公开水利信息。</p>\n'
    )
    expect(
      html(paragraph(["（二）依申请公开。收到", { ref: "requests/received/total" }, "件。（三）办结。共"]))
    ).toContain('<p><span class="lead">（二）依申请公开。</span>收到<a')
    expect(html(paragraph(["收到", { ref: "requests/received/total" }, "（一）答复。办结"]))).not.toContain("lead")
  })
  it("lets nothing written become markup", () => {
    const hostile = "<img src=x onerror=alert(1)>"
    const all = html(
      heading(1, hostile),
      paragraph(hostile),
      { type: "list", ordered: false, items: [{ text: hostile, mark: "<i>" }] },
      { type: "table", caption: hostile, head: [[hostile]], rows: [[hostile]] },
      { type: "figure", caption: hostile, alternative: hostile, place: '"><script>' }
    )
    expect(all).not.toMatch(/<(?:img|script|i)\b/u)
  })
})

describe("a list", () => {
  it("holds its sub-lists within the items above them", () => {
    const text = html({
      type: "list",
      ordered: true,
      items: [{ text: "甲" }, { text: "乙", level: 1 }, { text: "丙", level: 2 }, { text: "丁" }]
    })
    expect(text.replaceAll("\n", "")).toBe("<ol><li>甲<ol><li>乙<ol><li>丙</li></ol></li></ol></li><li>丁</li></ol>")
  })
  it("begins where its first item is a deep one", () => {
    const text = html({ type: "list", ordered: false, items: [{ text: "甲", level: 2 }, { text: "乙" }] })
    expect(text.replaceAll("\n", "")).toBe("<ul><li>甲</li><li>乙</li></ul>")
  })
  it("prints marks of its own in front of the items", () => {
    const text = html({ type: "list", ordered: true, items: [{ text: "甲", mark: "（1）" }] })
    expect(text).toContain('<span class="mark">（1）</span> 甲')
    expect(text).toContain('class="marked"')
  })
})

describe("a table of texts", () => {
  it("fills short rows, heads its columns, and sets figures at the right", () => {
    const text = html({ type: "table", head: [["渠道", "条数"]], rows: [["网站", "318"], ["合计"]] })
    expect(text).toContain('<th scope="col">渠道</th>')
    expect(text).toContain('<td class="figure">318</td>')
    expect([...text.matchAll(/<td/gu)]).toHaveLength(4)
  })
  it("shows its caption", () => {
    expect(html({ type: "table", caption: "表1", head: [], rows: [["甲"]] })).toContain("<caption>表1</caption>")
  })
})

it("a picture that was left out is told by its words", () => {
  const text = html({ type: "figure", caption: "图1 走势", alternative: "逐年上升", place: "1.png" })
  expect(text).toBe('<figure data-place="1.png"><p class="absent">〔图片：图1 走势，逐年上升，未收入〕</p></figure>\n')
})

it("a table that scrolls is a group with its caption for a name, not a landmark: several may have the same caption", () => {
  const table = { type: "table", caption: "各渠道", head: [["渠道"]], rows: [["网站"]] } as const
  expect(html(table)).toContain('<div class="wide" role="group" aria-label="各渠道" tabindex="0">')
})
