/** CSV that a spreadsheet opens as it was meant: fields whole, numbers as numbers, nothing run as a formula. */
import { describe, expect, it } from "vitest"
import { csv, field } from "../../src/csv/field.ts"

describe("a field", () => {
  it.each([
    ["甲,乙", '"甲,乙"'],
    ['“a"b”', '"“a""b”"'],
    ["一\n二", '"一\n二"'],
    ["-12", "-12"],
    ["-1.5", "-1.5"],
    ["=SUM(A1)", "'=SUM(A1)"],
    ["@cmd", "'@cmd"],
    ["-cmd|x", "'-cmd|x"],
    ["＝1+1", "'＝1+1"],
    ["+1", "'+1"],
    ["", ""]
  ])("%j is written %j", (text, written) => expect(field(text)).toBe(written))
})

it("a list with a unit's name that begins as a formula runs nothing, in any of its columns", () => {
  expect(csv([["编号", "=HYPERLINK(a)局", "\t+1"]])).toBe("\ufeff编号,'=HYPERLINK(a)局,'\t+1\r\n")
})

it("lines end with CR LF, and the file says that it is UTF-8", () => {
  expect(csv([["甲", "1"], []])).toBe("\ufeff甲,1\r\n\r\n")
})
