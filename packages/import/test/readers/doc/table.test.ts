/** Rows of an old Word file lie on common columns; where they do not say how they are divided, they are no grid. */
import { describe, expect, it } from "vitest"
import type { Division } from "../../../src/readers/doc/row.ts"
import { rectangle, type WordRow } from "../../../src/readers/doc/table.ts"

const cells = (...edges: ReadonlyArray<number>): ReadonlyArray<Division> =>
  edges.slice(1).map((to, at) => ({ from: edges[at] ?? 0, to }))

const row = (line: number, texts: ReadonlyArray<string>, divisions: WordRow["divisions"]): WordRow => ({
  line,
  texts,
  divisions
})

const shown = (rows: ReadonlyArray<WordRow>) =>
  rectangle(rows)?.rows.map((each) =>
    each.cells.map(
      (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
    )
  )

describe("a table of an old Word file", () => {
  it("has the columns that the edges of all rows make, near ones being one", () =>
    expect(
      shown([row(1, ["甲", "乙"], cells(0, 1000, 3000)), row(2, ["丙", "1", "2"], cells(0, 1010, 2000, 3030))])
    ).toEqual([
      ["甲", "乙→2", null],
      ["丙", "1", "2"]
    ]))

  it("keeps edges apart that lie further apart than a hair", () =>
    expect(shown([row(1, ["甲"], cells(0, 1000)), row(2, ["乙"], cells(0, 1041))])).toEqual([
      ["甲", null],
      ["乙→2", null]
    ]))

  it("has cells that go on across and down", () => {
    const [down, before]: ReadonlyArray<Division> = [
      { from: 0, to: 1000, merged: "above" },
      { from: 2000, to: 3000, merged: "before" }
    ]
    const whole = cells(0, 1000, 2000, 3000)
    expect(
      shown([
        row(1, ["甲", "乙", ""], [...whole.slice(0, 2), ...(before ? [before] : [])]),
        row(2, ["", "1", "2"], [...(down ? [down] : []), ...whole.slice(1)])
      ])
    ).toEqual([
      ["甲↓2", "乙→2", null],
      [null, "1", "2"]
    ])
  })

  it("loses no text that stands in a cell which is said to go on", () => {
    const on: Division = { from: 0, to: 1000, merged: "above" }
    expect(shown([row(1, ["3"], cells(0, 1000)), row(2, ["4"], [on])])).toEqual([["3"], ["4"]])
  })

  it("is no grid where a row does not say how it is divided, or says less than it has cells", () => {
    for (const divisions of [undefined, cells(0, 1000)]) {
      const table = rectangle([row(1, ["甲", "1"], divisions), row(2, ["乙"], cells(0, 1000))])
      expect(table?.grid).toBe(false)
      expect(table?.rows.map((each) => each.cells.map((cell) => cell && cell.text))).toEqual([
        ["甲", "1"],
        ["乙", null]
      ])
    }
  })

  it("is no grid where a text stands in a cell without any width", () =>
    expect(rectangle([row(1, ["甲", "7"], cells(0, 1000, 1000))])?.grid).toBe(false))

  it("is refused where it is larger than any of a report", () =>
    expect(rectangle(Array.from({ length: 200_001 }, (_, at) => row(at, ["1"], undefined)))).toBeUndefined())
})
