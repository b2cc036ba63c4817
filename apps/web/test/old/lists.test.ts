/** Copies of arrays are what the built-in functions make, and the array stays as it is. */
import { describe, expect, it } from "vitest"
import { copies, spliced } from "../../src/old/lists.ts"

const list = [3, 1, 2]
const bytes = Uint8Array.of(3, 1, 2)

describe("a copy", () => {
  it("is sorted, turned around, or has another value", () => {
    expect(copies.toSorted.call(list)).toEqual([1, 2, 3])
    expect(copies.toSorted.call(list, (one, other) => Number(other) - Number(one))).toEqual([3, 2, 1])
    expect(copies.toReversed.call(list)).toEqual(list.toReversed())
    expect(copies.with.call(list, -1, 9)).toEqual([3, 1, 9])
    expect(spliced.toSpliced.call(list, 1, 1, 7, 8)).toEqual(list.toSpliced(1, 1, 7, 8))
    expect(list).toEqual([3, 1, 2])
  })
  it("of bytes is bytes", () => expect(copies.toSorted.call(bytes as never)).toEqual(Uint8Array.of(1, 2, 3)))
  it("has no value at a place that does not exist", () => {
    expect(() => copies.with.call(list, 3, 0)).toThrow(RangeError)
    expect(() => copies.with.call(list, -4, 0)).toThrow(RangeError)
  })
})
