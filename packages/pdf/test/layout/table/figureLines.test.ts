/** A number is printed small rather than broken, and broken rather than cut. */
import { describe, expect, it } from "@effect/vitest"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import type { Line } from "../../../src/layout/line/Line.ts"
import * as Figure from "../../../src/layout/table/figureLines.ts"
import { square } from "../faces.ts"

const own = metrics(square, "songti")
const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join("")

it("a number that is too wide is printed smaller, down to six points, and only then broken", () => {
  const wide = Figure.figureLines("123456", own, { size: 10, width: 40 })
  expect([wide.lines.map(textOf), wide.size]).toEqual([["123456"], 10])
  const small = Figure.figureLines("1234567890", own, { size: 10, width: 40 })
  expect(small.lines.map(textOf)).toEqual(["1234567890"])
  expect(small.size).toBeLessThan(10)
  const broken = Figure.figureLines("1".repeat(40), own, { size: 10, width: 40 })
  expect(broken.size).toBe(Figure.smallest)
  expect(broken.lines.map(textOf).join("")).toBe("1".repeat(40))
  expect(broken.lines.length).toBeGreaterThan(1)
})

describe("a remark", () => {
  const text = "22（其中修订16件，废止后重新制定3件）"
  it("makes its row higher before it is printed smaller, and no word of it is torn", () => {
    const { size, lines } = Figure.figureLines(text, own, { size: 10, width: 62 })
    expect([size, lines.map(textOf)]).toEqual([10, ["22（其中修订", "16件，废止后", "重新制定3件）"]])
  })
  it("is printed smaller where it would take more lines than are read at a glance", () => {
    const { size, lines } = Figure.figureLines(text.repeat(4), own, { size: 10, width: 62 })
    expect(size).toBeLessThan(10)
    expect(lines.map(textOf).join("")).toBe(text.repeat(4))
  })
  it("never has a number in it broken", () => {
    const { size, lines } = Figure.figureLines("12345678（含上年）", own, { size: 10, width: 31 })
    expect([size, textOf(lines[0] ?? expect.fail())]).toEqual([7.5, "12345678"])
  })
  it("is printed small on one line where an older print is made again", () => {
    const { size, lines } = Figure.figureLines("22（其中修订16件）", own, { size: 10, width: 62, rules: 2 })
    expect([size, lines.length]).toEqual([6.5, 1])
  })
})
