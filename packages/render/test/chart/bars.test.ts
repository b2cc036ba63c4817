/** Bars below one another: as long as their numbers, 0 without a bar, the unknown in a frame. */
import { describe, expect, it } from "vitest"
import { barsPicture, most } from "../../src/chart/bars.ts"
import { type Chart, datum } from "../../src/chart/Chart.ts"
import { markup } from "../../src/chart/markup.ts"

const label = (text: string) => ({ zh: text, en: text })
const chart = (data: ReadonlyArray<ReturnType<typeof datum>>): Chart => ({
  key: "k",
  kind: "bars",
  title: label("图"),
  unit: label("件"),
  head: label("项"),
  panels: [{ data }],
  notes: []
})
const shapes = (data: ReadonlyArray<ReturnType<typeof datum>>) =>
  barsPicture(chart(data), "zh").shapes.map(markup).join("\n")
const widths = (text: string) =>
  [...text.matchAll(/<rect class="bar"[^>]*?width="([\d.]+)"/gu)].map(([, width]) => Number(width))

describe("bars", () => {
  it("are as long as their numbers", () => {
    const [one = 0, other = 0] = widths(shapes([datum(label("甲"), { value: 10 }), datum(label("乙"), { value: 5 })]))
    expect(one / other).toBeCloseTo(2, 2)
  })
  it("of 0 are none, and the number says so", () => {
    const text = shapes([datum(label("甲"), { value: 0 })])
    expect([widths(text), text.includes(">0件<")]).toEqual([[], true])
  })
  it("of what is not known are a frame with the reason", () => {
    const text = shapes([datum(label("甲"), { value: undefined, why: "blank", cells: [] })])
    expect([widths(text), text.includes("stroke-dasharray"), text.includes(">未填<")]).toEqual([[], true, true])
  })
  it("never reach beyond the picture with their numbers, however large", () => {
    const text = shapes([datum(label("甲"), { value: Number.MAX_SAFE_INTEGER }), datum(label("乙"), { value: 1 })])
    expect(Math.max(...widths(text))).toBeLessThan(300)
  })
  it("of which there are too many say how many are left out", () => {
    const all = Array.from({ length: most + 3 }, (_, at) => datum(label(`${at}村`), { value: at }))
    expect(shapes(all)).toContain(`图中只画前${most}项，其余3项见表`)
  })
})
