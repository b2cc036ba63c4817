/** What the text states of a cell chooses among its readings; it never makes one, and a text that contradicts the tables chooses nothing. */
import type { Cell } from "@gongkai/core/Cell"
import type { Stated } from "@gongkai/core/stated"
import { describe, expect, it } from "vitest"
import { bySaid } from "../../src/settle/bySaid.ts"
import { decide } from "../../src/settle/decide.ts"
import type { Group, Value } from "../../src/stream/Group.ts"

const [a, b, total, other]: ReadonlyArray<Cell> = ["t/a/x", "t/b/x", "t/total/x", "t/c/x"]
const cells = [a, b].flatMap((cell) => cell ?? [])
const group: Group = {
  cells,
  options: [
    [1, 23],
    [12, 3]
  ]
}
const says = (cell: Cell | undefined, value: number): ReadonlyMap<Cell, Stated> =>
  new Map(cell === undefined ? [] : [[cell, { values: [value], quote: `${value}件` }]])

const settled = (stated: ReadonlyMap<Cell, Stated>, sum?: number) => {
  const equations = sum === undefined || total === undefined ? [] : [{ left: [total], right: cells }]
  const known = (cell: Cell): Value | undefined => (cell === total ? sum : undefined)
  const found = bySaid({ equations, groups: [group], known, own: decide(equations, [group], known), stated })
  return found && cells.map((cell) => found(cell))
}

describe("the text of a report", () => {
  it("chooses the reading that it states, and is quoted for the cell that it speaks of", () =>
    expect(settled(says(a, 12))).toEqual([
      { value: 12, note: expect.stringContaining("正文写“12件”"), isSaid: true },
      { value: 3, note: expect.stringContaining("正文所述") }
    ]))

  it("chooses nothing where it states another number, or speaks of another cell", () => {
    expect(settled(says(a, 7))).toBeUndefined()
    expect(settled(says(other, 12))).toBeUndefined()
    expect(settled(new Map())).toBeUndefined()
  })

  it("chooses nothing where the tables would then contradict more sums", () =>
    expect(settled(says(a, 12), 24)).toBeUndefined())
})
