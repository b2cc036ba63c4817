/** The signature stands at the right, organ and date centred on one another, the date four characters from the edge, below room for the seal. */
import { describe, expect, it } from "@effect/vitest"
import { placeSign, signed, signLines } from "../../../src/layout/page/sign.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import * as Press from "../../../src/layout/sheet/Press.ts"
import { square } from "../faces.ts"

const { left, across } = Paper.portrait
const date = "2024年1月9日"
const printed = (organ: string, filled = 0, day = date) => {
  const press = Press.make(square, {}, () => {})
  press.y = filled * Paper.line
  // Something stands above a signature that is not first on its page.
  if (filled > 0) press.page.rules.push({ x1: 0, y1: 0, x2: 1, y2: 0, width: 1 })
  placeSign(press, signed(press, { organ, date: day }))
  return press
}
const middle = ({ x, width }: { readonly x: number; readonly width: number }) => x + width / 2

describe("a signature", () => {
  it("of a short name has the date four characters from the right edge, the name centred above it", () => {
    const [organ = expect.fail(), day = expect.fail()] = printed("林业局").page.runs
    expect(day.x + day.width).toBeCloseTo(left + across - 4 * Paper.character)
    expect(middle(organ)).toBeCloseTo(middle(day))
    expect(day.y - organ.y).toBeCloseTo(Paper.line)
  })
  it("of a name longer than the date has the name two characters from the edge", () => {
    const [organ = expect.fail(), day = expect.fail()] = printed("梅岭县自然资源和规划局").page.runs
    expect(organ.x + organ.width).toBeCloseTo(left + across - 2 * Paper.character)
    expect(middle(day)).toBeCloseTo(middle(organ))
  })
  it("leaves a line for the seal below the text, but none at the head of a page", () => {
    expect(printed("林业局", 3).page.runs[0]?.y).toBeCloseTo((printed("林业局").page.runs[0]?.y ?? 0) + 4 * Paper.line)
  })
  it("that does not fit goes to the next page as a whole", () => {
    const { pages } = printed("林业局", 20)
    expect(pages.map(({ runs }) => runs.length)).toEqual([0, 2])
    expect(printed("林业局", 19).pages.map(({ runs }) => runs.length)).toEqual([2])
  })
  it("of a very long name is broken into even lines and loses none of it", () => {
    const name = "梅岭县农业农村局、林业局、水务局、自然资源和规划局、生态环境局"
    const { page, root } = printed(name)
    expect(page.runs.map(({ text }) => text).join("")).toBe(name + date)
    for (const run of page.runs) expect(run.x).toBeGreaterThan(left)
    expect(root.children.map(({ role, marks }) => [role, marks.length])).toEqual([
      ["Sign", page.runs.length - 1],
      ["Sign", 1]
    ])
  })
  it("of nothing takes no room and prints nothing", () => {
    expect(signLines([])).toBe(0)
    expect(printed("", 0, "").page.runs).toEqual([])
  })
})
