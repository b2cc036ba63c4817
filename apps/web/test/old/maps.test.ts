/** Values are grouped, and maps make what they lack. */
import { describe, expect, it } from "vitest"
import { inserting, map, object } from "../../src/old/maps.ts"

const odd = (value: number) => (value % 2 === 1 ? "odd" : "even")

describe("grouping", () => {
  it("keeps the order within each group", () => {
    expect(map.groupBy([1, 2, 3], odd)).toEqual(
      new Map([
        ["odd", [1, 3]],
        ["even", [2]]
      ])
    )
    expect(Object.entries(object.groupBy([1, 2, 3], odd))).toEqual([
      ["odd", [1, 3]],
      ["even", [2]]
    ])
    expect(Object.getPrototypeOf(object.groupBy([], odd))).toBeNull()
  })
})

describe("a map", () => {
  it("makes a value once", () => {
    const own = new Map<unknown, unknown>([["a", 1]])
    expect(inserting.getOrInsert.call(own, "a", 9)).toBe(1)
    expect(inserting.getOrInsert.call(own, "b", 2)).toBe(2)
    expect(inserting.getOrInsertComputed.call(own, "c", (key) => String(key).length + 2)).toBe(3)
    expect(inserting.getOrInsertComputed.call(own, "c", () => 0)).toBe(3)
  })
})
