/** Characters are numbered in the order of first use, each once, so that what is copied out is what was put in. */
import { describe, expect, it } from "vitest"
import { numbering } from "../../src/fonts/numbering.ts"

/** 公 and a compatibility character share a glyph here; nothing else but 开 has one. */
const glyphs: { readonly [codePoint: number]: number } = { 0x516c: 7, 0x5f00: 3, 0xf900: 7 }
const fresh = () => numbering((codePoint) => glyphs[codePoint] ?? 0)

describe("numbers for characters", () => {
  it("begin at 1, in the order of first use", () => {
    const { glyph } = fresh()
    expect([0x5f00, 0x516c, 0x5f00].map(glyph)).toEqual([1, 2, 1])
  })
  it("differ for two characters that look the same", () => {
    const own = fresh()
    expect([0x516c, 0xf900].map(own.glyph)).toEqual([1, 2])
    expect(own.glyphs).toEqual([0, 7, 7])
    expect(own.characters).toEqual([0, 0x516c, 0xf900])
  })
  it("are 0 for a character that the font lacks, which takes no number from the others", () => {
    const own = fresh()
    expect([0x41, 0x516c, 0x41].map(own.glyph)).toEqual([0, 1, 0])
    expect(own.characters).toEqual([0, 0x516c])
  })
  it("are asked of the font once for each character", () => {
    const asked: Array<number> = []
    const own = numbering((codePoint) => asked.push(codePoint))
    for (const codePoint of [1, 2, 1, 2]) own.glyph(codePoint)
    expect(asked).toEqual([1, 2])
  })
})
