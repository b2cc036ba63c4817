/**
 * Which glyph a font has for a character, by its Unicode character map; `undefined` when it has no such map.
 *
 * Formats 12 and 4 are the two that fonts use for Unicode; 12 reaches beyond the first plane, so it goes first. The whole map is read at
 * once, so that a damaged one is found out before anything is printed.
 *
 * @module
 */
import { view } from "./trueType.ts"

/** The glyph of a character, 0 when there is none. */
export type Find = (codePoint: number) => number

/** Reads the map of a font with so many glyphs. Throws a `RangeError` where it is damaged. */
export const cmap = (table: Uint8Array, glyphs: number): Find | undefined => {
  const numbers = view(table)
  const found = Array.from({ length: numbers.getUint16(2) }, (_, each) => {
    const at = numbers.getUint32(8 + each * 8)
    return { platform: numbers.getUint16(4 + each * 8), format: numbers.getUint16(at), at }
  }).filter(({ platform }) => platform === 0 || platform === 3)
  const best = found.find(({ format }) => format === 12) ?? found.find(({ format }) => format === 4)
  if (best === undefined) return undefined

  const blocks = new Map<number, Uint16Array>()
  const set = (codePoint: number, glyph: number): void => {
    if (glyph === 0 || glyph >= glyphs) return
    const block = blocks.get(codePoint >> 8) ?? new Uint16Array(256)
    block[codePoint & 255] = glyph
    blocks.set(codePoint >> 8, block)
  }
  if (best.format === 12) groups(numbers, best.at, set)
  else segments(numbers, best.at, set)
  return (codePoint) => blocks.get(codePoint >> 8)?.[codePoint & 255] ?? 0
}

type Set = (codePoint: number, glyph: number) => void

const groups = (numbers: DataView, at: number, set: Set): void => {
  const end = at + 16 + numbers.getUint32(at + 12) * 12
  // Groups and segments ascend; what a damaged map says twice is not gone through again.
  let reached = 0
  for (let group = at + 16; group < end; group += 12) {
    const [from, to, glyph] = [numbers.getUint32(group), numbers.getUint32(group + 4), numbers.getUint32(group + 8)]
    if (to > 0x10ffff) throw new RangeError(`no character ${to}`)
    for (let code = Math.max(from, reached); code <= to; code += 1) set(code, glyph + code - from)
    reached = Math.max(reached, to + 1)
  }
}

const segments = (numbers: DataView, at: number, set: Set): void => {
  const size = numbers.getUint16(at + 6)
  let reached = 0
  for (let end = at + 14; end < at + 14 + size; end += 2) {
    const start = end + size + 2
    const delta = numbers.getUint16(start + size)
    const range = start + size * 2
    const [offset, first, last] = [numbers.getUint16(range), numbers.getUint16(start), numbers.getUint16(end)]
    for (let code = Math.max(first, reached); code <= last && code < 0xffff; code += 1) {
      const own = offset === 0 ? code : numbers.getUint16(range + offset + (code - first) * 2)
      if (own !== 0 || offset === 0) set(code, (own + delta) & 0xffff)
    }
    reached = Math.max(reached, last + 1)
  }
}
