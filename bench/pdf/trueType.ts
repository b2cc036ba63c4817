/**
 * A whole TrueType file out of a face: what a document with every character would embed, and the tables that other programs need.
 *
 * @module
 */
import { inflateSync } from "node:zlib"
import type { Face } from "@gongkai/pdf/fonts/Face"
import { padded, sum32, view } from "@gongkai/pdf/fonts/trueType"

type Table = readonly [tag: string, bytes: Uint8Array]

export const trueType = (face: Face, family: string): Uint8Array => {
  const subset = face.subset()
  const characters: Array<readonly [character: number, glyph: number]> = []
  for (let point = 0x20; point <= 0x10ffff; point += 1) {
    if (face.has(point)) characters.push([point, subset.glyph(point)])
  }
  const embedded = tables(inflateSync(subset.finish().file))
  const added: ReadonlyArray<Table> = [
    ["OS/2", measures(face, characters)],
    ["cmap", map(characters)],
    ["name", names(family)],
    ["post", bytes(32, (post) => post.setUint32(0, 0x00030000))]
  ]
  return assembled([...embedded, ...added].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

const bytes = (length: number, fill: (view: DataView) => void): Uint8Array => {
  const table = new Uint8Array(length)
  fill(view(table))
  return table
}

const ascii = new TextDecoder("latin1")

const tables = (font: Uint8Array): ReadonlyArray<Table> => {
  const numbers = view(font)
  return Array.from({ length: numbers.getUint16(4) }, (_, at): Table => {
    const entry = 12 + at * 16
    const start = numbers.getUint32(entry + 8)
    return [ascii.decode(font.subarray(entry, entry + 4)), font.subarray(start, start + numbers.getUint32(entry + 12))]
  })
}

type Characters = ReadonlyArray<readonly [character: number, glyph: number]>

/** Format 12: stretches in which characters and glyphs count up together. */
const map = (characters: Characters): Uint8Array => {
  const groups: Array<{ readonly from: number; readonly glyph: number; length: number }> = []
  for (const [character, glyph] of characters) {
    const last = groups.at(-1)
    if (last !== undefined && character === last.from + last.length && glyph === last.glyph + last.length)
      last.length += 1
    else groups.push({ from: character, glyph, length: 1 })
  }
  return bytes(28 + groups.length * 12, (table) => {
    ;[0, 1, 3, 10].forEach((number, at) => table.setUint16(at * 2, number))
    table.setUint32(8, 12)
    table.setUint16(12, 12)
    table.setUint32(16, 16 + groups.length * 12)
    table.setUint32(24, groups.length)
    for (const [at, { from, glyph, length }] of groups.entries()) {
      ;[from, from + length - 1, glyph].forEach((number, each) => table.setUint32(28 + at * 12 + each * 4, number))
    }
  })
}

const names = (family: string): Uint8Array => {
  const texts = new Map([
    [1, family],
    [2, "Regular"],
    [3, family],
    [4, family],
    [5, "Version 1.0"],
    [6, family.replaceAll(" ", "")]
  ])
  const start = 6 + texts.size * 12
  const length = [...texts.values()].reduce((sum, text) => sum + text.length * 2, 0)
  return bytes(start + length, (table) => {
    table.setUint16(2, texts.size)
    table.setUint16(4, start)
    let [entry, at] = [6, 0]
    for (const [number, text] of texts) {
      ;[3, 1, 0x409, number, text.length * 2, at].forEach((field, each) => table.setUint16(entry + each * 2, field))
      for (let each = 0; each < text.length; each += 1) table.setUint16(start + at + each * 2, text.charCodeAt(each))
      entry += 12
      at += text.length * 2
    }
  })
}

/** All our fonts count in thousandths. */
const units = (ems: number): number => Math.round(ems * 1000)

/** OS/2: a regular weight, free to embed, for simplified Chinese. */
const measures = ({ ascent, descent, metrics }: Face, characters: Characters): Uint8Array =>
  bytes(96, (table) => {
    const [first = 0x20] = characters[0] ?? []
    const [last = 0xffff] = characters.at(-1) ?? []
    table.setUint16(0, 4)
    table.setInt16(2, 1000)
    table.setUint16(4, 400)
    table.setUint16(6, 5)
    // Unicode ranges: Latin; marks and unified ideographs of Chinese.
    table.setUint32(42, 1)
    table.setUint32(46, (1 << 16) | (1 << 27))
    table.setUint16(62, 0x40)
    table.setUint16(64, Math.min(first, 0xffff))
    table.setUint16(66, Math.min(last, 0xffff))
    table.setInt16(68, units(ascent))
    table.setInt16(70, units(descent))
    table.setUint16(74, units(ascent))
    table.setUint16(76, units(-descent))
    table.setUint32(78, 1 | (1 << 18))
    table.setInt16(86, 500)
    table.setInt16(88, metrics.capHeight)
    table.setUint16(92, 0x20)
  })

const assembled = (all: ReadonlyArray<Table>): Uint8Array => {
  const start = 12 + all.length * 16
  const font = new Uint8Array(all.reduce((at, [, table]) => at + padded(table.length), start))
  const numbers = view(font)
  const power = 31 - Math.clz32(all.length)
  numbers.setUint32(0, 0x00010000)
  ;[all.length, 16 << power, power, (all.length - (1 << power)) * 16].forEach((number, at) =>
    numbers.setUint16(4 + at * 2, number)
  )
  let at = start
  for (const [each, [tag, table]] of all.entries()) {
    const entry = 12 + each * 16
    font.set(new TextEncoder().encode(tag), entry)
    font.set(table, at)
    if (tag === "head") numbers.setUint32(at + 8, 0)
    ;[sum32(font.subarray(at, at + padded(table.length))), at, table.length].forEach((number, field) =>
      numbers.setUint32(entry + 4 + field * 4, number)
    )
    at += padded(table.length)
  }
  return font
}
