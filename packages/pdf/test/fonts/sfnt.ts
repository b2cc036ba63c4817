/**
 * A strict reader of the font files that we embed: every sum, every offset and every reference is checked.
 *
 * @module
 */
import { inflateSync } from "node:zlib"
import { expect } from "@effect/vitest"
import type { Embedded } from "../../src/fonts/Face.ts"

export interface Read {
  readonly tags: ReadonlyArray<string>
  readonly unitsPerEm: number
  readonly glyphs: ReadonlyArray<{ readonly advance: number; readonly bearing: number; readonly outline: DataView }>
}

const sum = (view: DataView): number => {
  let total = 0
  for (let at = 0; at < view.byteLength; at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}

/** Inflating checks Adler-32; then the directory, the sums of all tables and of the file, the outlines in their order. */
export const read = ({ file, length1 }: Embedded): Read => {
  const bytes = inflateSync(file)
  expect(bytes.length).toBe(length1)
  const whole = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = whole.getUint16(4)
  const entries = Array.from({ length: count }, (_, each) => {
    const at = 12 + each * 16
    const [wanted, offset, length] = [whole.getUint32(at + 4), whole.getUint32(at + 8), whole.getUint32(at + 12)]
    expect(offset % 4).toBe(0)
    const padded = new DataView(bytes.buffer, bytes.byteOffset + offset, (length + 3) & ~3)
    const tag = bytes.toString("latin1", at, at + 4)
    // The sum of head is taken with the sum of the file left out.
    const own = (tag === "head" ? sum(padded) - padded.getUint32(8) : sum(padded)) >>> 0
    expect(own, tag).toBe(wanted)
    return [tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length)] as const
  })
  const tags = entries.map(([tag]) => tag)
  expect(tags).toEqual(tags.toSorted())
  expect(sum(whole)).toBe(0xb1b0afba)

  const tables = new Map(entries)
  const table = (tag: string): DataView => tables.get(tag) ?? expect.fail(`no ${tag}`)
  const [head, hmtx, loca, glyf] = [table("head"), table("hmtx"), table("loca"), table("glyf")]
  const glyphs = table("maxp").getUint16(4)
  expect(table("hhea").getUint16(34)).toBe(glyphs)
  expect(hmtx.byteLength).toBe(glyphs * 4)
  const wide = head.getInt16(50) === 1
  expect(loca.byteLength).toBe((glyphs + 1) * (wide ? 4 : 2))
  const offset = (glyph: number) => (wide ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  expect(offset(glyphs)).toBe(glyf.byteLength)
  return {
    tags,
    unitsPerEm: head.getUint16(18),
    glyphs: Array.from({ length: glyphs }, (_, glyph) => {
      expect(offset(glyph + 1)).toBeGreaterThanOrEqual(offset(glyph))
      return {
        advance: hmtx.getUint16(glyph * 4),
        bearing: hmtx.getInt16(glyph * 4 + 2),
        outline: new DataView(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph))
      }
    })
  }
}

/** The glyphs of which a composed glyph is put together; none for a simple one. */
export const components = (outline: DataView): ReadonlyArray<number> => {
  if (outline.byteLength === 0 || outline.getInt16(0) >= 0) return []
  const found: Array<number> = []
  for (let at = 10, more = true; more;) {
    const flags = outline.getUint16(at)
    found.push(outline.getUint16(at + 2))
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
    more = (flags & 0x20) !== 0
  }
  return found
}
