/** A table that goes on over pages repeats its head, leaves none alone at a foot, and loses no row. */
import { expect } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { cut, heights } from "../../../src/layout/table/cutTable.ts"
import { frame } from "../../../src/layout/table/Frame.ts"
import { grid } from "../../../src/layout/table/Table.ts"
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
