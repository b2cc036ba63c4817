/** Page numbers, heads, notices and marks stand where GB/T 9704 wants them, outside the text, however long they are. */
import { describe, expect, it } from "@effect/vitest"
import * as Furniture from "../../../src/layout/page/furniture.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import * as Press from "../../../src/layout/sheet/Press.ts"
import { square } from "../faces.ts"

const { left, top, across, down } = Paper.portrait
const press = () => Press.make(square, {}, () => {})
const printed = (work: (press: Press.Press) => void) => {
  const own = press()
  work(own)
  return own
}
const only = (work: (press: Press.Press) => void) => printed(work).page.runs[0] ?? expect.fail("nothing printed")

describe("the page number", () => {
  it("stands between dashes, one character in from the right on odd pages and from the left on even ones", () => {
    const [odd, even] = [3, 4].map((page) => only((own) => Furniture.number(own, page)))
    expect([odd?.text, even?.text]).toEqual(["— 3 —", "— 4 —"])
    expect((odd?.x ?? 0) + (odd?.width ?? 0)).toBeCloseTo(left + across - 14)
    expect(even?.x).toBeCloseTo(left + 14)
  })
  it("stands below the text, in the fourth size", () => {
    const { y, size } = only((own) => Furniture.number(own, 1))
    expect(size).toBe(14)
    expect(y).toBeGreaterThan(top + down + Paper.mm(7))
  })
})

const head = (organ: string) => printed((own) => Furniture.placeHead(own, organ))

describe("the organ's head", () => {
  it("is red, on one line in the largest size that fits, centred above a red line", () => {
    const { page, y } = head("梅岭县林业局")
    const [run = expect.fail("no head")] = page.runs
    expect(run).toMatchObject({ text: "梅岭县林业局", red: true, size: 48 })
    expect(run.x + run.width / 2).toBeCloseTo(left + across / 2)
    expect(page.rules).toEqual([{ x1: left, y1: top + y, x2: left + across, y2: top + y, width: 2, red: true }])
  })
  it("of a longer name is smaller, before it is broken", () => {
    const { page } = head("梅岭县自然资源和规划局文件")
    expect(page.runs).toHaveLength(1)
    expect(page.runs[0]?.size).toBeLessThan(48)
  })
  it("of a name too long for one line is broken into even lines, and the text begins below", () => {
    const { page, y } = head("梅岭县".repeat(12))
    expect(page.runs.length).toBeGreaterThan(1)
    expect(Math.max(...page.runs.map((run) => run.y))).toBeLessThan(top + y)
    for (const run of page.runs) expect(run.x).toBeGreaterThanOrEqual(left - 0.01)
  })
  it("leaves the text on its grid, and whatever the name most of the page for it", () => {
    for (const organ of ["林业局", "梅岭县".repeat(12), "梅".repeat(400)]) {
      const { y } = head(organ)
      expect(y / Paper.line).toBeCloseTo(Math.round(y / Paper.line))
      expect(y).toBeLessThanOrEqual(11 * Paper.line + 0.01)
    }
  })
})

describe("a notice", () => {
  it("ends at the right edge above the text, and is printed smaller rather than broken", () => {
    for (const text of ["含未读 2 处", `缺${"第一部分、".repeat(30)}`]) {
      const { runs } = printed((own) => Furniture.notice(own, text)).page
      expect(runs.map((run) => run.text).join("")).toBe(text)
      const last = runs.at(-1) ?? expect.fail("nothing printed")
      expect(last.x + last.width).toBeLessThanOrEqual(left + across + 0.02)
      expect(runs[0]?.x).toBeGreaterThanOrEqual(left - 0.02)
      expect(last.y).toBeLessThan(top)
      expect(last.size).toBeLessThanOrEqual(12)
    }
  })
})

describe("a mark", () => {
  it("lies grey in the middle of the page, within the width of the text", () => {
    const { grey, x, width, y } = only((own) => Furniture.mark(own, "草稿"))
    expect(grey).toBeGreaterThan(0.5)
    expect(x + width / 2).toBeCloseTo(left + across / 2)
    expect(Math.abs(y - (top + down / 2))).toBeLessThan(60)
    expect(only((own) => Furniture.mark(own, "征求意见稿草案")).width).toBeLessThanOrEqual(across + 0.02)
  })
  it("of nothing is not printed", () => {
    expect(printed((own) => Furniture.mark(own, "")).page.runs).toEqual([])
  })
})
