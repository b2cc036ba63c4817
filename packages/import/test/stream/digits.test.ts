/** Digits as numbers: what searches ask of them is what one would read. */
import { describe, expect, it } from "vitest"
import { digitsOf, lengthOf, numberIn, standsAt } from "../../src/stream/digits.ts"

describe("a run of digits", () => {
  it("has each digit, and a sign or a blank has none", () => {
    expect([...digitsOf("1002")]).toEqual([1, 0, 0, 2])
    expect(["-", "\u2400", "", "12-"].map((piece) => digitsOf(piece).length)).toEqual([0, 0, 0, 0])
  })
  it("is read from one place to another", () => expect(numberIn(digitsOf("51023"), 1, 4)).toBe(102))
})

it.each([0, 7, 9, 10, 99, 100, 123_456_789, 999_999_999_999, Number.MAX_SAFE_INTEGER])(
  "%i is as long as it is written",
  (value) => expect(lengthOf(value)).toBe(String(value).length)
)

it("a number stands where it is written, without zeros in front of it", () => {
  const digits = digitsOf("10205")
  const at = (from: number, value: number): boolean => standsAt(digits, from, value, lengthOf(value))
  expect([at(0, 102), at(1, 0), at(2, 205), at(4, 5)]).toEqual([true, true, true, true])
  expect([at(0, 103), at(3, 50), at(4, 52), at(5, 0)]).toEqual([false, false, false, false])
  // 02 is no number.
  expect(standsAt(digits, 1, 2, 2)).toBe(false)
})
