/** The equations of the form decide between readings: only what every solution agrees on is taken. */
import type { Cell } from "@gongkai/core/Cell"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { decide } from "../../src/settle/decide.ts"
import { cheapest } from "../../src/stream/cheapest.ts"
import type { Group, Value } from "../../src/stream/Group.ts"
import { splits } from "../../src/stream/split.ts"

const a: Cell = "t/a/x"
const b: Cell = "t/b/x"
const total: Cell = "t/total/x"
const sum = { left: [total], right: [a, b] }
const unknown = (): Value | undefined => undefined

const Counts = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 320 }))).check(
  Schema.isMinLength(6),
  Schema.isMaxLength(6)
)

describe("figures of which blank cells left nothing behind", () => {
  const within = [{ total: 3, parts: [0, 1, 2] }]

  it("stand in every place that leaves the row balanced", () =>
    expect(splits(["5", "5"], 4, within, { blanks: true })).toEqual([
      [null, null, 5, 5],
      [null, 5, null, 5],
      [5, null, null, 5]
    ]))

  it("may be none at all", () => expect(splits([], 4, within, { blanks: true })).toEqual([[null, null, null, null]]))
})

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
    const { decided, against } = decide([sum], rows, (cell) => (cell === total ? 7 : undefined))
    expect(against).toEqual([])
    expect(Object.fromEntries(decided)).toEqual({ [a]: 2, [b]: 5 })
  })

  it("is not judged by a sum of which a figure is unknown: it does not count 0", () => {
    const { decided, open } = decide([sum], rows.slice(0, 1), (cell) => (cell === total ? 7 : undefined))
    expect(decided.size).toBe(0)
    expect(open.get(a)).toEqual([1, 2])
  })

  it("is left open when several do, unless they agree on it", () => {
    const groups = [
      { cells: [a], options: [[1], [2]] },
      { cells: [b], options: [[3]] },
      { cells: [total], options: [[4], [5]] }
    ]
    expect(Object.fromEntries(decide([sum], groups, unknown).decided)).toEqual({ [b]: 3 })
  })

  it("is left open when nothing balances", () => {
    const { decided, against, failed } = decide([sum], rows, (cell) => (cell === total ? 99 : undefined))
    expect(against).toEqual([sum])
    expect(decided.size).toBe(0)
    expect([...failed]).toEqual([a, b])
  })

  it("is left open when there are more combinations than can be examined", () => {
    const many = Array.from({ length: 24 }, (_, at): Group => ({ cells: [`t/c${at}/x`], options: [[0], [1]] }))
    const { decided } = decide([{ left: many.flatMap(({ cells }) => cells), right: [total] }], many, (cell) =>
      cell === total ? 12 : undefined
    )
    expect(decided.size).toBe(0)
  })
})

/** A table of two rows, two columns and their totals, all of whose sums are asked. */
const table = (["x", "y", "sum"] as const).flatMap((column) => [
  { left: [`t/all/${column}` as Cell], right: [`t/one/${column}` as Cell, `t/two/${column}` as Cell] }
])
const rowOf = (key: string, options: Group["options"], more: Partial<Group> = {}): Group => ({
  cells: [`t/${key}/x`, `t/${key}/y`, `t/${key}/sum`],
  options,
  ...more
})

describe("a row of a table that contradicts itself", () => {
  const broken = { broken: true }
  const one = rowOf("one", [
    [1, 12, 13],
    [11, 2, 13]
  ])

  it("is read in the only way with which the sums of its columns hold, but for the one in which the office erred", () => {
    const two = rowOf(
      "two",
      [
        [2, 0, 31],
        [20, 3, 1]
      ],
      broken
    )
    const { decided, against } = decide(table, [rowOf("one", [[1, 12, 13]]), two, rowOf("all", [[3, 12, 15]])], unknown)
    expect(decided.get("t/two/sum")).toBe(31)
    expect(against).toEqual([table[2]])
  })

  it("keeps none of the others from being read that has but one way to be parted", () => {
    const two = rowOf("two", [[2, 3, 9]], { ...broken, plainly: true })
    const { decided } = decide(table, [rowOf("one", [[1, 12, 13]]), two, rowOf("all", [[3, 15, 18]])], unknown)
    expect(decided.get("t/one/y")).toBe(12)
    expect(decided.get("t/two/sum")).toBe(9)
  })

  it("leaves another row open that may be the one that erred", () => {
    const { decided } = decide(
      table,
      [one, rowOf("two", [[2, 3, 9]], { ...broken, plainly: true }), rowOf("all", [[9, 9, 18]])],
      unknown
    )
    expect(decided.has("t/one/x")).toBe(false)
  })
})

it("rows that all add up in columns that do not were parted wrongly, unless there is but one way to part them", () => {
  const groups = [
    rowOf("one", [[1, 12, 13]]),
    rowOf("two", [[2, 3, 5]], { plainly: true }),
    rowOf("all", [[4, 14, 18]])
  ]
  const { decided } = decide(table, groups, unknown)
  expect([...decided.keys()]).toEqual(groups[1]?.cells)
})

const cell = (row: string, column: string): Cell => `t/${row}/${column}`

describe("a report whose sums contradict one another", () => {
  // Two columns; each row has its own total, and the columns have theirs.
  const columns = ["x", "y", "z"]
  const equations = columns.map((column) => ({
    left: [cell("total", column)],
    right: [cell("one", column), cell("two", column)]
  }))
  const cellsOf = (row: string) => columns.map((column) => cell(row, column))
  const totals = (values: ReadonlyArray<number>) => (own: Cell) => values[cellsOf("total").indexOf(own)]

  it("is read in rows that no other way to part them would mend", () => {
    const rows: ReadonlyArray<Group> = [
      { cells: cellsOf("one"), options: [[1, 2, 3]], least: (cost) => cheapest(["123"], 3, cost) },
      { cells: cellsOf("two"), options: [[4, 5, 9]], least: (cost) => cheapest(["459"], 3, cost) }
    ]
    const { decided, against } = decide(equations, rows, totals([6, 8, 12]))
    expect(against).toHaveLength(2)
    expect([...decided.values()]).toEqual([1, 2, 3, 4, 5, 9])
  })

  it("is not read in one that would mend two columns if it were parted otherwise", () => {
    const rows: ReadonlyArray<Group> = [
      { cells: cellsOf("one"), options: [[1, 2, 3]], least: (cost) => cheapest(["123"], 3, cost) },
      {
        cells: cellsOf("two"),
        options: [[4, 15, 19]],
        least: (cost) => cheapest(["41519"], 3, cost)
      }
    ]
    const { decided } = decide(equations, rows, totals([42, 7, 22]))
    expect(Object.fromEntries(decided)).toEqual({ [cell("one", "x")]: 1, [cell("one", "y")]: 2, [cell("one", "z")]: 3 })
  })

  it("is read in a row of few digits that adds up in one way, though another row cannot be parted", () => {
    const rows: ReadonlyArray<Group> = [
      { cells: cellsOf("one"), options: [[1, 2, 3]], uniquely: true },
      { cells: cellsOf("two"), options: [], broken: true }
    ]
    expect([...decide(equations, rows, totals([5, 5, 10])).decided.values()]).toEqual([1, 2, 3])
  })
})
