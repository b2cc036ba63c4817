/** Matches of a pattern are found as `matchAll` finds them, each once and in order, however often one pattern is asked. */
import { describe, expect, it } from "@effect/vitest"
import { all, matches } from "../../../src/check/proof/Slip.ts"

const texts = ["", "甲", "甲乙甲", "乙甲甲乙", "甲甲甲甲"]
const patterns = [/甲/gu, /甲*/gu, /(?<=乙)甲?/gu, /^/gu]

describe("matches of a pattern", () => {
  it.each(texts)("are all of them, in “%s”", (text) => {
    for (const pattern of patterns)
      for (const _again of [1, 2])
        expect(all(text, pattern).map(({ 0: found, index }) => [found, index])).toEqual(
          [...text.matchAll(pattern)].map(({ 0: found, index }) => [found, index])
        )
  })
  it("begin anew though the pattern was left in the middle of another text", () => {
    const pattern = /甲/gu
    pattern.lastIndex = 3
    expect(all("甲乙", pattern)).toHaveLength(1)
  })
})

describe("slips of a pattern", () => {
  const say = { zh: "错", en: "wrong" }
  it("are its matches with their places and what is said of them", () => {
    expect(matches("乙甲乙甲", /甲/gu, () => say)).toEqual([
      { at: 1, quote: "甲", say },
      { at: 3, quote: "甲", say }
    ])
  })
  it("are only those of which something is said, and none without end", () => {
    expect(matches("甲1甲2", /甲(\d)/gu, ({ 1: digit }) => (digit === "2" ? say : undefined))).toEqual([
      { at: 2, quote: "甲2", say }
    ])
    expect(matches("甲", /乙*/gu, () => undefined)).toEqual([])
  })
})
