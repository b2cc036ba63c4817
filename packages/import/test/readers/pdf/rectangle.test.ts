/** The parts of a table over pages are one rectangle on common columns. */
import { describe, expect, it } from "vitest"
import type { PageTable } from "../../../src/readers/pdf/fill.ts"
import { goesOn, rectangle } from "../../../src/readers/pdf/rectangle.ts"

type Area = readonly [text: string, from: number, to: number, above: number, below: number]

const table = (page: number, xs: ReadonlyArray<number>, rows: number, ...areas: ReadonlyArray<Area>): PageTable => ({
  page,
  grid: {
    box: { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: 0, bottom: rows * 20 },
    xs,
    ys: Array.from({ length: rows + 1 }, (_, at) => at * 20),
    areas: [],
    open: { above: false, below: false }
  },
  cells: areas.map(([text, from, to, above, below]) => ({ area: { from, to, above, below }, text, place: { page } }))
})

const shown = (...pages: ReadonlyArray<PageTable>) =>
  rectangle(pages)?.rows.map(({ cells }) =>
    cells.map(
      (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
    )
  )

describe("a table", () => {
  it("has its cells with what they cover", () =>
    expect(shown(table(1, [0, 50, 100], 2, ["甲", 0, 1, 0, 2], ["乙", 1, 2, 0, 1], ["1", 1, 2, 1, 2]))).toEqual([
      ["甲↓2", "乙"],
      [null, "1"]
    ]))

  it("over pages has the columns that both have, near ones being one", () =>
    expect(
      shown(
        table(1, [0, 50, 100], 1, ["甲", 0, 1, 0, 1], ["乙", 1, 2, 0, 1]),
        table(2, [0, 54, 75, 100], 1, ["丙", 0, 1, 0, 1], ["1", 1, 2, 0, 1], ["2", 2, 3, 0, 1])
      )
    ).toEqual([
      ["甲", "乙→2", null],
      ["丙", "1", "2"]
    ]))

  it("has no row where a stray line cuts cells in two and only blanks begin", () =>
    expect(
      shown(
        table(
          1,
          [0, 50, 100, 150, 200],
          3,
          ["三、结果", 0, 1, 0, 1],
          ["其他", 1, 2, 0, 2],
          ["3", 2, 3, 0, 2],
          ["5", 3, 4, 0, 2],
          ["", 0, 1, 1, 2],
          ["总计", 0, 2, 2, 3],
          ["3", 2, 3, 2, 3],
          ["5", 3, 4, 2, 3]
        )
      )
    ).toEqual([
      ["三、结果", "其他", "3", "5"],
      ["总计→2", null, "3", "5"]
    ]))

  it("keeps a row that has a label, or in which a figure's cell is blank", () => {
    const cells = [
      ["甲", 0, 1, 0, 1],
      ["其他", 1, 2, 0, 2],
      ["3", 2, 3, 0, 2],
      ["5", 3, 4, 0, 2]
    ] as const
    expect(shown(table(1, [0, 50, 100, 150, 200], 2, ...cells, ["乙", 0, 1, 1, 2]))).toHaveLength(2)
    const blank = [
      ["甲", 0, 1, 0, 2],
      ["其他", 1, 2, 0, 2],
      ["3", 2, 3, 0, 2],
      ["5", 3, 4, 0, 1],
      ["", 3, 4, 1, 2]
    ] as const
    expect(shown(table(1, [0, 50, 100, 150, 200], 2, ...blank))).toHaveLength(2)
  })

  it("without width, or with more places than any report, is none", () => {
    expect(shown(table(1, [0, 3], 1))).toBeUndefined()
    expect(
      shown(
        table(
          1,
          Array.from({ length: 202 }, (_, at) => at * 10),
          1
        )
      )
    ).toBeUndefined()
  })
})

it("a table goes on where the next page has one as wide at the same place", () => {
  const own = table(1, [40, 100], 1)
  const next = (page: number, ...xs: ReadonlyArray<number>) => goesOn(own, table(page, xs, 1))
  expect([next(2, 40, 100), next(2, 46, 94), next(3, 40, 100), next(2, 47, 100), next(2, 40, 107)]).toEqual([
    true,
    true,
    false,
    false,
    false
  ])
})
