/** Columns of a table of texts: figures whole, short texts on their line, the rest shared by what is long. */
import { describe, expect, it } from "@effect/vitest"
import { breadth, columnWidths } from "../../src/report/columnWidths.ts"

const long = "逐月核对台账并公布结果，".repeat(10)
const sum = (widths: ReadonlyArray<number>): number => widths.reduce((all, each) => all + each, 0)

describe("the columns of a table of texts", () => {
  it("have what they want, where there is room for it", () =>
    expect(columnWidths({ head: [["渠道", "条数"]], rows: [["门户网站", "318"]] }, 42)).toEqual([5, 3]))
  it("fill the width where they want more, and no more than it", () => {
    const widths = columnWidths({ head: [["问题", "措施"]], rows: [[long, long]] }, 42)
    expect(widths).toEqual([21, 21])
    expect(sum(columnWidths({ head: [], rows: [[long, "短", "1,204", long]] }, 42))).toBeCloseTo(42)
  })
  it("give the longer of two long texts more, and the shorter not much less than half", () => {
    const [one = 0, other = 0] = columnWidths({ head: [], rows: [[long, long.slice(0, 60)]] }, 42)
    expect(one).toBeGreaterThan(other)
    expect(other).toBeGreaterThan(42 / 3)
  })
  it("of short texts and of figures are served before those of long ones", () => {
    const [name = 0, figure = 0, text = 0] = columnWidths(
      {
        head: [["单位名称", "财政预决算公开资金（元）", "备注"]],
        rows: [["青溪县第一街道办事处", "123456789012", long]]
      },
      42
    )
    expect(name).toBeGreaterThanOrEqual(breadth("青溪县第一街道办事处"))
    expect(figure).toBeGreaterThanOrEqual(breadth("123456789012"))
    expect(text).toBeGreaterThan(20)
  })
  it("ask for half of a long head, which stands on two lines, and for no remark behind a figure", () => {
    expect(columnWidths({ head: [["主动公开信息"]], rows: [["1"]] }, 42)).toEqual([4])
    const [figure = 0] = columnWidths({ head: [], rows: [["12（其中含以前年度制发的八件）", long]] }, 12)
    expect(figure).toBeLessThan(7)
  })
  it("are as wide as the digits of the print ask", () => {
    const [figure] = columnWidths({ head: [], rows: [["123456789012", long]] }, 42, 0.64)
    expect(figure).toBeCloseTo(12 * 0.64 + 1)
  })
  it("are never narrower than two characters and a half, however many there are", () => {
    for (const width of columnWidths({ head: [], rows: [Array.from({ length: 30 }, () => long)] }, 42))
      expect(width).toBeGreaterThanOrEqual(2.5)
  })
  it("are one where there is nothing", () => expect(columnWidths({ head: [], rows: [] }, 42)).toEqual([2.5]))
})
