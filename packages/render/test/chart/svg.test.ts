/** A chart as SVG: named, described with every number, well-formed whatever a report is called. */
import { describe, expect, it } from "vitest"
import { charts } from "../../src/chart/charts.ts"
import { sheet, svg } from "../../src/chart/svg.ts"
import { report } from "../support/report.ts"

const draft = report({ header: { agency: { name: "<甲> & “乙”局" } } })
const unit = (name: string) => report({ header: { agency: { name } } })
const all = charts(draft, {
  previous: [report({ header: { year: 2021 } })],
  units: [unit("</svg><script>"), unit("青石镇")]
})

/** Every tag that opens closes, in order. */
const isWellFormed = (text: string): boolean => {
  const open: Array<string> = []
  for (const [, close, name = "", alone] of text.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gu)) {
    if (close === "/") {
      if (open.pop() !== name) return false
    } else if (alone !== "/") open.push(name)
  }
  return open.length === 0
}

describe("a chart as a picture", () => {
  it.each(all.map((chart) => [chart.key, chart] as const))(
    "%s is an image with a title and all numbers",
    (key, chart) => {
      const text = svg(chart, { prefix: "a-" })
      expect(text).toContain(`role="img" aria-labelledby="a-chart-${key}-title a-chart-${key}-desc"`)
      const told = /<desc[^>]*>([^<]*)<\/desc>/u.exec(text)?.[1] ?? ""
      for (const { value } of chart.panels.flatMap(({ data }) => data))
        if (value !== undefined) expect(told).toContain(String(value))
      expect(isWellFormed(text)).toBe(true)
    }
  )
  it("speaks English where it is asked to", () => {
    const [outcomes] = all
    expect(outcomes && svg(outcomes, { language: "en" })).toContain(
      '<title id="chart-outcomes-title">How requests ended</title>'
    )
  })
})

describe("charts as a file", () => {
  const file = sheet(all, { heads: ["标题 & 年", "草稿：未填3处"] })
  it("has its title, its remark, and turns dark with the screen", () => {
    expect(file).toContain("<title>标题 &amp; 年</title>")
    expect(file).toContain(">草稿：未填3处</text>")
    expect(file).toContain("prefers-color-scheme:dark")
  })
  it("is well-formed, holds no script, and is the same whenever it is made", () => {
    expect([isWellFormed(file), file.includes("<script")]).toEqual([true, false])
    expect(sheet(all, { heads: ["标题 & 年", "草稿：未填3处"] })).toBe(file)
  })
})
