/**
 * What a user's font says about itself as a whole: its measures, and what its maker allows.
 *
 * @module
 */
import type { Embedding, Metrics } from "./Face.ts"
import type { Sfnt } from "./sfnt.ts"
import { view } from "./trueType.ts"

/** What all glyphs of a font share, and how wide each is. */
export interface Measures {
  readonly unitsPerEm: number
  readonly glyphs: number
  /** The advance of a glyph, in units. */
  readonly advance: (glyph: number) => number
  /** The left side bearing of a glyph, in units. */
  readonly bearing: (glyph: number) => number
  readonly metrics: Metrics
  readonly embedding: Embedding
}

/** Reads the measures of a font. Throws a `RangeError` where its tables do not hold them. */
export const measures = (font: Sfnt): Measures => {
  const [head, hhea, hmtx] = [view(font.table("head")), view(font.table("hhea")), view(font.table("hmtx"))]
  const glyphs = view(font.table("maxp")).getUint16(4)
  const unitsPerEm = head.getUint16(18)
  // Glyphs beyond the last full entry have its advance, and bearings of their own.
  const full = hhea.getUint16(34)
  if (full === 0 || unitsPerEm === 0 || hmtx.byteLength < full * 2 + glyphs * 2) throw new RangeError("no widths")
  const thousandths = (units: number): number => Math.round((units * 1000) / unitsPerEm)
  const side = (at: number): number => thousandths(head.getInt16(at))
  const os2 = font.has("OS/2") ? view(font.table("OS/2")) : undefined
  const post = font.has("post") ? view(font.table("post")) : undefined
  const italicAngle = post === undefined ? 0 : post.getInt32(4) / 65536
  const height = os2 !== undefined && os2.getUint16(0) >= 2 ? os2.getInt16(88) : 0
  const weight = os2?.getUint16(4) ?? 400
  return {
    unitsPerEm,
    glyphs,
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, full - 1) * 4),
    bearing: (glyph) => hmtx.getInt16(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2),
    metrics: {
      ascent: thousandths(hhea.getInt16(4)),
      // Some fonts give it as a height, without the sign.
      descent: thousandths(-Math.abs(hhea.getInt16(6))),
      capHeight: height > 0 ? thousandths(height) : 700,
      italicAngle,
      bbox: [side(36), side(38), side(40), side(42)],
      flags: symbolic + (italicAngle === 0 ? 0 : italic) + ((post?.getUint32(12) ?? 0) === 0 ? 0 : fixedPitch),
      // Fonts do not say how thick their stems are; this is what follows from their weight in most.
      stemV: Math.round(50 + (weight / 65) ** 2)
    },
    embedding: embedding(os2?.getUint16(8) ?? 0)
  }
}

const fixedPitch = 1
const symbolic = 4
const italic = 64

/** The least restrictive of the bits counts; the bits above are about subsets and bitmaps. */
const embedding = (fsType: number): Embedding => {
  if ((fsType & 0xf) === 0) return "installable"
  if ((fsType & 8) !== 0) return "editable"
  return (fsType & 4) === 0 ? "restricted" : "preview"
}
