/** A character map of format 4 or 12 says which glyph a font has for a character. */
import { expect, it } from "@effect/vitest"
import { cmap } from "../../src/fonts/cmap.ts"
import { fonts } from "../../src/fonts/sfnt.ts"
import { trueType } from "./small.ts"

const points = (text: string) => Array.from(text, (each) => each.codePointAt(0) ?? 0)

it("format 4, segment by segment", () => {
  const [font] = fonts(trueType())
  const find = cmap(font?.table("cmap") ?? new Uint8Array(), 4)
  expect(points("公开丷元").map((point) => find?.(point))).toEqual([1, 2, 3, 0])
})

/** One group of format 12, under the platform given. */
const grouped = (platform: number, from: number, to: number, glyph: number): Uint8Array => {
  const bytes = new Uint8Array(12 + 28)
  const numbers = new DataView(bytes.buffer)
  numbers.setUint16(2, 1)
  numbers.setUint16(4, platform)
  numbers.setUint32(8, 12)
  numbers.setUint16(12, 12)
  ;[28, 0, 1, from, to, glyph].forEach((number, at) => numbers.setUint32(16 + at * 4, number))
  return bytes
}

it("format 12, beyond the first plane too, and never a glyph that the font does not have", () => {
  const find = cmap(grouped(3, 0x20000, 0x20003, 7), 9)
  expect([0x1ffff, 0x20000, 0x20001, 0x20002].map((point) => find?.(point))).toEqual([0, 7, 8, 0])
})

it("a font without a Unicode map has none; a map beyond Unicode, or cut off, is damaged", () => {
  expect(cmap(grouped(1, 65, 66, 1), 9)).toBeUndefined()
  expect(() => cmap(grouped(3, 65, 0x110000, 1), 9)).toThrow(RangeError)
  expect(() => cmap(grouped(3, 65, 66, 1).subarray(0, 30), 9)).toThrow(RangeError)
})
