/**
 * The text of an old Word file, put together from its pieces, with the place of each character in the file ([MS-DOC] 2.4.1).
 *
 * @module
 */
import { limits } from "../limits.ts"
import type { WordFile } from "./file.ts"

/** The text of a file, character by character. */
export interface Characters {
  readonly text: string
  /** For each character, where it lies in the stream: what properties are found by. */
  readonly at: Uint32Array
}

/** Pieces of one byte a character are in the code page of Western Windows. */
const western = new TextDecoder("windows-1252")

/** Where the table of pieces begins, behind properties that pieces share. */
const plcOf = ({ table, pieces }: WordFile): { readonly at: number; readonly count: number } => {
  let at = pieces.at
  while (at < pieces.at + pieces.length && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true)
  if (table.getUint8(at) !== 2) throw new RangeError("there is no table of pieces")
  return { at: at + 5, count: Math.floor((table.getUint32(at + 1, true) - 4) / 12) }
}

/** Puts the text together. Throws a `RangeError` where pieces are missing or lie outside the file. */
export const charactersOf = (file: WordFile): Characters => {
  const { main, table, characters } = file
  if (characters > limits.characters) throw new RangeError("the text is longer than that of any report")
  const { at: plc, count } = plcOf(file)
  const at = new Uint32Array(characters)
  let text = ""
  for (let piece = 0; piece < count && text.length < characters; piece++) {
    const length = Math.min(
      table.getUint32(plc + piece * 4 + 4, true) - table.getUint32(plc + piece * 4, true),
      characters - text.length
    )
    const place = table.getUint32(plc + (count + 1) * 4 + piece * 8 + 2, true)
    const narrow = (place & 0x40000000) !== 0
    const from = narrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff
    const width = narrow ? 1 : 2
    if (length < 0 || from + length * width > main.byteLength) throw new RangeError("a piece lies outside of the file")
    for (let character = 0; character < length; character++) at[text.length + character] = from + character * width
    const bytes = new Uint8Array(main.buffer, main.byteOffset + from, length * width)
    text += (narrow ? western : utf16).decode(bytes)
  }
  if (text.length !== characters) throw new RangeError("pieces of the text are missing")
  return { text, at }
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true })
