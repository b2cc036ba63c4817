/** Cells are laid on one grid by their spans, as a browser lays them. */
import { describe, expect, it } from "vitest"
import { budget, grid, type Written } from "../../src/readers/grid.ts"

const cell = (text: string, rows = 1, columns = 1): Written => ({ text, rows, columns })
const laid = (rows: ReadonlyArray<ReadonlyArray<Written>>, own = budget()) =>
  grid(
    rows.map((cells, at) => ({ cells, place: { line: at + 1 } })),
    own
  )?.rows.map(({ cells }) => cells.map((slot) => slot && `${slot.text}${slot.rows ?? 1}${slot.columns ?? 1}`))

describe("a grid", () => {
  it("puts a cell beside what reaches down from above", () => {
    expect(laid([[cell("甲", 2), cell("乙")], [cell("丙")]])).toEqual([
      ["甲21", "乙11"],
      [null, "丙11"]
    ])
  })
  it("ends a span of all remaining rows, written as 0, and one too long, at its last row", () => {
    const rows = [[cell("甲", 0), cell("乙", 99)], [cell("丙")]]
    expect(laid(rows)).toEqual([
      ["甲21", "乙21", null],
      [null, null, "丙11"]
    ])
  })
  it("leaves out columns in which no cell begins, and narrows the spans over them", () => {
    expect(laid([[cell("题", 1, 3)], [cell("甲", 1, 2), cell("乙")]])).toEqual([
      ["题12", null],
      ["甲11", "乙11"]
    ])
  })
  it("is none without cells, or beyond the places that a document may have", () => {
    expect(laid([[], []])).toBeUndefined()
    const own = { left: 3 }
    expect(laid([[cell("甲"), cell("乙")]], own)).toBeDefined()
    expect(laid([[cell("甲"), cell("乙")]], own)).toBeUndefined()
  })
})
