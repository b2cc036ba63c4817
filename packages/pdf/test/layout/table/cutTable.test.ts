/** A table that goes on over pages repeats its head, leaves none alone at a foot, and loses no row. */
import { requests } from "@gongkai/core/editions/2021"
import { expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { cut, cutAtSeam, heights, seams } from "../../../src/layout/table/cutTable.ts"
import { frame } from "../../../src/layout/table/Frame.ts"
import { grid, ofForm } from "../../../src/layout/table/Table.ts"
import { law } from "../../law.ts"
import { square } from "../faces.ts"

const tableOf = (groups: ReadonlyArray<number>) =>
  grid({
    head: ["机关", "件数"],
    groups: groups.map((count, at) => ({ label: `第${at}组`, rows: Array.from({ length: count }, () => ["1"]) })),
    numbers: 1
  })

const Groups = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 6 }))).check(
  Schema.isMinLength(1),
  Schema.isMaxLength(12)
)
const Rooms = Schema.Int.check(Schema.isBetween({ minimum: 2, maximum: 20 }))

law("each row stands once, under its head, in no more than the room there is", [Groups, Rooms], ([groups, rows]) => {
  const own = frame(tableOf(groups), new Map(), 9, square)
  const [row = 0] = heights(own, 0)
  const room = row * rows + 0.01
  const segments = cut(own, 0, room, room)
  const printed = segments.flatMap(({ rows: taken, repeated }) => taken.slice(repeated))
  expect(printed).toEqual(Array.from({ length: own.table.rows }, (_, at) => at))
  for (const { rows: taken, heights: all } of segments) {
    expect(taken[0]).toBe(0)
    expect(taken.length).toBeGreaterThan(1)
    expect(all.reduce((sum, height) => sum + height, 0)).toBeLessThan(room + 0.01)
  }
})

const form = frame(ofForm(requests), new Map(), 9, square)
const all = heights(form, 1)
const upTo = (row: number): number => all.slice(0, row).reduce((sum, height) => sum + height, 0)

it("between two groups a table may be parted, and within none of them", () => {
  const inner = form.table.cells.filter(({ role, column, rows }) => role === "row" && column > 0 && rows > 1)
  const own = seams(form)
  for (const { row, rows } of inner) {
    expect(own.has(row)).toBe(true)
    for (let at = row + 1; at < row + rows; at += 1) expect(own.has(at)).toBe(false)
  }
})

it("what does not go on the page goes on the next with the whole of its group", () => {
  const group = form.table.cells.find(({ role, column, rows }) => role === "row" && column > 0 && rows > 1)
  const { row = 0, rows = 0 } = group ?? {}
  const parted = cutAtSeam(form, 1, upTo(row + rows - 1), 700, 4)
  expect(parted?.map(({ rows: taken, repeated }) => taken[repeated])).toEqual([0, row])
  expect(parted?.flatMap(({ rows: taken, repeated }) => taken.slice(repeated))).toEqual(
    Array.from({ length: form.table.rows }, (_, at) => at)
  )
  expect(cutAtSeam(form, 1, upTo(5), 700, 7)).toBeUndefined()
  // Exactly as many rows as are worth a piece are enough, but were not by older rules.
  const older = frame(ofForm(requests), new Map(), 9, square, 2)
  expect([form, older].map((each) => cutAtSeam(each, 1, upTo(row + rows - 1), 700, row)?.length)).toEqual([
    2,
    undefined
  ])
})
