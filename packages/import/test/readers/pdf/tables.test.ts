/** Grids are built where ruling lines cross: every area that no line divides is a cell with its spans. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { grids } from "../../../src/readers/pdf/tables.ts"

/** Areas of a grid of four rows and five columns, cut by a list of spans. */
const Cuts = Schema.Array(
  Schema.Struct({
    down: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3 })),
    across: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3 })),
    jitter: Schema.Int.check(Schema.isBetween({ minimum: -1, maximum: 1 }))
  })
).check(Schema.isMinLength(1), Schema.isMaxLength(20))

const stepOf = (all: ReadonlyArray<number> | undefined, place: number, step: number) =>
  Math.round((all?.[place] ?? 0) / step)

it.prop("the areas between rulings come back with their spans, though lines be drawn a point off", [Cuts], ([cuts]) => {
  const [rows, columns, high, wide] = [4, 5, 20, 40]
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  const wanted: Array<string> = []
  const upright: Array<{ at: number; from: number; to: number }> = []
  const level: Array<{ at: number; from: number; to: number }> = []
  let next = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue
      const { down: high0, across: wide0, jitter } = cuts[next++ % cuts.length] ?? { down: 1, across: 1, jitter: 0 }
      let across = 1
      while (across < wide0 && column + across < columns && !taken[row]?.[column + across]) across++
      const down = Math.min(high0, rows - row)
      for (let at = row; at < row + down; at++) taken[at]?.fill(true, column, column + across)
      const [left, right] = [column * wide, (column + across) * wide]
      const [top, bottom] = [row * high, (row + down) * high]
      for (const at of [left, right]) upright.push({ at: at + jitter, from: top, to: bottom })
      for (const at of [top, bottom]) level.push({ at: at + jitter, from: left, to: right })
      wanted.push(`${row} ${column} ${down} ${across}`)
    }
  }
  const [grid, ...others] = grids({ upright, level })
  expect(others).toEqual([])
  const found = grid?.areas.map(({ from, to, above, below }) => {
    const [row, column] = [stepOf(grid.ys, above, high), stepOf(grid.xs, from, wide)]
    return `${row} ${column} ${stepOf(grid.ys, below, high) - row} ${stepOf(grid.xs, to, wide) - column}`
  })
  expect(found?.toSorted()).toEqual(wanted.toSorted())
})

const line = (at: number, from: number, to: number) => ({ at, from, to })

/** Two columns and two rows, with these level lines. */
const ruled = (...level: ReadonlyArray<number>) =>
  grids({
    upright: [0, 40, 80].map((at) => line(at, 0, 40)),
    level: level.map((at) => line(at, 0, 80))
  })

/** The borders of a cell at this height. */
const cellAt = (top: number) => ({
  upright: [0, 40].map((x) => line(x, top, top + 20)),
  level: [0, 20].map((y) => line(top + y, 0, 40))
})

describe("a table", () => {
  it("says where no line ends it, so that it may go on over the page's end", () => {
    expect(ruled(0, 20, 40).map(({ open }) => open)).toEqual([{ above: false, below: false }])
    expect(ruled(0, 20).map(({ open }) => open)).toEqual([{ above: false, below: true }])
    expect(ruled(20, 40).map(({ open }) => open)).toEqual([{ above: true, below: false }])
  })

  it("may be open at its sides: then its level lines say how wide it is", () => {
    const [grid] = grids({ upright: [line(40, 0, 40)], level: [0, 20, 40].map((at) => line(at, 0, 80)) })
    expect(grid?.xs).toEqual([0, 40, 80])
    expect(grid?.areas).toHaveLength(4)
  })

  it("is one for lines that cross, another for those that do not, from top to bottom", () => {
    const [one, other] = [cellAt(100), cellAt(0)]
    const found = grids({ upright: [...one.upright, ...other.upright], level: [...one.level, ...other.level] })
    expect(found.map(({ box }) => box.top)).toEqual([0, 100])
  })

  it("has one line where several are drawn over one another, or pieces touch", () => {
    const level = [line(0, 0, 40), line(0, 41, 80), line(20, 0, 80), line(21, 0, 80)]
    const [grid] = grids({ upright: [0, 80].map((at) => line(at, 0, 20)), level })
    expect(grid?.areas).toEqual([{ from: 0, to: 1, above: 0, below: 1 }])
  })

  it("is none of a few lines, and none is sought among more than any page has", () => {
    expect(grids({ upright: [line(0, 0, 40)], level: [line(20, 0, 40)] })).toEqual([])
    const many = Array.from({ length: 2100 }, (_, at) => line(at * 10, 0, 21_000))
    expect(grids({ upright: many, level: many })).toEqual([])
  })
})
