/** The files that a file may once have been: it is cut behind each end mark but the last. */
import { describe, expect, it } from "vitest"
import { prefixes } from "../../src/verify/prefixes.ts"

const cut = (text: string): ReadonlyArray<string> =>
  prefixes(Buffer.from(text, "latin1")).map((each) => Buffer.from(each).toString("latin1"))

describe("a PDF", () => {
  it("that was never added to was nothing else before", () => {
    expect(cut("%PDF one\n%%EOF\n")).toEqual([])
    expect(cut("%PDF without an end")).toEqual([])
  })
  it.each(["\n", "\r\n", "\r", ""])("that was added to was whole before, with its last line break: %j", (end) => {
    expect(cut(`%PDF one\n%%EOF${end}two\n%%EOF\n`)).toEqual([`%PDF one\n%%EOF${end}`])
  })
  it("that was added to several times was each of them, the shortest first", () => {
    expect(cut("1\n%%EOF\n2\n%%EOF\n3\n%%EOF")).toEqual(["1\n%%EOF\n", "1\n%%EOF\n2\n%%EOF\n"])
  })
  it("with something behind its last end was a file at that end", () => {
    expect(cut("1\n%%EOF\n% saved again")).toEqual(["1\n%%EOF\n"])
  })
  it("is looked at for fifty ends, however many it has", () => {
    expect(cut("x\n%%EOF\n".repeat(2000))).toHaveLength(50)
  })
  it("that lies in the middle of a buffer is cut within its own bytes", () => {
    const whole = Buffer.from("before 1\n%%EOF\n2\n%%EOF\nafter", "latin1")
    const [first] = prefixes(whole.subarray(7, 23))
    expect(Buffer.from(first ?? []).toString("latin1")).toBe("1\n%%EOF\n")
  })
})
