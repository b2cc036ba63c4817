/**
 * A face read from a glyph pack: the outlines of a font, each deflated by itself, so that a subset is made by copying.
 *
 * Opening one makes views of the bytes and reads nothing. All numbers are little-endian, as on every machine this runs on. A pack is:
 *
 * - 128 bytes of header: the numbers named in `open`, 4 bytes each, then the PostScript name;
 * - one array after the other, with an entry for each glyph, the first being that for lacking characters: where its outline begins (and
 *   where the last ends), Adler-32, sum of 32-bit numbers (4 bytes each), inflated length, advance, left side bearing (2 bytes each);
 * - for each 256 code points the number of a block; then the blocks: glyphs of 256 code points each, in the first block all lacking;
 * - the outlines, as raw deflate that ends on a whole byte and is not final.
 *
 * @module
 */
import type { Face, Subset } from "./Face.ts"
import { invisible } from "./invisible.ts"
import { numbering } from "./numbering.ts"
import { type Source, whole } from "../packs/Source.ts"
import { type Outline, type Tables, assemble, view } from "./trueType.ts"

/** "GKPK". */
const signature = 0x4b504b47
const format = 1
/** In bytes. */
export const headerLength = 128

/** Views of numbers begin at a multiple of their size; bytes cut out of something larger may not. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice())

/** The face of a pack, or `undefined` when the bytes are not a pack of this format. */
export const open = (from: Uint8Array | Source): Face | undefined =>
  opened(from instanceof Uint8Array ? whole(from) : from)?.face

/** In bytes, header and arrays, up to the first outline; `undefined` when a header is none of this format. */
export const frontLength = (header: Uint8Array): number | undefined => {
  const numbers = view(header)
  const [magic, version, glyphs = 0, blocks = 0] = [0, 4, 8, 12].map((at) => numbers.getInt32(at, true))
  return magic === signature && version === format
    ? headerLength + glyphs * 18 + 4 + (index + blocks * 256) * 2
    : undefined
}

/** A face of a pack, with the places of its outlines. */
export interface Opened {
  readonly face: Face
  /** Where in the pack the outline of a character lies; that for lacking characters for one without. */
  readonly span: (codePoint: number) => readonly [from: number, to: number]
}

/** A face with the places of its outlines. */
export const opened = (source: Source): Opened | undefined => {
  if (source.length < headerLength) return undefined
  const header = aligned(source.bytes(0, headerLength))
  const outlines = frontLength(header)
  if (outlines === undefined || source.length < outlines) return undefined
  const [, , glyphs = 0, blocks = 0, unitsPerEm = 0, ...rest] = new Int32Array(header.buffer, header.byteOffset, 18)
  const [ascent = 0, descent = 0, capHeight = 0, italicAngle = 0, left = 0, bottom = 0, right = 0, top = 0] = rest
  const [flags = 0, stemV = 0, points = 0, contours = 0, nameLength = 0] = rest.slice(8)

  const { buffer, byteOffset } = aligned(source.bytes(headerLength, outlines))
  let at = byteOffset
  const next = (size: number): number => {
    at += size
    return at - size
  }
  const starts = new Uint32Array(buffer, next(glyphs * 4 + 4), glyphs + 1)
  const adlers = new Uint32Array(buffer, next(glyphs * 4), glyphs)
  const sums = new Uint32Array(buffer, next(glyphs * 4), glyphs)
  const lengths = new Uint16Array(buffer, next(glyphs * 2), glyphs)
  const advances = new Uint16Array(buffer, next(glyphs * 2), glyphs)
  const bearings = new Int16Array(buffer, next(glyphs * 2), glyphs)
  const blockOf = new Uint16Array(buffer, next(index * 2), index)
  const glyphOf = new Uint16Array(buffer, next(blocks * 512), blocks * 256)
  if (source.length !== outlines + (starts[glyphs] ?? 0)) return undefined

  const find = (codePoint: number): number => glyphOf[(blockOf[codePoint >> 8] ?? 0) * 256 + (codePoint & 255)] ?? 0
  const advance = (glyph: number): number => advances[glyph] ?? 0
  // What one document shows, the next will show too.
  const known: Array<Outline | undefined> = []
  const outline = (glyph: number): Outline => (known[glyph] ??= cut(glyph))
  const cut = (glyph: number): Outline => ({
    deflated: source.bytes(outlines + (starts[glyph] ?? 0), outlines + (starts[glyph + 1] ?? 0)),
    length: lengths[glyph] ?? 0,
    adler: adlers[glyph] ?? 1,
    sum: sums[glyph] ?? 0,
    advance: advance(glyph),
    bearing: bearings[glyph] ?? 0
  })
  const thousandths = (units: number): number => Math.round((units * 1000) / unitsPerEm)
  const tables = templates({ unitsPerEm, ascent, descent, points, contours, bbox: [left, bottom, right, top] })

  const subset = (): Subset => {
    const { glyph, glyphs: used, characters } = numbering(find)
    return {
      glyph,
      finish: () => ({
        ...assemble(tables, used.map(outline)),
        kind: "TrueType",
        widths: used.map((each) => thousandths(advance(each))),
        characters
      })
    }
  }
  const face: Face = {
    name: ascii.decode(header.subarray(72, 72 + nameLength)),
    has: (codePoint) => find(codePoint) !== 0,
    width: (codePoint) => {
      const glyph = find(codePoint)
      if (glyph !== 0) return advance(glyph) / unitsPerEm
      return invisible(codePoint) ? 0 : 1
    },
    ascent: ascent / unitsPerEm,
    descent: descent / unitsPerEm,
    metrics: {
      ascent: thousandths(ascent),
      descent: thousandths(descent),
      capHeight: thousandths(capHeight),
      italicAngle,
      bbox: [thousandths(left), thousandths(bottom), thousandths(right), thousandths(top)],
      flags,
      stemV
    },
    embedding: "installable",
    subset
  }
  const span = (codePoint: number): readonly [number, number] => {
    const glyph = find(codePoint)
    return [outlines + (starts[glyph] ?? 0), outlines + (starts[glyph + 1] ?? 0)]
  }
  return { face, span }
}

/** One block number for each 256 of the code points that Unicode has. */
const index = 0x1100

const ascii = new TextDecoder("latin1")

interface Shape {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly points: number
  readonly contours: number
  readonly bbox: ReadonlyArray<number>
}

/** The tables of a font without instructions and without composed glyphs, all dates being 0. */
const templates = ({ unitsPerEm, ascent, descent, points, contours, bbox }: Shape): Tables => {
  const [head, hhea, maxp] = [new Uint8Array(54), new Uint8Array(36), new Uint8Array(32)]
  const [heads, lines, most] = [view(head), view(hhea), view(maxp)]
  for (const table of [heads, lines, most]) table.setUint32(0, 0x00010000)
  heads.setUint32(12, 0x5f0f3cf5)
  // The baseline is at 0, and the left side bearing where the outline begins.
  heads.setUint16(16, 3)
  heads.setUint16(18, unitsPerEm)
  bbox.forEach((side, each) => heads.setInt16(36 + each * 2, side))
  heads.setUint16(46, 8)
  heads.setInt16(48, 2)
  lines.setInt16(4, ascent)
  lines.setInt16(6, descent)
  lines.setUint16(10, unitsPerEm)
  lines.setInt16(18, 1)
  most.setUint16(6, points)
  most.setUint16(8, contours)
  most.setUint16(14, 1)
  return { head, hhea, maxp, programs: [] }
}
