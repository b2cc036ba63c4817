/** Canonical text is that of RFC 8785. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { canonical } from "../../src/file/canonical.ts"
import { law } from "../support/law.ts"

describe("the canonical text of RFC 8785", () => {
  it("sorts keys and writes literals, numbers and strings as the example of section 3.2.2 does", () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],` +
        String.raw`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`
    )
    expect(canonical(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`
    )
  })

  it("sorts keys by UTF-16 code units, as the example of section 3.2.3 does", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }
    expect([...canonical(value).matchAll(/:"([^"]+)"/gu)].map(([, name]) => name)).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh"
    ])
  })

  it.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [-5e-324, "-5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [9.999999999999997e22, "9.999999999999997e+22"],
    [1e23, "1e+23"],
    [1e-7, "1e-7"],
    [333333333.3333332, "333333333.3333332"],
    [-0.0000033333333333333333, "-0.0000033333333333333333"]
  ])("writes %d as its appendix B does", (number, text) => expect(canonical(number)).toBe(text))

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("refuses %d", (number) => {
    expect(() => canonical(number)).toThrow(RangeError)
  })

  it.each(["\ud800", "a\udead", "\ude00\ud83d"])("refuses a lone surrogate, in a string and in a key", (text) => {
    expect(() => canonical([text])).toThrow(RangeError)
    expect(() => canonical({ [text]: 1 })).toThrow(RangeError)
  })

  it("leaves absent keys out and puts nothing between tokens, nor a line break at the end", () => {
    expect(canonical({ b: [1, { d: undefined, c: "x" }], a: null })).toBe('{"a":null,"b":[1,{"c":"x"}]}')
  })

  const readable = Arbitrary.schema(Schema.Json).pipe(
    Arbitrary.filter((value) => JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/u.test(JSON.stringify(value)))
  )
  law("is JSON for the same value, and the same text again", [readable], ([value]) => {
    const again: unknown = JSON.parse(canonical(value))
    expect(canonical(again)).toBe(canonical(value))
    expect(JSON.stringify(sorted(again))).toBe(JSON.stringify(sorted(value)))
  })
})

/** The value with the keys of its objects in one order, so that two of them can be compared as text. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.entries(value)
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)])
      : value
