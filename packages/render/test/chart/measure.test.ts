/** Text in a picture: its width is a safe guess, and no sign of it is lost where it is broken. */
import { describe, expect, it } from "vitest"
import { width, wrapped } from "../../src/chart/measure.ts"

describe("the width of a text", () => {
  it("counts signs of East Asia whole, letters and digits by half and more", () => {
    expect(width("政府")).toBe(2)
    expect(width("ab12")).toBeCloseTo(2.24)
    expect(width("𠮷")).toBe(1)
  })
})

describe("a text in lines", () => {
  it.each([
    "某某市自然资源和规划局城东分局",
    "Bureau of Natural Resources",
    "甲ABC乙 def 丙",
    "Donaudampfschifffahrtsgesellschaft",
    ""
  ])("%s keeps every sign, and no line is too wide", (text) => {
    const lines = wrapped(text, 6)
    expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""))
    expect(lines.every((line) => width(line) <= 6)).toBe(true)
  })
  it("breaks words at their spaces", () => expect(wrapped("one two three", 5)).toEqual(["one two", "three"]))
})
