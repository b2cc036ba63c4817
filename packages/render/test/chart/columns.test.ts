/** Columns side by side: one scale for all panels, each number above its column, gaps with their names. */
import { describe, expect, it } from "vitest"
import { type Chart, type Datum, datum } from "../../src/chart/Chart.ts"
import { columnsPicture, most } from "../../src/chart/columns.ts"
import { markup } from "../../src/chart/markup.ts"

const label = (text: string) => ({ zh: text, en: text })
const chart = (...panels: ReadonlyArray<ReadonlyArray<Datum>>): Chart => ({
  key: "k",
  kind: "columns",
  title: label("图"),
  unit: label("件"),
  head: label("年度"),
  panels: panels.map((data, at) => ({ name: label(`第${at}项`), data })),
  notes: []
})
const year = (at: number, value: number) => datum(label(String(at)), { value })
const picture = (each: Chart) => columnsPicture(each, "zh").shapes.map(markup).join("\n")
const heights = (text: string) =>
  [...text.matchAll(/<rect class="bar"[^>]*?height="([\d.]+)"/gu)].map(([, height]) => Number(height))

describe("columns", () => {
  it("of all panels have one scale", () => {
    const [large = 0, small = 0] = heights(picture(chart([year(2023, 80)], [year(2023, 20)])))
    expect(large / small).toBeCloseTo(4, 1)
  })
  it("carry their number and their year", () => {
    const text = picture(chart([year(2022, 0), year(2023, 31)]))
    for (const each of [">0<", ">31<", ">2022<", ">2023<", ">第0项（件）<"]) expect(text).toContain(each)
  })
  it("that are not known are frames, not columns of 0", () => {
    const text = picture(chart([{ label: label("2022"), value: undefined, why: label("不可比") }, year(2023, 5)]))
    expect([heights(text).length, text.includes(">不可比<")]).toEqual([1, true])
  })
  it("of more years than there is room for are the newest, and the picture says so", () => {
    const text = picture(chart(Array.from({ length: most + 2 }, (_, at) => year(2010 + at, at))))
    expect(text).not.toContain(">2011<")
    expect(text).toContain(`图中为最近${most}年`)
  })
})
