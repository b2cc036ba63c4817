/** A label that is printed over the figures beside it ends in front of their column, where other lines prove that it is one. */
import { describe, expect, it } from "vitest"
import { withinColumns } from "../../../../src/readers/pdf/unruled/overrun.ts"

const run = (text: string, left: number, right: number) => ({ text, left, right, top: 0, bottom: 10, size: 10 })
/** A line with a label up to this place, and two figures that end at 230 and 280. */
const line = (end: number) => [run("行政许可", 40, end), run("12", 220, 230), run("7", 275, 280)]
const ends = (...lines: ReadonlyArray<ReturnType<typeof line>>) =>
  withinColumns(lines).map((runs) => runs.map(({ right }) => right))

describe("a label over figures", () => {
  it("ends half a size in front of the first column", () =>
    expect(ends(line(228), line(120), line(120))).toEqual([
      [215, 230, 280],
      [120, 230, 280],
      [120, 230, 280]
    ]))

  it("stays where too few lines have figures that end there", () =>
    expect(ends(line(228), line(120))).toEqual([
      [228, 230, 280],
      [120, 230, 280]
    ]))

  it("stays where one figure alone ends its line", () => {
    const alone = [run("全年共", 40, 228), run("12", 220, 230)]
    expect(ends(alone, alone, alone)).toEqual([
      [228, 230],
      [228, 230],
      [228, 230]
    ])
  })
})
