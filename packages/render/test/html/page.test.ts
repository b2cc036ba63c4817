/** The page of a report: whole by itself, without script, with its data inside. */
import { edition2019 } from "@gongkai/core/editions/2019"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { mediaType, page } from "../../src/html/page.ts"
import { report } from "../support/report.ts"

const block = (html: string, type: string): string =>
  new RegExp(`<script type="${type.replaceAll("+", "\\+")}"[^>]*>([^<]*)</script>`, "u").exec(html)?.[1] ?? ""

describe("a page", () => {
  const draft = report({ header: { reading: "published" } })
  const html = page(draft, { identifier: "sha256:00" })
  it("has the title, the six parts in order, the day and the signature", () => {
    const texts = [...html.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/gu)].map(([, text = ""]) =>
      text.replaceAll(/<[^>]*>/gu, "")
    )
    expect(texts).toEqual([
      "云溪县水务局2023年政府信息公开工作年度报告",
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项"
    ])
    expect(html).toContain('发布日期：<time datetime="2024-01-12">2024年1月12日</time>')
    expect(html).toContain('<p>云溪县水务局</p>\n<p><time datetime="2024-01-09">2024年1月9日</time></p>')
  })
  it("has its title broken behind the organ before anywhere else", () => {
    expect(html).toContain("<h1><span>云溪县水务局</span><span>2023年政府信息公开工作年度报告</span></h1>")
    const other = page(report({ header: { title: "年度报告<一>" } }))
    expect(other).toContain("<h1>年度报告&lt;一&gt;</h1>")
  })
  it("holds what the head says beside the text, a field a line, where it is no form", () => {
    const agency = { name: "云溪县水务局", telephone: "0517-8390000", supervisor: '某"政府' }
    const own = report({ header: { agency, scope: "own" } })
    expect(page(own).match(/<meta name="gongkai:.*$/gmu)).toEqual([
      '<meta name="gongkai:联系电话" content="0517-8390000">',
      '<meta name="gongkai:主管部门" content="某&quot;政府">',
      '<meta name="gongkai:统计范围" content="本机关">'
    ])
    expect(page(own, { form: true })).not.toContain("gongkai:")
  })
  it("asks for no other file and runs nothing", () => {
    expect(html).not.toMatch(/\b(?:src|srcset)=|@import|url\(/u)
    expect([...html.matchAll(/<script type="([^"]*)"/gu)].map(([, type]) => type)).toEqual([
      "application/ld+json",
      mediaType
    ])
    expect(html).not.toMatch(/<script(?! type=")/u)
  })
  it("carries the report itself, with its hash", () => {
    expect(block(html, mediaType)).not.toBe("")
    const file = JSON.stringify(JSON.parse(block(html, mediaType)))
    expect(Interchange.read(file)).toEqual({ ok: true, draft })
    expect(html).toContain('data-hash="sha256:00"')
  })
  it("leaves the data out where it was asked to", () => {
    expect(block(page(draft, { data: false }), mediaType)).toBe("")
  })
  it("links other files with the same data", () => {
    const links = [{ name: "表格（CSV）", contentUrl: "2023.csv", encodingFormat: "text/csv" }]
    expect(page(draft, { distribution: links })).toContain('<a href="2023.csv" type="text/csv">表格（CSV）</a>')
  })
  it("is the same, byte for byte, whenever it is made", () => expect(page(draft)).toBe(page(draft)))
})

describe("a page of a report that is not whole", () => {
  it("says that it is a draft, and what it lacks", () => {
    const draft = report({ entry: (cell) => (cell === "review/cases/reconsideration.upheld" ? { unread: "l" } : null) })
    expect(page(draft)).toMatch(/<p class="notice" role="note">草稿：含未读1处；未填199处；缺第二部分、第三部分/u)
  })
})

it("pages of the other edition have its tables", () => {
  const html = page(report({ edition: edition2019 }))
  expect(html).toContain("政府集中采购")
  expect([...html.matchAll(/<td id="(?:proactive|requests|review)\//gu)]).toHaveLength(198)
})

it("is a form without data or notice, with room to write, where it is to be filled in by hand", () => {
  const form = page(report({ entry: () => null, prose: {} }), { form: true })
  expect(form).not.toContain("<script")
  expect(form).not.toContain("草稿")
  expect(form.match(/<div class="room">/gu)).toHaveLength(3)
})
