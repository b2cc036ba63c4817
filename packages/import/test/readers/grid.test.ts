/** Cells with their spans, each at the first free place of its row. */
import { describe, expect, it } from "vitest"
import { budget, grid, type Written } from "../../src/readers/grid.ts"

const cell = (text: string, rows = 1, columns = 1): Written => ({ text, rows, columns })

const laid = (...rows: ReadonlyArray<ReadonlyArray<Written>>) =>
  grid(
    rows.map((cells, at) => ({ cells, place: { line: at + 1 } })),
    budget()
  )?.rows.map(({ cells }) => cells.map((slot) => slot?.text ?? null))

describe("a cell", () => {
  it("over several columns or rows leaves the places that it covers to no other", () => {
    expect(laid([cell("甲", 2), cell("乙", 1, 2)], [cell("丙"), cell("丁")])).toEqual([
      ["甲", "乙", null],
      [null, "丙", "丁"]
    ])
  })

  it("over two rows covers two, and the third row begins at the edge again", () => {
    expect(laid([cell("甲", 2), cell("乙")], [cell("丙")], [cell("丁"), cell("戊")])).toEqual([
      ["甲", "乙"],
      [null, "丙"],
      ["丁", "戊"]
    ])
  })

  it("over 0 rows covers all that follow", () => {
    expect(laid([cell("甲", 0), cell("乙")], [cell("丙")], [cell("丁")])).toEqual([
      ["甲", "乙"],
      [null, "丙"],
      [null, "丁"]
    ])
  })
})

describe("a table", () => {
  it("loses the columns in which no cell begins, and its spans shrink with them", () => {
    expect(laid([cell("甲", 1, 3), cell("乙")], [cell("丙", 1, 3), cell("丁")])).toEqual([
      ["甲", "乙"],
      ["丙", "丁"]
    ])
  })

  it("without a cell is none, and so is one beyond what may still be laid out", () => {
    expect(laid([], [])).toBeUndefined()
    expect(grid([{ cells: [cell("甲"), cell("乙")], place: {} }], { left: 1 })).toBeUndefined()
  })

  it("with spans beyond any table is laid out by the cells that are there", () => {
    expect(laid([cell("甲", 1, 1e9)], [cell("乙")])).toEqual([["甲"], ["乙"]])
  })
})
