/**
 * The TrueType outlines of a font, each deflated when a document first shows it and kept for the next document.
 *
 * A composed glyph names its parts by their numbers, which are others in every document: it is written anew each time. Where outlines
 * begin and which parts they have is checked at once, so that a damaged font is found out before anything is printed.
 *
 * @module
 */
import { adler } from "../bytes/adler.ts"
import { deflatedOpen } from "../bytes/deflate.ts"
import type { Sfnt } from "./sfnt.ts"
import { type Piece, stored } from "./stream.ts"
import { padded, sum32, view } from "./trueType.ts"

/** The outline of a glyph, in the numbers of the document. */
export type Shape = Piece & { readonly sum: number }

/** The outlines of a font, by the numbers of its glyphs. */
export interface Glyf {
  /** The glyphs of which this one is put together; none for a simple one. */
  readonly parts: (glyph: number) => ReadonlyArray<number>
  readonly shape: (glyph: number, renumbered: (part: number) => number) => Shape
}

/** Reads where the outlines lie. Throws a `RangeError` where one points outside the table. */
export const glyf = (font: Sfnt, glyphs: number): Glyf => {
  const [outlines, loca] = [font.table("glyf"), view(font.table("loca"))]
  const wide = view(font.table("head")).getInt16(50) === 1
  const starts = new Uint32Array(glyphs + 1)
  for (let each = 0; each <= glyphs; each += 1)
    starts[each] = wide ? loca.getUint32(each * 4) : loca.getUint16(each * 2) * 2
  const bytes = (glyph: number): Uint8Array => outlines.subarray(starts[glyph], starts[glyph + 1])
  const numbers = view(outlines)
  const composed = new Map<number, ReadonlyArray<Part>>()
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    const [start, end] = [starts[glyph] ?? 0, starts[glyph + 1] ?? 0]
    if (start > end || end > outlines.length) throw new RangeError(`outline ${glyph}`)
    if (end > start && numbers.getInt16(start) < 0) composed.set(glyph, parts(view(bytes(glyph)), glyphs))
  }
  const simple = new Map<number, Shape>()
  return {
    parts: (glyph) => composed.get(glyph)?.map(({ glyph }) => glyph) ?? [],
    shape: (glyph, renumbered) => {
      const list = composed.get(glyph)
      const known = simple.get(glyph)
      if (known !== undefined) return known
      const whole = new Uint8Array(padded(bytes(glyph).length))
      whole.set(bytes(glyph))
      for (const part of list ?? []) view(whole).setUint16(part.at, renumbered(part.glyph))
      const shape = { ...(list === undefined ? deflated(whole) : stored(whole)), sum: sum32(whole) }
      if (list === undefined) simple.set(glyph, shape)
      return shape
    }
  }
}

interface Part {
  readonly glyph: number
  /** Where its number stands. */
  readonly at: number
}

const words = 0x01
const scale = 0x08
const more = 0x20
const twoScales = 0x40
const matrix = 0x80

const parts = (outline: DataView, glyphs: number): ReadonlyArray<Part> => {
  const found: Array<Part> = []
  let [at, flags] = [10, more]
  while ((flags & more) !== 0) {
    flags = outline.getUint16(at)
    const glyph = outline.getUint16(at + 2)
    if (glyph >= glyphs) throw new RangeError(`part ${glyph}`)
    found.push({ glyph, at: at + 2 })
    const transform = (flags & scale) !== 0 ? 2 : (flags & twoScales) !== 0 ? 4 : (flags & matrix) !== 0 ? 8 : 0
    at += 4 + ((flags & words) === 0 ? 2 : 4) + transform
  }
  return found
}

/** Raw deflate that ends on a whole byte, so that other pieces can follow. */
const deflated = (bytes: Uint8Array): Piece => ({
  deflated: bytes.length === 0 ? bytes : deflatedOpen(bytes),
  length: bytes.length,
  adler: adler(bytes)
})
