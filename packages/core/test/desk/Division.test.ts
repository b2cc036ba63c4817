/** 行政区划代码: its shape, its province, its level, and what lies within what. */
import { describe, expect, it } from "@effect/vitest"
import { isWithin, levelOf, parse } from "../../src/desk/Division.ts"
import { good, refused } from "../support/county.ts"

describe("a code of a division", () => {
  it.each([
    ["320000", "320000", "province"],
    ["320800", "320800", "prefecture"],
    ["320899", "320899", "county"],
    ["３２０８９９", "320899", "county"],
    ["810001", "810001", "county"],
    ["320899000", "320899", "county"],
    ["320899000000", "320899", "county"],
    ["320899101", "320899101", "township"],
    ["320899101000", "320899101", "township"],
    ["320899101201", "320899101201", undefined]
  ])("%s is %s, of the level %s", (text, code, level) => {
    expect(good(parse(text))).toBe(code)
    expect(levelOf(code)).toBe(level)
  })

  it.each(["", "3208", "32089900", "32O899", "3208991012010"])("of another shape is refused: %j", (text) =>
    expect(refused(parse(text))._tag).toBe("Shape")
  )
  it("of no province is refused", () => expect(refused(parse("990000"))._tag).toBe("Province"))

  it("lies in itself and in every division above it, and in no other", () => {
    for (const above of ["320899101", "320899", "320800", "320000"]) expect(isWithin("320899101", above)).toBe(true)
    for (const other of ["320898", "320700", "330000", "320899101201"]) expect(isWithin("320899101", other)).toBe(false)
  })
})
