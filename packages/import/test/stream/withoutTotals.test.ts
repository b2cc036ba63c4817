/** A row of several sums some of whose totals are blank: nothing is said of their parts. */
import { describe, expect, it } from "vitest"
import { withoutTotals } from "../../src/stream/withoutTotals.ts"

/** Two groups of two parts and their total. */
const sums = [
  { total: 2, parts: [0, 1] },
  { total: 5, parts: [3, 4] }
]
const waysOf = (...pieces: ReadonlyArray<string>) =>
  withoutTotals([pieces], 6, sums, [])?.map((way) =>
    way.map((value) => (value === null ? "_" : String(value))).join(" ")
  )

describe("figures fewer than cells", () => {
  it("may lack one total, and the other holds", () => expect(waysOf("3", "4", "7", "5", "6")).toContain("3 4 7 5 6 _"))

  it("may lack both", () => expect(waysOf("3", "4", "5", "6")).toContain("3 4 _ 5 6 _"))

  it("are in no way read against a total that is printed", () =>
    expect(waysOf("3", "4", "8", "5", "6")?.filter((way) => way.startsWith("3 4 8"))).toEqual([]))
})
