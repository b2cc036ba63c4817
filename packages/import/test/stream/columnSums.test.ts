/** Of the sums of a table's columns those that do not hold are told, with their rows and by how much each column is off. */
import type { Cell } from "@gongkai/core/Cell"
import { describe, expect, it } from "vitest"
import { columnsHold, offs } from "../../src/stream/columnSums.ts"

const [columns, rows] = [
  ["x", "y"],
  ["a", "b", "sum"]
]
const cells = rows.flatMap((row) => columns.map((column): Cell => `t/${row}/${column}`))
const equations = columns.map((column) => ({
  left: [`t/a/${column}`, `t/b/${column}`] as ReadonlyArray<Cell>,
  right: [`t/sum/${column}`] as ReadonlyArray<Cell>
}))
const table = (...worths: ReadonlyArray<number | undefined>) => ({ worths, width: 2, cells, equations })

describe("the sums of columns", () => {
  it("hold, and then the rows in them are sure", () => {
    expect(offs(table(1, 2, 3, 4, 4, 6))).toEqual({ failing: [], sure: new Set([0, 1, 2]) })
    expect(columnsHold(table(1, 2, 3, 4, 4, 6))).toBe(true)
  })

  it("fail in some columns, by as much as their left side is greater", () => {
    expect(offs(table(1, 2, 3, 4, 4, 9))).toEqual({
      failing: [
        {
          rows: new Map([
            [0, 1],
            [1, 1],
            [2, -1]
          ]),
          columns: new Map([[1, -3]])
        }
      ],
      sure: new Set()
    })
    expect(columnsHold(table(1, 2, 3, 4, 4, 9))).toBe(false)
  })

  it("take a figure that is no number for 0", () => expect(columnsHold(table(4, 6, undefined, 0, 4, 6))).toBe(true))

  it("are those of one column whose cells are all in the table", () => {
    const across = { left: ["t/a/x" as Cell], right: ["t/a/y" as Cell] }
    const foreign = { left: ["t/a/x" as Cell], right: ["u/a/x" as Cell] }
    expect(offs({ ...table(1, 2, 3, 4, 5, 6), equations: [across, foreign] })).toEqual({ failing: [], sure: new Set() })
  })
})
