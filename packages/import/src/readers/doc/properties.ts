/**
 * The properties of stretches of text in an old Word file, from the pages that list them ([MS-DOC] 2.9.33 and 2.9.175).
 *
 * @module
 */
import type { WordFile } from "./file.ts"

/** A property: its number, and where its value lies. */
export interface Property {
  readonly number: number
  readonly view: DataView
  readonly at: number
}

/** A stretch of the stream and its properties, which are read only when asked for. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly properties: () => ReadonlyArray<Property>
}

const page = 512
const definition = 0xd608
const tabs = 0xc615
/** Where properties too long for a page are kept in the data stream instead. */
const elsewhere = new Set([0x6645, 0x6646])
const sizes = [1, 1, 2, 4, 2, 2, undefined, 3]

/** How many bytes the value of a property takes. */
const sizeOf = (number: number, view: DataView, at: number): number => {
  if (number === definition) return 1 + view.getUint16(at, true)
  const fixed = sizes[number >> 13]
  if (fixed !== undefined) return fixed
  const length = view.getUint8(at)
  if (number !== tabs || length < 255) return 1 + length
  const deleted = view.getUint8(at + 1)
  return 3 + 4 * deleted + 3 * view.getUint8(at + 2 + 4 * deleted)
}

const list = (view: DataView, from: number, length: number, data: DataView | undefined): ReadonlyArray<Property> => {
  const found: Array<Property> = []
  const end = Math.min(from + length, view.byteLength)
  for (let at = from; at + 2 < end;) {
    const number = view.getUint16(at, true)
    at += 2
    if (elsewhere.has(number) && data !== undefined && view !== data) {
      const place = view.getUint32(at, true)
      found.push(...list(data, place + 2, data.getUint16(place, true), data))
    } else found.push({ number, view, at })
    at += sizeOf(number, view, at)
  }
  return found
}

/** The pages that a table names, each with its runs of properties. */
const stretches = (
  { main, table }: WordFile,
  { at, length }: WordFile["ofParagraphs"],
  read: (page: number, runs: number, run: number) => ReadonlyArray<Property>
): ReadonlyArray<Stretch> => {
  const count = Math.min(Math.floor((length - 4) / 8), Math.ceil(main.byteLength / page))
  return Array.from({ length: Math.max(0, count) }, (_, entry) => {
    const start = (table.getUint32(at + (count + 1) * 4 + entry * 4, true) & 0x3fffff) * page
    const runs = main.getUint8(start + page - 1)
    return Array.from({ length: runs }, (__, run) => ({
      from: main.getUint32(start + run * 4, true),
      to: main.getUint32(start + run * 4 + 4, true),
      properties: () => read(start, runs, run)
    }))
  }).flat()
}

/** The properties of the paragraph that a place in the stream belongs to. */
export const paragraphProperties = (file: WordFile) =>
  finder(
    stretches(file, file.ofParagraphs, (start, runs, run) => {
      const { main, data } = file
      const at = start + main.getUint8(start + (runs + 1) * 4 + run * 13) * 2
      const words = main.getUint8(at)
      // The number of a style stands in front of the properties.
      return words === 0
        ? list(main, at + 4, main.getUint8(at + 1) * 2 - 2, data)
        : list(main, at + 3, words * 2 - 3, data)
    })
  )

/** The properties of the character at a place in the stream. */
export const characterProperties = (file: WordFile) =>
  finder(
    stretches(file, file.ofCharacters, (start, runs, run) => {
      const offset = file.main.getUint8(start + (runs + 1) * 4 + run) * 2
      return offset === 0 ? [] : list(file.main, start + offset + 1, file.main.getUint8(start + offset), file.data)
    })
  )

/** Finds the properties of a place in the stream. Asked for places in order, it reads each stretch once. */
const finder = (all: ReadonlyArray<Stretch>): ((at: number) => ReadonlyArray<Property>) => {
  const sorted = all.toSorted((one, other) => one.from - other.from)
  let last: { readonly stretch: Stretch; readonly properties: ReadonlyArray<Property> } | undefined
  return (at) => {
    if (last !== undefined && last.stretch.from <= at && at < last.stretch.to) return last.properties
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.from ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const stretch = sorted[low - 1]
    if (stretch === undefined || at >= stretch.to) return []
    last = { stretch, properties: stretch.properties() }
    return last.properties
  }
}
