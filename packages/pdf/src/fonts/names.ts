/**
 * What a font calls itself: one PostScript name, and all names under which someone may ask for it.
 *
 * @module
 */
import type { Sfnt } from "./sfnt.ts"
import { view } from "./trueType.ts"

/** The names of a font. */
export interface Names {
  /** Letters, figures and hyphens alone, as a PDF wants it; `undefined` when the font has none. */
  readonly postScript: string | undefined
  /** Family, full and PostScript names in every language. */
  readonly all: ReadonlyArray<string>
}

const family = 1
const full = 4
const postScript = 6
const typographicFamily = 16

/** Reads the names of a font; none where it has no table of them. */
export const names = (font: Sfnt): Names => {
  if (!font.has("name")) return { postScript: undefined, all: [] }
  const table = font.table("name")
  const numbers = view(table)
  const strings = numbers.getUint16(4)
  const found = Array.from({ length: numbers.getUint16(2) }, (_, each) => {
    const [platform = 0, encoding = 0, , id = 0, length = 0, offset = 0] = Array.from({ length: 6 }, (_, field) =>
      numbers.getUint16(6 + each * 12 + field * 2)
    )
    const bytes = table.subarray(strings + offset, strings + offset + length)
    return { id, text: decoded(platform, encoding, bytes) }
  }).filter(({ id, text }) => [family, full, postScript, typographicFamily].includes(id) && text !== "")
  const own = found.find(({ id }) => id === postScript)?.text.replaceAll(/[^A-Za-z0-9-]/gu, "")
  return { postScript: own === "" ? undefined : own, all: [...new Set(found.map(({ text }) => text))] }
}

/** Names are UTF-16 but for those of the old Macintosh, whose Chinese is encoding 25. */
const decoded = (platform: number, encoding: number, bytes: Uint8Array): string => {
  if (platform !== 1) return utf16.decode(bytes)
  return (encoding === 25 ? mainland : macintosh).decode(bytes)
}

const utf16 = new TextDecoder("utf-16be")
const mainland = new TextDecoder("gbk")
const macintosh = new TextDecoder("macintosh")
