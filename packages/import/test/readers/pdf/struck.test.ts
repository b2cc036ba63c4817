/** A line strikes a text where it runs through its middle and no further than it; borders and underlines strike nothing. */
import { describe, expect, it } from "vitest"
import type { Run } from "../../../src/readers/pdf/glyphs.ts"
import { strike } from "../../../src/readers/pdf/struck.ts"

const run = (text: string, left: number, right: number): Run => ({ text, left, right, top: 0, bottom: 10, size: 10 })
const struck = (runs: ReadonlyArray<Run>, ...level: ReadonlyArray<readonly [at: number, from: number, to: number]>) => {
  const found = strike(
    runs,
    level.map(([at, from, to]) => ({ at, from, to }))
  )
  return [found.runs.map((each) => (each.struck ? `-${each.text}-` : each.text)), found.lines.size]
}
const figure = run("4041", 0, 20)

describe("a level line", () => {
  it("strikes what it runs through, and what it leaves clear stays", () => {
    expect(struck([figure], [5, 0, 20])).toEqual([["-4041-"], 1])
    expect(struck([figure], [5, 0, 10])).toEqual([["-40-", "41"], 1])
    expect(struck([run("甲乙", 0, 20), run("丙", 22, 32)], [5.5, -2, 34])).toEqual([["-甲乙-", "-丙-"], 1])
  })

  it.each([
    ["an underline", [9.5, 0, 20]],
    ["one above the middle", [2.9, 0, 20]],
    ["a border that goes on beyond the text", [5, -40, 90]],
    ["one that begins in front of the text", [5, -5, 20]],
    ["one that barely touches it", [5, 18, 22]]
  ] as const)("that is %s strikes nothing", (_, line) => expect(struck([figure], line)).toEqual([["4041"], 0]))

  it("of several pieces strikes all that they cover", () =>
    expect(struck([figure], [5, 0, 5], [5, 10, 20])).toEqual([["-4-", "0", "-41-"], 2]))
})
