/** Outlines of a TrueType font: simple ones are deflated once, composed ones are written anew in the numbers of each document. */
import { inflateRawSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import { glyf } from "../../src/fonts/glyf.ts"
import { fonts, type Sfnt } from "../../src/fonts/sfnt.ts"
import { sum32 } from "../../src/fonts/trueType.ts"
import { components } from "./sfnt.ts"
import { trueType } from "./small.ts"

const small = (): Sfnt => {
  const [font] = fonts(trueType())
  return font ?? expect.fail("no font")
}
const inflate = (deflated: Uint8Array) => inflateRawSync(Buffer.concat([deflated, Uint8Array.of(3, 0)]))

describe("the outlines of the small font", () => {
  const { parts, shape } = glyf(small(), 4)
  it("name the parts of a composed glyph, none of a simple one", () => {
    expect([parts(1), parts(2), parts(3)]).toEqual([[], [1, 3], []])
  })
  it("inflate to what the font has, padded to four bytes, with its sums", () => {
    const { deflated, length, sum } = shape(1, (part) => part)
    const bytes = inflate(deflated)
    expect([bytes.length, bytes.length % 4, sum32(bytes)]).toEqual([length, 0, sum])
  })
  it("give a composed glyph the numbers of the document", () => {
    const bytes = inflate(shape(2, (part) => part + 40).deflated)
    expect(components(new DataView(bytes.buffer, bytes.byteOffset, bytes.length))).toEqual([41, 43])
  })
  it("are deflated once: the next document gets the same bytes", () => {
    expect(shape(1, (part) => part).deflated).toBe(shape(1, (part) => part).deflated)
  })
})

it("an outline that ends before it begins, or has a part that the font lacks, is found before anything is printed", () => {
  const font = small()
  const damaged = (tag: string, change: (view: DataView) => void): Sfnt => {
    const copy = font.table(tag).slice()
    change(new DataView(copy.buffer))
    return { ...font, table: (each) => (each === tag ? copy : font.table(each)) }
  }
  expect(() =>
    glyf(
      damaged("loca", (view) => view.setUint16(2, 0xffff)),
      4
    )
  ).toThrow(RangeError)
  expect(() => glyf(font, 3)).toThrow("part 3")
})
