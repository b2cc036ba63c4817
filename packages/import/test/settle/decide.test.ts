/** The equations of the form decide between readings: only what every solution agrees on is taken. */
import type { Cell } from "@gongkai/core/Cell"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { decide } from "../../src/settle/decide.ts"
import type { Group, Value } from "../../src/stream/Group.ts"
import { splits, tokens } from "../../src/stream/split.ts"

const a: Cell = "t/a/x"
const b: Cell = "t/b/x"
const total: Cell = "t/total/x"
const sum = { left: [total], right: [a, b] }
const unknown = (): Value | undefined => undefined

describe("figures that run together", () => {
  it("are parted in every way that leaves each cell a number without a leading zero", () => {
    expect(splits(["1000001"], 7)).toEqual([[1, 0, 0, 0, 0, 0, 1]])
    expect(splits(["6233"], 3)).toEqual([
      [6, 2, 33],
      [6, 23, 3],
      [62, 3, 3]
    ])
    expect(splits(["1001"], 3)).toEqual([[10, 0, 1]])
  })

  it("are parted where a space was kept, and nowhere across it", () => {
    expect(splits(["230", "000023"], 7, [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }])).toEqual([[23, 0, 0, 0, 0, 0, 23]])
  })

  it("keep a sign for none as that, and a cell that is there and blank as blank", () => {
    expect(splits(tokens("3 / ␀ 3") ?? [], 4)).toEqual([[3, "none", null, 3]])
  })

  it("with anything else among them are no figures", () => expect(tokens("3 约5")).toBeUndefined())
})

const Counts = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 320 }))).check(
  Schema.isMinLength(6),
  Schema.isMaxLength(6)
)

it.prop("the true figures of a row are always among the ways to part it", [Counts], ([counts]) => {
  const row = [...counts, counts.reduce((all, each) => all + each, 0)]
  const ways = splits([row.join("")], 7, [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }])
  expect(ways).toContainEqual(row)
})

describe("a cell", () => {
  const rows: ReadonlyArray<Group> = [
    { cells: [a], options: [[1], [2]] },
    { cells: [b], options: [[3], [5]] }
  ]

  it("is decided when only one combination balances", () => {
    const { decided, solutions } = decide([sum], rows, (cell) => (cell === total ? 7 : undefined))
    expect(solutions).toBe(1)
    expect(Object.fromEntries(decided)).toEqual({ [a]: 2, [b]: 5 })
  })

  it("is not judged by a sum of which a figure is unknown: it does not count 0", () => {
    const { decided, solutions } = decide([sum], rows.slice(0, 1), (cell) => (cell === total ? 7 : undefined))
    expect({ decided: decided.size, solutions }).toEqual({ decided: 0, solutions: 2 })
  })

  it("is left open when several do, unless they agree on it", () => {
    const groups = [
      { cells: [a], options: [[1], [2]] },
      { cells: [b], options: [[3]] },
      { cells: [total], options: [[4], [5]] }
    ]
    const { decided, solutions } = decide([sum], groups, unknown)
    expect(solutions).toBe(2)
    expect(Object.fromEntries(decided)).toEqual({ [b]: 3 })
  })

  it("is left open when nothing balances", () => {
    const { decided, solutions } = decide([sum], rows, (cell) => (cell === total ? 99 : undefined))
    expect(solutions).toBe(0)
    expect(decided.size).toBe(0)
  })

  it("is left open when there are more combinations than can be examined", () => {
    const many = Array.from({ length: 24 }, (_, at): Group => ({ cells: [`t/c${at}/x`], options: [[0], [1]] }))
    const { decided, solutions } = decide(
      [{ left: many.flatMap(({ cells }) => cells), right: [total] }],
      many,
      (cell) => (cell === total ? 12 : undefined)
    )
    expect(solutions).toBeUndefined()
    expect(decided.size).toBe(0)
  })
})
