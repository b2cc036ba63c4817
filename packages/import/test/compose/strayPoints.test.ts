/** 28.0 among whole counts may be 280 with a dot of dirt; where a program wrote a whole column so it is 28. */
import type { Cell } from "@gongkai/core/Cell"
import { Count } from "@gongkai/core/Entry"
import type { Read } from "@gongkai/match/readRow"
import { describe, expect, it } from "vitest"
import { withStrayPoints } from "../../src/compose/strayPoints.ts"

const read = (cell: Cell, text: string): readonly [Cell, Read] => [
  cell,
  { cell, entry: Count.make(Number.parseInt(text, 10)), place: { line: 1, text } }
]
const entryOf = (all: Readonly<Record<Cell, string>>, cell: Cell) =>
  withStrayPoints(
    new Map(Object.entries(all).map(([key, text]) => read(key as Cell, text))),
    (each) => !each.startsWith("proactive/fees")
  ).get(cell)?.entry

const own = "requests/received/total"

describe("a count with a point and noughts behind it", () => {
  it("is unread where the others of its row and column have none, and either number is proposed", () =>
    expect(
      entryOf({ [own]: "28.0", "requests/received/naturalPerson": "28", "requests/carriedIn/total": "3" }, own)
    ).toEqual({ unread: "28.0", candidates: [28, 280] }))
  it("is unread too where nothing stands beside it but noughts", () =>
    expect(entryOf({ [own]: "5.0", "requests/received/naturalPerson": "0" }, own)).toEqual({
      unread: "5.0",
      candidates: [5, 50]
    }))
  it("stands where all others of its column are written so, or all of its row", () => {
    expect(
      entryOf({ [own]: "28.0", "requests/received/naturalPerson": "28", "requests/carriedIn/total": "0.0" }, own)
    ).toBe(28)
    expect(
      entryOf({ [own]: "28.0", "requests/received/naturalPerson": "28.0", "requests/carriedIn/total": "3" }, own)
    ).toBe(28)
  })
  it("stands where it is 0, or an amount", () => {
    expect(entryOf({ [own]: "0.0", "requests/received/naturalPerson": "5" }, own)).toBe(0)
    expect(entryOf({ "proactive/fees/amount": "28.0", [own]: "5" }, "proactive/fees/amount")).toBe(28)
  })
})
