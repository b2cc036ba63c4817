/** A number that is refused says which value it was and what is needed, each measure in its own words. */
import { describe, expect, it } from "@effect/vitest"
import { refusal } from "../../src/report/telling.ts"

describe("a refusal", () => {
  it.each([
    ["count", -1, "-1 is not a count: a whole number from 0 to 2^53 - 1 is needed"],
    ["change", 0.5, "0.5 is not a change: a whole number between -(2^53 - 1) and 2^53 - 1 is needed"],
    ["amount", 7730.28, "7730.28 is not an amount: a whole number of 分 from 0 to 2^53 - 1 is needed"]
  ] as const)("of a %s begins with the value: %s", (measure, value, sentence) => {
    expect(refusal(measure, value)).toBe(sentence)
  })

  it.each([
    [Number.NaN, "NaN"],
    ["3", '"3"'],
    [3n, "3"],
    [undefined, "undefined"],
    [{ unread: 1 }, '{"unread":1}']
  ])("shows %s as code would write it", (value, shown) => {
    expect(refusal("count", value)).toBe(`${shown} is not a count: a whole number from 0 to 2^53 - 1 is needed`)
  })
})
