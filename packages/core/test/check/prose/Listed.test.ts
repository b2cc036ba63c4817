/** A list breaks where its parts exceed their whole, or where they are said to be all and are not; any other reading that fits is accepted. */
import { describe, expect, it } from "@effect/vitest"
import type { Figure } from "../../../src/check/prose/figures.ts"
import { isBroken, type Listed, sumOf } from "../../../src/check/prose/Listed.ts"

const figure = (value: number, unit = "件"): Figure => ({ from: 0, to: 0, value, unit, about: false, decimals: 0 })

const list = (whole: number, values: ReadonlyArray<number>, more: Partial<Listed> = {}): Listed => {
  const parts = values.map((value) => figure(value))
  return {
    whole: figure(whole),
    of: { text: "", original: "" },
    others: [],
    limit: whole,
    parts,
    sum: sumOf(parts),
    complete: false,
    likely: Infinity,
    rounding: 0,
    isEnclosed: false,
    isFollowed: false,
    isOfRequests: false,
    ...more
  }
}

describe("a list", () => {
  it("breaks where its parts are more than the whole", () => {
    expect(isBroken(list(10, [6, 4]))).toBe(false)
    expect(isBroken(list(10, [6, 5]))).toBe(true)
  })
  it("of less breaks only where it is said to be all, and by itself", () => {
    expect(isBroken(list(10, [6, 3]))).toBe(false)
    expect(isBroken(list(10, [6, 3], { complete: true }))).toBe(true)
    expect(isBroken(list(10, [6, 3], { complete: true, around: { whole: 20, sum: 20 } }))).toBe(false)
  })
  it("of money is compared to the fen", () => {
    const parts = [figure(0.1, "元"), figure(0.2, "万元")]
    expect(isBroken(list(0.3, [], { parts, sum: sumOf(parts), complete: true }))).toBe(false)
    expect(isBroken(list(0.3, [0.1, 0.21], { complete: true }))).toBe(true)
  })
  it("of rounded numbers may be off by their rounding", () => {
    expect(isBroken(list(618_700, [201_500, 417_300], { rounding: 150 }))).toBe(false)
    expect(isBroken(list(618_700, [201_500, 427_300], { rounding: 150 }))).toBe(true)
  })
  it("that exceeds its whole by too much was never meant to be it", () =>
    expect(isBroken(list(10, [60, 50], { likely: 5 }))).toBe(false))
})

describe("a list of more than its whole holds", () => {
  it.each([
    ["where it comes to another number that it may be of", list(24, [12, 15], { others: [27] })],
    ["where all but the last come to the whole", list(634, [327, 307, 2])],
    ["where the last may be the whole of what follows", list(10, [6, 8], { isFollowed: true })],
    ["where its last parts are of the list around it", list(6, [2, 4, 3], { around: { whole: 9, sum: 6 } })]
  ])("%s", (_, each) => expect(isBroken(each)).toBe(false))

  it("where the parts of the whole's own unit come to it", () => {
    const parts = [figure(74), figure(34), figure(5, "份")]
    expect(isBroken(list(108, [], { parts, sum: sumOf(parts) }))).toBe(false)
  })
  it("where a total of the tables is what it comes to, if it is of requests", () => {
    const known = { all: [27] }
    expect(isBroken(list(24, [12, 15], { isOfRequests: true }), known)).toBe(false)
    expect(isBroken(list(24, [12, 15]), known)).toBe(true)
  })
  it("where the requests received were given results together with those carried in", () => {
    const known = { all: [], received: 24, carriedIn: 3 }
    expect(isBroken(list(24, [12, 14], { isOfRequests: true }), known)).toBe(false)
    expect(isBroken(list(24, [12, 16], { isOfRequests: true }), known)).toBe(true)
  })
})
