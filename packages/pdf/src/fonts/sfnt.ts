/**
 * The tables of a TrueType or OpenType font, alone in its file or one of a collection.
 *
 * Whatever points outside the file ends in a `RangeError`, here and in all that reads the tables; `own.ts` puts it into words.
 *
 * @module
 */
import { view } from "./trueType.ts"

/** One font: its tables by their tags. */
export interface Sfnt {
  readonly outlines: "TrueType" | "CFF"
  readonly has: (tag: string) => boolean
  /** A `RangeError` when there is none. */
  readonly table: (tag: string) => Uint8Array
}

const collection = 0x74746366

/** Whether bytes begin as a font or a collection does: version 1.0, OTTO, true, ttcf. */
export const isSfnt = (bytes: Uint8Array): boolean =>
  bytes.length >= 12 && [0x00010000, 0x4f54544f, 0x74727565, collection].includes(view(bytes).getUint32(0))

/** All fonts of a file, in their order. */
export const fonts = (bytes: Uint8Array): ReadonlyArray<Sfnt> => {
  const numbers = view(bytes)
  if (numbers.getUint32(0) !== collection) return [font(bytes, 0)]
  const count = numbers.getUint32(8)
  if (count > numbers.byteLength / 4) throw new RangeError(`${count} fonts`)
  return Array.from({ length: count }, (_, each) => font(bytes, numbers.getUint32(12 + each * 4)))
}

const font = (bytes: Uint8Array, at: number): Sfnt => {
  const numbers = view(bytes)
  const tables = new Map<string, Uint8Array>()
  for (let entry = at + 12; entry < at + 12 + numbers.getUint16(at + 4) * 16; entry += 16) {
    const [offset, length] = [numbers.getUint32(entry + 8), numbers.getUint32(entry + 12)]
    if (offset + length > bytes.length) throw new RangeError(`a table ends at ${offset + length}`)
    tables.set(ascii.decode(bytes.subarray(entry, entry + 4)), bytes.subarray(offset, offset + length))
  }
  return {
    outlines: tables.has("glyf") ? "TrueType" : "CFF",
    has: (tag) => tables.has(tag),
    table: (tag) => {
      const found = tables.get(tag)
      if (found === undefined) throw new RangeError(`no table ${tag}`)
      return found
    }
  }
}

const ascii = new TextDecoder("latin1")
