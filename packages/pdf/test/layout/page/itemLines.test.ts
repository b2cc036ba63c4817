/** An item of a list begins two characters in with its mark; all its lines stand below one another behind the mark, on the grid. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { itemLines } from "../../../src/layout/page/itemLines.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { law } from "../../law.ts"
import { square } from "../faces.ts"

const own = metrics(square, "fangsong")
const lines = (text: string, mark = "1.", level = 0) => itemLines({ kind: "item", level, mark, text }, own)
const long = "逐月核对台账并公布结果，".repeat(9)
const { character } = Paper

const Level = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5 }))
const Mark = Schema.Literals(["1.", "（12）", "•", "①", "第十二条"])

law("no text is lost, and no line goes over the right edge", [Level, Mark], ([level, mark]) => {
  const all = lines(long, mark, level)
  expect(all.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join("")).toBe(mark + long)
  // Half of a mark at the end, which is blank, may hang over.
  for (const { width } of all) expect(width).toBeLessThan(Paper.portrait.across + Paper.size / 2)
})

describe("an item", () => {
  it("has its mark two characters in, two more for each level", () => {
    const starts = [0, 1, 2].map((level) => (lines(long, "1.", level)[0]?.pieces[0]?.x ?? 0) / character)
    expect(starts.map(Math.round)).toEqual([2, 4, 6])
  })
  it("has all its lines begin at one place of the grid, behind the mark", () => {
    const all = lines(long, "（12）")
    const [mark, text] = all[0]?.pieces ?? []
    const places = [text?.x ?? 0, ...all.slice(1).map(({ pieces }) => pieces[0]?.x ?? 0)]
    expect(new Set(places.map((x) => x.toFixed(3))).size).toBe(1)
    expect((places[0] ?? 0) / character).toBeCloseTo(Math.round((places[0] ?? 0) / character))
    expect(places[0]).toBeGreaterThan((mark?.x ?? 0) + (mark?.width ?? 0))
  })
  it("without a mark begins where the mark would", () => {
    expect((lines("短句", "")[0]?.pieces[0]?.x ?? 0) / character).toBeCloseTo(2)
  })
})
