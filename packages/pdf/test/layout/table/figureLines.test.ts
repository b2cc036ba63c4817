/** A number is printed small rather than broken, and broken rather than cut. */
import { expect, it } from "@effect/vitest"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import type { Line } from "../../../src/layout/line/Line.ts"
import * as Figure from "../../../src/layout/table/figureLines.ts"
import { square } from "../faces.ts"

const own = metrics(square, "songti")
const textOf = ({ pieces }: Line) => pieces.map(({ text }) => text).join("")

it("a number that is too wide is printed smaller, down to six points, and only then broken", () => {
  const wide = Figure.figureLines("123456", own, 10, 40)
  expect([wide.lines.map(textOf), wide.size]).toEqual([["123456"], 10])
  const small = Figure.figureLines("1234567890", own, 10, 40)
  expect(small.lines.map(textOf)).toEqual(["1234567890"])
  expect(small.size).toBeLessThan(10)
  const broken = Figure.figureLines("1".repeat(40), own, 10, 40)
  expect(broken.size).toBe(Figure.smallest)
  expect(broken.lines.map(textOf).join("")).toBe("1".repeat(40))
  expect(broken.lines.length).toBeGreaterThan(1)
})
