/** Things are grouped by what they have in common, in the order in which they came. */
import { describe, expect, it } from "vitest"
import { grouped } from "../../src/bulk/grouped.ts"

describe("groups", () => {
  it("stand in the order of their first, with their own in order", () => {
    const all = ["乙1", "甲1", "乙2", "丙1", "甲2"]
    expect(grouped(all, (each) => each.charAt(0))).toEqual([
      ["乙", ["乙1", "乙2"]],
      ["甲", ["甲1", "甲2"]],
      ["丙", ["丙1"]]
    ])
  })

  it("are none of nothing, and lose nothing whatever it is called by", () => {
    expect(grouped([], String)).toEqual([])
    const odd = ["constructor", "__proto__", "", "toString", "__proto__"]
    expect(grouped(odd, (each) => each).flatMap(([, some]) => some)).toHaveLength(odd.length)
  })
})
