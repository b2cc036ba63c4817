/**
 * Writes old Word files: text, the properties of its characters and paragraphs, and the container around them ([MS-DOC], [MS-CFB]).
 *
 * @module
 */
import { CFB } from "@e965/xlsx"
import { openWord, type WordFile } from "../../src/readers/doc/file.ts"

/** Bytes of properties as they lie in a file: each its number in two bytes, and its value. */
export type Properties = ReadonlyArray<number>

/** A stretch of text in one font, with the marks that end paragraphs and cells in it. */
export interface Stretch {
  readonly text: string
  readonly properties?: Properties
}

/** A paragraph: its stretches, the last of which ends with its mark. */
export interface Written {
  readonly stretches: ReadonlyArray<Stretch>
  readonly properties?: Properties
}

/** A number in so many bytes, the lowest first. */
export const bytes = (count: number, value: number): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, at) => Math.floor(value / 256 ** at) % 256)

/** A property with a value of one byte. */
export const flag = (number: number, value = 1): Properties => [...bytes(2, number), value]

const inTable = flag(0x2416)

export const paragraph = (text: string, properties?: Properties): Written => ({
  stretches: [{ text: `${text}\r` }],
  ...(properties && { properties })
})

/** A row of cells, whose edges lie at these places in twentieths of a point; `flags` are those of its cells. */
export const row = (
  texts: ReadonlyArray<string>,
  edges: ReadonlyArray<number>,
  flags: ReadonlyArray<number> = []
): ReadonlyArray<Written> => {
  const cells = edges.slice(1).flatMap((_, at) => [...bytes(2, flags[at] ?? 0), ...bytes(18, 0)])
  const own = [edges.length - 1, ...edges.flatMap((edge) => bytes(2, edge)), ...cells]
  const definition = edges.length < 2 ? [] : [...bytes(2, 0xd608), ...bytes(2, own.length + 1), ...own]
  return [
    ...texts.map((text) => ({ stretches: [{ text: `${text}\u0007` }], properties: inTable })),
    { stretches: [{ text: "\u0007" }], properties: [...inTable, ...flag(0x2417), ...definition] }
  ]
}

const [page, begin] = [512, 1024]

/** A page with one run: where it begins and ends, and the properties as they lie in it. */
const runPage = (from: number, to: number, at: (end: number) => ReadonlyArray<number>): ReadonlyArray<number> => {
  const head = [...bytes(4, from), ...bytes(4, to), ...at(page - 1)]
  return [...head, ...bytes(page - 1 - head.length, 0), 1]
}

/** Properties stand at an even place near the end of the page; one byte in front of them says where. */
const characterPage = (from: number, to: number, properties: Properties): ReadonlyArray<number> =>
  runPage(from, to, () => {
    if (properties.length === 0) return [0]
    return [64, ...bytes(64 * 2 - 9, 0), properties.length, ...properties]
  })

const paragraphPage = (from: number, to: number, properties: Properties): ReadonlyArray<number> =>
  runPage(from, to, () => {
    const padded = properties.length % 2 === 0 ? [...properties, 0] : properties
    return [16, ...bytes(16 * 2 - 9, 0), (padded.length + 3) / 2, ...bytes(2, 0), ...padded]
  })

/** The streams of a file with these paragraphs. */
export const streams = (
  paragraphs: ReadonlyArray<Written>
): { readonly main: Uint8Array; readonly table: Uint8Array } => {
  const text = paragraphs.flatMap(({ stretches }) => stretches.map((each) => each.text)).join("")
  const pages: Array<ReadonlyArray<number>> = []
  const first = Math.ceil((begin + text.length * 2) / page)
  let place = begin
  const [ofCharacters, ofParagraphs]: [Array<number>, Array<number>] = [[], []]
  for (const { stretches, properties = [] } of paragraphs) {
    const start = place
    for (const { text: own, properties: look = [] } of stretches) {
      ofCharacters.push(first + pages.length)
      pages.push(characterPage(place, place + own.length * 2, look))
      place += own.length * 2
    }
    ofParagraphs.push(first + pages.length)
    pages.push(paragraphPage(start, place, properties))
  }
  const index = (all: ReadonlyArray<number>): ReadonlyArray<number> => [
    ...Array.from({ length: all.length + 1 }, () => bytes(4, 0)).flat(),
    ...all.flatMap((each) => bytes(4, each))
  ]
  const pieces = [
    2,
    ...bytes(4, 16),
    ...bytes(4, 0),
    ...bytes(4, text.length),
    ...bytes(2, 0),
    ...bytes(4, begin),
    ...bytes(2, 0)
  ]
  const [characters, whole] = [index(ofCharacters), index(ofParagraphs)]
  const head = new DataView(new ArrayBuffer(begin))
  head.setUint16(0, 0xa5ec, true)
  head.setUint16(2, 193, true)
  head.setUint16(0x0a, 0x0200, true)
  head.setUint32(0x4c, text.length, true)
  const part = (offset: number, at: number, length: number) => {
    head.setUint32(offset, at, true)
    head.setUint32(offset + 4, length, true)
  }
  part(0x01a2, 0, pieces.length)
  part(0xfa, pieces.length, characters.length)
  part(0x102, pieces.length + characters.length, whole.length)
  const written = Array.from(text).flatMap((character) => bytes(2, character.charCodeAt(0)))
  return {
    main: Uint8Array.from([
      ...new Uint8Array(head.buffer),
      ...written,
      ...bytes(first * page - begin - written.length, 0),
      ...pages.flat()
    ]),
    table: Uint8Array.from([...pieces, ...characters, ...whole])
  }
}

/** A container of these streams. */
export const container = (all: { readonly [name: string]: Uint8Array }): Uint8Array => {
  const made = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(all)) CFB.utils.cfb_add(made, `/${name}`, content)
  return new Uint8Array(CFB.write(made, { type: "array" }))
}

/** A file with these paragraphs. */
export const oldWord = (paragraphs: ReadonlyArray<Written>): Uint8Array => {
  const { main, table } = streams(paragraphs)
  return container({ WordDocument: main, "1Table": table })
}

/** The same, opened. */
export const opened = (paragraphs: ReadonlyArray<Written>): WordFile => {
  const file = openWord(oldWord(paragraphs))
  if (file === undefined) throw new Error("the file was not written as Word does")
  return file
}
