/**
 * Opens an old Word file: its streams, and where in them the text and its properties lie ([MS-DOC] 2.5, the file information block).
 *
 * @module
 */
import { openContainer } from "../ole/container.ts"

/** A stretch of the table stream: where it begins, and how many bytes it has. */
interface Part {
  readonly at: number
  readonly length: number
}

/** The streams of an old Word file, and the places in them. */
export interface WordFile {
  /** The stream that holds the text and the pages of properties. */
  readonly main: DataView
  readonly table: DataView
  /** The stream of properties that are too long for a page. */
  readonly data: DataView | undefined
  /** How many characters the text itself has; notes, headers and text boxes follow. */
  readonly characters: number
  readonly pieces: Part
  readonly ofCharacters: Part
  readonly ofParagraphs: Part
  /** The lists that the file knows, and the uses that its paragraphs make of them. */
  readonly lists: Part
  readonly overrides: Part
}

/** The first version whose text is kept in pieces of a table stream: Word 97. */
const word97 = 193

/** Answers `undefined` for a file of another kind or an older version; throws at a damaged one. */
export const openWord = (bytes: Uint8Array): WordFile | undefined => {
  const open = openContainer(bytes)
  const stream = (name: string): DataView | undefined => {
    const content = open(name)
    return content && new DataView(content.buffer, content.byteOffset, content.byteLength)
  }
  const main = stream("WordDocument")
  if (main === undefined || main.getUint16(0, true) !== 0xa5ec || main.getUint16(2, true) < word97) return undefined
  const table = stream((main.getUint16(0x0a, true) & 0x0200) === 0 ? "0Table" : "1Table")
  if (table === undefined) return undefined
  const part = (offset: number): Part => ({
    at: main.getUint32(offset, true),
    length: main.getUint32(offset + 4, true)
  })
  return {
    main,
    table,
    data: stream("Data"),
    characters: main.getUint32(0x4c, true),
    pieces: part(0x01a2),
    ofCharacters: part(0xfa),
    ofParagraphs: part(0x102),
    lists: part(0x2e2),
    overrides: part(0x2ea)
  }
}
