/** In a frame of strokes a cell goes on until a stroke ends it, whatever stands in its lines. */
import { describe, expect, it } from "vitest"
import { framed, isFrame } from "../../../src/readers/drawn/framed.ts"

const rows = (...lines: ReadonlyArray<string>) =>
  framed(lines.map((text, at) => ({ text, line: at + 1, sheet: 0 }))).rows.map(({ cells, place }) => [
    place.line,
    ...cells.map(
      ({ text, columns, rows: down }) => `${text}${down > 1 ? `↓${down}` : ""}${columns > 1 ? `→${columns}` : ""}`
    )
  ])

it.each([
  ["+---+---+", true],
  ["+===+:-:+", true],
  ["  +--+", true],
  ["+---+ 1 |", false],
  ["|---|", false],
  ["+-+", false]
])("%s is an edge from end to end: %s", (text, isOne) => expect(isFrame(text)).toBe(isOne))

describe("a framed table", () => {
  it("has its rows between its edges, each at the line where it begins", () =>
    expect(rows("+----+---+", "| 甲 | 1 |", "| 乙 |   |", "+----+---+", "| 丙 | 2 |", "+----+---+")).toEqual([
      [2, "甲乙", "1"],
      [5, "丙", "2"]
    ]))

  it("has cells over several columns and rows", () =>
    expect(
      rows(
        "+----+-------+",
        "| 甲 | 乙    |",
        "|    +---+---+",
        "|    | 1 | 2 |",
        "+----+---+---+",
        "| 丙 | 3 | 4 |",
        "+----+---+---+"
      )
    ).toEqual([
      [2, "甲↓2", "乙→2"],
      [4, "1", "2"],
      [6, "丙", "3", "4"]
    ]))

  it("tells its cells by their order where every edge has its bar, however wide a character was counted", () =>
    expect(rows("+------+---+", "| 年报 | 1 |", "| 年报年报年报 | 2 |", "+------+---+")).toEqual([
      [2, "年报年报年报年报", "1\n2"]
    ]))

  it("that is cut off below keeps its last row", () =>
    expect(rows("+----+---+", "| 甲 | 1 |", "+----+---+", "| 乙 | 2 |")).toEqual([
      [2, "甲", "1"],
      [4, "乙", "2"]
    ]))
})
