/**
 * What typesetting must know of a font file: which characters it has, how wide they are, how far apart its lines stand.
 *
 * It reads four tables of an OpenType file and nothing else; outlines are the engine's business. A collection (.ttc) is refused,
 * because the engine could not embed it twice.
 *
 * @module
 */
export interface Font {
  readonly has: (codePoint: number) => boolean
  /** In ems; a character the font lacks counts as one em. */
  readonly width: (codePoint: number) => number
  /** From the top of a line to its baseline, in ems. */
  readonly ascent: number
  /** Ascent, descent and gap, in ems: what the engine takes for one line. */
  readonly pitch: number
}

const sfnt = new Set([0x00010000, 0x4f54544f, 0x74727565])

/** Reads a font, or answers `undefined` when the bytes are not a TrueType or OpenType font with a Unicode character map. */
export const read = (bytes: Uint8Array): Font | undefined => {
  try {
    return tables(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // A table that ends early, or points outside the file.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const tables = (view: DataView): Font | undefined => {
  if (!sfnt.has(view.getUint32(0))) return undefined
  const offsets = new Map<string, number>()
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    offsets.set(tag, view.getUint32(at + 8))
  }
  const [head, hhea, hmtx, cmap] = ["head", "hhea", "hmtx", "cmap"].map((tag) => offsets.get(tag))
  if (head === undefined || hhea === undefined || hmtx === undefined || cmap === undefined) return undefined
  const glyphs = characters(view, cmap)
  if (glyphs === undefined) return undefined
  const em = view.getUint16(head + 18)
  const last = view.getUint16(hhea + 34) - 1
  return {
    has: (codePoint) => glyphs.has(codePoint),
    width: (codePoint) => {
      const glyph = glyphs.get(codePoint)
      return glyph === undefined ? 1 : view.getUint16(hmtx + Math.min(glyph, last) * 4) / em
    },
    ascent: view.getInt16(hhea + 4) / em,
    pitch: (view.getInt16(hhea + 4) - view.getInt16(hhea + 6) + view.getInt16(hhea + 8)) / em
  }
}

/** Formats 12 and 4 are the two that fonts of today use for Unicode; 12 reaches beyond the first plane, so it goes first. */
const characters = (view: DataView, cmap: number): ReadonlyMap<number, number> | undefined => {
  const found = Array.from({ length: view.getUint16(cmap + 2) }, (_, each) => {
    const record = cmap + 4 + each * 8
    const at = cmap + view.getUint32(record + 4)
    return { platform: view.getUint16(record), format: view.getUint16(at), at }
  }).filter(({ platform }) => platform === 0 || platform === 3)
  const wide = found.find(({ format }) => format === 12)
  if (wide !== undefined) return segmented(view, wide.at)
  const narrow = found.find(({ format }) => format === 4)
  return narrow === undefined ? undefined : mapped(view, narrow.at)
}

const segmented = (view: DataView, at: number): ReadonlyMap<number, number> => {
  const glyphs = new Map<number, number>()
  for (let group = at + 16; group < at + 16 + view.getUint32(at + 12) * 12; group += 12) {
    const [from, to, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    if (to > 0x10ffff) throw new RangeError(`no character ${to}`)
    for (let code = from; code <= to; code += 1) glyphs.set(code, glyph + code - from)
  }
  return glyphs
}

const mapped = (view: DataView, at: number): ReadonlyMap<number, number> => {
  const glyphs = new Map<number, number>()
  const size = view.getUint16(at + 6)
  for (let end = at + 14; end < at + 14 + size; end += 2) {
    const start = end + size + 2
    const delta = view.getUint16(start + size)
    const range = start + size * 2
    const offset = view.getUint16(range)
    for (let code = view.getUint16(start); code <= view.getUint16(end) && code < 0xffff; code += 1) {
      const own = offset === 0 ? code : view.getUint16(range + offset + (code - view.getUint16(start)) * 2)
      const glyph = own === 0 && offset !== 0 ? 0 : (own + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
