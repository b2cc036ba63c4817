/** Percentages: of ten at least, exactly rounded, never nothing of something and never all of less. */
import { describe, expect, it } from "vitest"
import { growth, points, share } from "../src/share.ts"

describe("a share", () => {
  it.each([
    [1, 8, undefined],
    [0, 9, undefined],
    [0, 10, "0.0%"],
    [1, 10, "10.0%"],
    [1, 16, "6.3%"],
    [10, 10, "100.0%"],
    [1, 3000, "<0.1%"],
    [2999, 3000, ">99.9%"],
    [12, 10, "120.0%"]
  ])("of %i in %i", (part, whole, expected) => expect(share(part, whole)).toBe(expected))

  it("adds up to all with the rest, within the last place", () => {
    for (let whole = 10; whole < 60; whole++)
      for (let part = 1; part < whole; part++) {
        const [one, other] = [share(part, whole), share(whole - part, whole)].map((text) =>
          Number.parseFloat(text ?? "")
        )
        expect(Math.abs((one ?? 0) + (other ?? 0) - 100)).toBeLessThan(0.11)
      }
  })
})

describe("growth", () => {
  it.each([
    [9, 90, undefined],
    [10, 15, "+50.0%"],
    [20, 15, "-25.0%"],
    [20, 20, "0.0%"],
    [40, 0, "-100.0%"],
    [10_000, 10_001, "<+0.1%"]
  ])("from %i to %i", (before, after, expected) => expect(growth(before, after)).toBe(expected))
})

describe("points between two shares", () => {
  it("are their difference", () => expect(points({ part: 5, whole: 20 }, { part: 8, whole: 20 })).toBe(15))
  it("are not told of fewer than ten", () =>
    expect(points({ part: 5, whole: 9 }, { part: 8, whole: 20 })).toBeUndefined())
})
