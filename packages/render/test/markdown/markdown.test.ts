/** A report as Markdown: it says just what the report says, and every figure stands under all of its heads. */
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { escape, markdown } from "../../src/markdown/markdown.ts"
import { report } from "../support/report.ts"

describe("text", () => {
  it.each([
    ["# 一", "\\# 一"],
    ["1. 一", "1\\. 一"],
    ["12) 一", "12\\) 一"],
    ["- 一", "\\- 一"],
    ["---", "\\---"],
    ["-3", "-3"],
    ["1.5倍", "1.5倍"],
    ["a|b*c_d[e]<f>`g`", "a\\|b\\*c\\_d\\[e\\]\\<f\\>\\`g\\`"],
    ["甲\\乙&amp;", "甲\\\\乙\\&amp;"]
  ])("%j begins nothing and marks nothing: %j", (text, written) => expect(escape(text)).toBe(written))
})

describe("a report", () => {
  const text = markdown(report())
  it("has its parts as headings of the second level", () => {
    expect(text.match(/^## .*$/gmu)).toHaveLength(6)
    expect(text).toMatch(/^# 云溪县水务局2023年政府信息公开工作年度报告$/mu)
  })
  it("says below its title when it was published", () =>
    expect(text).toContain("年度报告\n\n发布日期：2024年1月12日\n\n"))
  it("repeats a merged label for each row it covers", () => {
    expect(text).toMatch(/^\| 三、本年度办理结果 \| （三）不予公开 \| 2\.其他法律行政法规禁止公开 \| \d{4} \|/mu)
  })
  it("nests lists, and shows tables and pictures", () => {
    expect(text).toContain("1. 修渠\n   1. 东渠\n   2. 西渠\n2. 架桥")
    expect(text).toContain("表1 公开渠道\n\n| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 318 |")
    expect(text).toContain("〔图片：图1 走势，逐年上升，未收入〕")
  })
  it("ends with who signs, and when, and below them what no line shows, as a comment", () => {
    expect(text).toMatch(/\n\n云溪县水务局\n\n2024年1月9日\n\n<!-- 机关信息\n(?:\p{Script=Han}+：.+\n)+-->\n$/u)
    const { scope: _, period: __, ...bare } = report()
    const named = (more: object) => markdown({ ...bare, agency: { name: "云溪县水务局", ...more } })
    expect(named({ supervisor: "甲--><b>\\" })).toMatch(/\n\n<!-- 机关信息\n主管部门：甲--\\><b\\>\\\\\n-->\n$/u)
    expect(named({})).not.toContain("<!--")
  })
  it("keeps a numbered line that is no list a paragraph", () => {
    const odd = markdown(report({ prose: { overview: [paragraph("2. 甲")] } }))
    expect(odd).toContain("\n2\\. 甲\n")
  })
})
