/** Charts in a page: a figure with caption, picture and table, behind the report and no part of it. */
import { describe, expect, it } from "vitest"
import { charts } from "../../src/chart/charts.ts"
import { chartFigure, chartStyle, plainTable } from "../../src/html/charts.ts"
import { page } from "../../src/html/page.ts"
import { report } from "../support/report.ts"

const draft = report()
const drawn = charts(draft)

describe("a figure", () => {
  const [first] = drawn
  const html = first === undefined ? "" : chartFigure(first)
  it("has a caption, the picture and a table of the same numbers", () => {
    expect(html).toContain("<figcaption>申请办理结果</figcaption>")
    expect(html).toContain('<svg xmlns="http://www.w3.org/2000/svg" role="img"')
    expect([...html.matchAll(/<th scope="row">/gu)]).toHaveLength(6)
  })
})

it("a table of texts is text, whatever it says", () =>
  expect(
    plainTable(
      [
        ["甲<", "乙"],
        ["丙", "&"]
      ],
      "表"
    )
  ).toContain('<tr><th scope="row">丙</th><td class="figure">&amp;</td></tr>'))

describe("a page", () => {
  it("has charts behind the report where it is given some", () => {
    const html = page(draft, { charts: drawn })
    expect(html.indexOf('<aside class="charts" data-gongkai="charts"')).toBeGreaterThan(html.indexOf("</article>"))
    expect(html).toContain(chartStyle)
  })
  it("says nothing of charts where it has none", () => expect(page(draft)).not.toContain("chart"))
})
