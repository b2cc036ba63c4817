/** A file of fonts is a list of tables, alone or in a collection; what points outside the file is refused. */
import { describe, expect, it } from "@effect/vitest"
import { fonts, isSfnt } from "../../src/fonts/sfnt.ts"
import { collection, openType, trueType } from "./small.ts"

const begun = (...bytes: ReadonlyArray<number>) => Uint8Array.from({ length: 12 }, (_, at) => bytes[at] ?? 0)
const only = (bytes: Uint8Array) => fonts(bytes)[0] ?? expect.fail("no font")

describe("a file", () => {
  it("is known by its first four bytes, and is not one when it is shorter than a header", () => {
    expect([begun(0, 1), begun(0x4f, 0x54, 0x54, 0x4f), begun(0x74, 0x72, 0x75, 0x65)].map(isSfnt)).toEqual([
      true,
      true,
      true
    ])
    expect(isSfnt(collection(trueType()))).toBe(true)
    expect(isSfnt(new TextEncoder().encode("wOFF????????"))).toBe(false)
    expect(isSfnt(trueType().subarray(0, 11))).toBe(false)
  })
  it("of one font says how that is outlined", () => {
    expect(fonts(trueType()).map(({ outlines }) => outlines)).toEqual(["TrueType"])
    expect(fonts(openType()).map(({ outlines }) => outlines)).toEqual(["CFF"])
  })
  it("of several has them in their order, each with its own tables", () => {
    const all = fonts(collection(trueType(), openType()))
    expect(all.map(({ outlines }) => outlines)).toEqual(["TrueType", "CFF"])
    expect(all[1]?.table("CFF ")).toEqual(only(openType()).table("CFF "))
  })
})

describe("a table", () => {
  it("is found by its tag; one that is not there is a RangeError", () => {
    const font = only(trueType())
    expect([font.has("glyf"), font.has("CFF ")]).toEqual([true, false])
    expect(() => font.table("CFF ")).toThrow(RangeError)
  })
  it("that ends behind the file is a RangeError, and so is a collection of more fonts than it could hold", () => {
    expect(() => fonts(trueType().slice(0, -2))).toThrow(RangeError)
    const many = collection(trueType())
    new DataView(many.buffer).setUint32(8, many.length)
    expect(() => fonts(many)).toThrow(`${many.length} fonts`)
  })
})
