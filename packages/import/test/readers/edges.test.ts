/** The edges of cells become the columns of their table: near ones are one, and each cell finds the nearest. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { times } from "../../../../vitest.shared.ts"
import { distinct, nearest } from "../../src/readers/edges.ts"

const places = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 })))
const runs = { runs: times(100, 1000, 10_000) }

describe("the edges of a table", () => {
  it("are in order, and those no further apart than they may be are one, the first", () => {
    expect(distinct([400, 100, 104, 105, 402], 4)).toEqual([100, 105, 400])
    expect(distinct([], 4)).toEqual([])
  })

  it.prop(
    "lie apart, and none is far from the edge that stands for it",
    [places],
    ([values]) => {
      const found = distinct(values, 6)
      for (const [at, edge] of found.entries()) if (at > 0) expect(edge - (found[at - 1] ?? 0)).toBeGreaterThan(6)
      for (const value of values) expect(found.some((edge) => edge <= value && value - edge <= 6)).toBe(true)
      expect(values).toEqual(expect.arrayContaining([...found]))
    },
    { arbitrary: runs }
  )
})

describe("a place between edges", () => {
  it("belongs to the nearest, and to the first of two as near", () => {
    expect([nearest([0, 10, 30], 24), nearest([0, 10, 30], 16), nearest([0, 10], 5), nearest([], 5)]).toEqual([
      2, 1, 0, 0
    ])
  })

  it.prop(
    "has no edge that lies nearer",
    [places, Schema.Int],
    ([edges, value]) => {
      const own = Math.abs((edges[nearest(edges, value)] ?? value) - value)
      for (const edge of edges) expect(Math.abs(edge - value)).toBeGreaterThanOrEqual(own)
    },
    { arbitrary: runs }
  )
})
