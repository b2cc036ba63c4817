/** A number is put together from lines of its cell only where each line is full, and none has more digits than the first. */
import { describe, expect, it } from "vitest"
import { lineOf } from "../../../src/readers/pdf/glyphs.ts"
import { isDigits, isFull, wrapped } from "../../../src/readers/pdf/wrapped.ts"

const line = (text: string, top = 0) =>
  lineOf([{ text, left: 0, right: text.length * 5, top, bottom: top + 10, size: 10 }])
const cell = (width: number) => ({ left: 0, right: width, top: 0, bottom: 40 })
const read = (width: number, ...texts: ReadonlyArray<string>) =>
  wrapped(
    texts.map((text, at) => line(text, at * 12)),
    cell(width)
  )

it.each([
  ["12", true],
  ["1,234.5", true],
  [",234", true],
  [".67", true],
  ["12件", false],
  ["", false],
  ["-3", false]
])("%s may be a part of a number: %s", (text, may) => expect(isDigits(text)).toBe(may))

describe("a line of digits is full", () => {
  it("where no other digit has room beside it", () => {
    expect(isFull(line("123"), cell(31))).toBe(true)
    expect(isFull(line("123"), cell(32))).toBe(false)
  })
  it("never where it is one digit, or a word, or missing", () => {
    expect([isFull(line("1"), cell(10)), isFull(line("甲乙"), cell(10)), isFull(undefined, cell(10))]).toEqual([
      false,
      false,
      false
    ])
  })
})

describe("lines of one cell", () => {
  it("are one number where each is as full as the cell allows", () => {
    expect(read(30, "137", "441", ".9")).toBe("137441.9")
    expect(read(30, "123", "456")).toBe("123456")
  })
  it.each([
    ["the cell had room for another digit", 40, ["123", "456"]],
    ["the second is longer than the first", 25, ["12", "345"]],
    ["one in the middle is shorter", 30, ["123", "45", "678"]],
    ["one is no digits", 30, ["123", "件"]],
    ["there is one alone", 30, ["123"]]
  ])("stay apart where %s", (_, width, texts) => expect(read(width, ...texts)).toBeUndefined())
  it("stay apart where they stand further apart than lines do", () =>
    expect(wrapped([line("123"), line("456", 19)], cell(30))).toBeUndefined())
})
