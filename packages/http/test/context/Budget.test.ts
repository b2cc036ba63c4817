/** What an address may ask for fills up steadily, and one address takes nothing from another. */
import { describe, expect, it } from "vitest"
import { budget } from "../../src/context/Budget.ts"

describe("a bucket", () => {
  it("is full at first, and is drawn from until it does not hold enough", () => {
    const { spend } = budget({ capacity: 3, perSecond: 1 })
    expect([1, 2, 3, 4].map(() => spend("甲", 1, 0))).toEqual([0, 0, 0, 1])
    expect(spend("乙", 3, 0)).toBe(0)
  })
  it("fills at its rate, and no further than it holds", () => {
    const { spend } = budget({ capacity: 10, perSecond: 2 })
    expect(spend("甲", 10, 0)).toBe(0)
    expect(spend("甲", 4, 1000)).toBe(1)
    expect(spend("甲", 4, 2000)).toBe(0)
    expect(spend("甲", 10, 1_000_000)).toBe(0)
    expect(spend("甲", 1, 1_000_000)).toBe(1)
  })
  it("lets what costs more than it holds pass once it is full, so that nothing is refused for ever", () => {
    const { spend } = budget({ capacity: 5, perSecond: 1 })
    expect(spend("甲", 50, 0)).toBe(0)
    expect(spend("甲", 50, 0)).toBe(5)
    expect(spend("甲", 50, 5000)).toBe(0)
  })
  it("that was not asked for the longest is forgotten when there are too many", () => {
    const { spend } = budget({ capacity: 1, perSecond: 0.001, most: 2 })
    for (const key of ["甲", "乙", "甲", "丙"]) spend(key, 1, 0)
    expect(spend("甲", 1, 0)).toBeGreaterThan(0)
    expect(spend("乙", 1, 0)).toBe(0)
  })
})
