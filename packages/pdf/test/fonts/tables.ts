/**
 * A font of which only a few tables are there, written by hand.
 *
 * @module
 */
import type { Sfnt } from "../../src/fonts/sfnt.ts"

/** A table of so many bytes, with 16-bit numbers at their offsets. */
export const table = (length: number, numbers: { readonly [offset: number]: number } = {}): Uint8Array => {
  const bytes = new Uint8Array(length)
  for (const [offset, number] of Object.entries(numbers))
    new DataView(bytes.buffer).setUint16(Number(offset), number & 0xffff)
  return bytes
}

export const font = (tables: { readonly [tag: string]: Uint8Array }): Sfnt => ({
  outlines: "TrueType",
  has: (tag) => tag in tables,
  table: (tag) => {
    const found = tables[tag]
    if (found === undefined) throw new RangeError(`no table ${tag}`)
    return found
  }
})
