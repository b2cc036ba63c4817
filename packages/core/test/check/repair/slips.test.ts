/** Slips of the hand, told by what they do to the digits of a number; what is none of them is given no name. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { names, slip } from "../../../src/check/repair/slips.ts"
import { law } from "../../support/law.ts"

describe("a number that was written otherwise", () => {
  it.each([
    [1234, 124, "dropped"],
    [1234, 234, "dropped"],
    [100, 10, "dropped"],
    [124, 1234, "doubled"],
    [12, 112, "doubled"],
    [1234, 1324, "transposed"],
    [10, 1, "dropped"],
    [12, 21, "transposed"],
    [1234, 1284, "replaced"],
    [12, 19, "replaced"]
  ])("%i written as %i: %s", (truth, written, name) => {
    expect(slip(truth, written)).toBe(name)
  })
  it.each([
    ["two digits are wrong", 1234, 1299],
    ["two digits changed places that do not stand side by side", 1234, 4231],
    ["two neighbours are wrong", 1234, 1894],
    ["two digits are missing", 1234, 12],
    ["it has one digit, which any other may stand for", 3, 8],
    ["it is the same", 1234, 1234]
  ])("is no slip where %s", (_, truth, written) => {
    expect(slip(truth, written)).toBeUndefined()
  })
  it("has a name in both languages", () => {
    for (const { zh, en } of Object.values(names)) expect([zh, en]).toEqual([expect.any(String), expect.any(String)])
  })
})

const number = Schema.Int.check(Schema.isBetween({ minimum: 10, maximum: 999_999 }))

law("what was dropped on the way there was added on the way back", [number, number], ([one, other]) => {
  const [there, back] = [slip(one, other), slip(other, one)]
  expect(there === "dropped").toBe(back === "doubled")
  if (there === "transposed" || there === "replaced") expect(back).toBe(there)
})

law("a number without one of its digits is one with a digit dropped", [number], ([truth]) => {
  const digits = String(truth)
  for (let at = 0; at < digits.length; at += 1) {
    const rest = digits.slice(0, at) + digits.slice(at + 1)
    if (!rest.startsWith("0")) expect(slip(truth, Number(rest))).toBe("dropped")
  }
})
