/**
 * A TrueType font file for embedding, put together from tables and from outlines that were deflated earlier.
 *
 * The outlines come last, so that the file is stored tables first and copied pieces after; all sums are worked out from those of the
 * parts. A reader of PDF needs neither a character map nor names.
 *
 * @module
 */
import type { Embedded } from "./Face.ts"
import { type Piece, joined, stored } from "./stream.ts"

/** One outline: a piece whose length is a multiple of four, with the sum of its 32-bit numbers. */
export interface Outline extends Piece {
  readonly sum: number
  /** In units of the font. */
  readonly advance: number
  /** The left side bearing, in units of the font. */
  readonly bearing: number
}

/** The tables that are copied; head, hhea and maxp are made to agree with the outlines. */
export interface Tables {
  readonly head: Uint8Array
  readonly hhea: Uint8Array
  readonly maxp: Uint8Array
  /** Instructions, without which the strokes of some older Chinese fonts fall apart. */
  readonly programs: ReadonlyArray<Table>
}

type Table = readonly [tag: string, bytes: Uint8Array]

/** Puts a font file together: a zlib stream, and its length once inflated. */
export const assemble = (tables: Tables, outlines: ReadonlyArray<Outline>): Pick<Embedded, "file" | "length1"> => {
  const size = outlines.reduce((sum, { length }) => sum + length, 0)
  // Offsets are kept halved in two bytes as long as they fit.
  const wide = size > 0x1fffe
  const [head, hhea, maxp] = [tables.head.slice(), tables.hhea.slice(), tables.maxp.slice()]
  view(head).setUint32(8, 0)
  view(head).setInt16(50, wide ? 1 : 0)
  view(hhea).setUint16(34, outlines.length)
  view(maxp).setUint16(4, outlines.length)
  const small: ReadonlyArray<Table> = [
    ["head", head],
    ["hhea", hhea],
    ["hmtx", advances(outlines)],
    ["loca", offsets(outlines, wide)],
    ["maxp", maxp],
    ...tables.programs
  ]
  const front = before(
    small,
    size,
    outlines.reduce((sum, outline) => (sum + outline.sum) >>> 0, 0)
  )
  return { file: joined([stored(front), ...outlines]), length1: front.length + size }
}

const advances = (outlines: ReadonlyArray<Outline>): Uint8Array => {
  const table = new Uint8Array(outlines.length * 4)
  const numbers = view(table)
  for (const [each, { advance, bearing }] of outlines.entries()) {
    numbers.setUint16(each * 4, advance)
    numbers.setInt16(each * 4 + 2, bearing)
  }
  return table
}

const offsets = (outlines: ReadonlyArray<Outline>, wide: boolean): Uint8Array => {
  const table = new Uint8Array((outlines.length + 1) * (wide ? 4 : 2))
  const numbers = view(table)
  let at = 0
  for (let each = 0; each <= outlines.length; each += 1) {
    if (wide) numbers.setUint32(each * 4, at)
    else numbers.setUint16(each * 2, at / 2)
    at += outlines[each]?.length ?? 0
  }
  return table
}

/** Everything before the outlines, with the directory that names them too. */
const before = (small: ReadonlyArray<Table>, glyfLength: number, glyfSum: number): Uint8Array => {
  const count = small.length + 1
  const places: Array<{ readonly tag: string; readonly sum: number; readonly at: number; readonly length: number }> = []
  const front = new Uint8Array(small.reduce((at, [, bytes]) => at + padded(bytes.length), 12 + count * 16))
  let at = 12 + count * 16
  for (const [tag, bytes] of small) {
    front.set(bytes, at)
    places.push({ tag, sum: sum32(front.subarray(at, at + padded(bytes.length))), at, length: bytes.length })
    at += padded(bytes.length)
  }
  places.push({ tag: "glyf", sum: glyfSum, at, length: glyfLength })
  const numbers = view(front)
  const power = 31 - Math.clz32(count)
  numbers.setUint32(0, 0x00010000)
  ;[count, 16 << power, power, (count - (1 << power)) * 16].forEach((number, each) =>
    numbers.setUint16(4 + each * 2, number)
  )
  for (const [each, place] of places.toSorted((one, other) => (one.tag < other.tag ? -1 : 1)).entries()) {
    const entry = 12 + each * 16
    front.set(ascii.encode(place.tag), entry)
    ;[place.sum, place.at, place.length].forEach((number, each) => numbers.setUint32(entry + 4 + each * 4, number))
  }
  const head = places.find(({ tag }) => tag === "head")?.at ?? 0
  numbers.setUint32(head + 8, (0xb1b0afba - sum32(front) - glyfSum) >>> 0)
  return front
}

const ascii = new TextEncoder()

/** The same bytes, to read numbers from. */
export const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A length, rounded up to a multiple of four. */
export const padded = (length: number): number => (length + 3) & ~3

/** The sum of the 32-bit numbers of bytes whose count is a multiple of four. */
export const sum32 = (bytes: Uint8Array): number => {
  const numbers = view(bytes)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + numbers.getUint32(at)) >>> 0
  return sum
}
