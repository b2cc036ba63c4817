/** The methods of sets yield what the built-in ones yield. */
import { describe, expect, it } from "vitest"
import { sets } from "../../src/old/sets.ts"

const [one, other] = [new Set([1, 2, 3]), new Set([3, 4])]

describe("two sets", () => {
  it.each(["union", "intersection", "difference", "symmetricDifference"] as const)("have the %s", (name) => {
    expect(sets[name].call(one, other)).toEqual(one[name](other))
  })
  it.each(["isSubsetOf", "isSupersetOf", "isDisjointFrom"] as const)("tell of %s", (name) => {
    for (const some of [other, new Set([1]), new Set([1, 2, 3, 4]), new Set([9]), new Set<number>()])
      expect(sets[name].call(one, some)).toBe(one[name](some))
  })
})
