/** A font put together for embedding has sound sums and offsets, whatever outlines it gets, and keeps the tables that it was given. */
import { inflateSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { stored } from "../../src/fonts/stream.ts"
import { assemble, type Outline, padded, sum32 } from "../../src/fonts/trueType.ts"
import { law } from "../law.ts"
import { read } from "./sfnt.ts"

const tables = {
  head: Uint8Array.from({ length: 54 }, (_, at) => at),
  hhea: new Uint8Array(36),
  maxp: new Uint8Array(32),
  programs: [["prep", Uint8Array.of(0xb0, 0, 0x1c)]]
} as const

const outline = (words: number, at: number): Outline => {
  const bytes = Uint8Array.from({ length: words * 4 }, (_, place) => (place * 31 + at) & 0xff)
  return { ...stored(bytes), sum: sum32(bytes), advance: 1000 - at, bearing: at - 3 }
}
const embedded = (outlines: ReadonlyArray<Outline>) => ({
  ...assemble(tables, outlines),
  kind: "TrueType" as const,
  widths: [],
  characters: []
})

const Words = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 }))).check(
  Schema.isMinLength(1),
  Schema.isMaxLength(20)
)

describe("an assembled font", () => {
  law("has each outline at its place, as long as it is, with its advance and bearing", [Words], ([words]) => {
    const { glyphs } = read(embedded(words.map(outline)))
    expect(glyphs.map(({ outline: { byteLength }, advance, bearing }) => [byteLength, advance, bearing])).toEqual(
      words.map((count, at) => [count * 4, 1000 - at, at - 3])
    )
  })
  it("counts in four bytes once its outlines reach beyond what two can say", () => {
    const [narrow, wide] = [0x1fffc, 0x20000].map((size) => read(embedded([outline(size / 4, 0), outline(1, 1)])))
    expect(narrow?.glyphs[1]?.outline.byteLength).toBe(4)
    expect(wide?.glyphs[1]?.outline.byteLength).toBe(4)
  })
  it("carries the programs of the font, and leaves the tables given as they were", () => {
    const before = tables.head.slice()
    const font = embedded([outline(2, 0)])
    expect(read(font).tags).toContain("prep")
    expect(inflateSync(font.file).includes(Buffer.from([0xb0, 0, 0x1c]))).toBe(true)
    expect(tables.head).toEqual(before)
  })
})

it("lengths are rounded up to four, and numbers of 32 bits are summed without their overflow", () => {
  expect([0, 1, 4, 5].map(padded)).toEqual([0, 4, 4, 8])
  expect(sum32(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 3))).toBe(2)
})
