/** A subset of a TrueType font keeps the numbers of its characters, brings the parts of composed glyphs along, and is sound. */
import { describe, expect, it } from "@effect/vitest"
import { PrintError } from "../../src/errors/PrintError.ts"
import { open, type Opened } from "../../src/fonts/openOwn.ts"
import { outlined } from "../../src/fonts/outlined.ts"
import { components, read } from "./sfnt.ts"
import { trueType } from "./small.ts"

const small = (): Opened => {
  const opened = open({ file: "a.ttf", bytes: trueType() })
  return opened instanceof PrintError ? expect.fail(opened.message) : opened
}
const shown = (text: string) => {
  const subset = outlined(small())()
  for (const character of text) subset.glyph(character.codePointAt(0) ?? 0)
  return subset.finish()
}

describe("a subset", () => {
  it("of a composed glyph has its parts behind the characters, by their new numbers", () => {
    const embedded = shown("开丷")
    // 0 lacking, 1 开, 2 丷; 公 is a part only.
    expect(embedded.characters).toEqual(Array.from("\0开丷", (each) => each.codePointAt(0)))
    const { glyphs } = read(embedded)
    expect(glyphs).toHaveLength(4)
    const composed = glyphs[1]?.outline ?? expect.fail("no outline")
    expect([...components(composed)].toSorted((one, other) => one - other)).toEqual([2, 3])
  })
  it("has a part that is a character as well only once", () => {
    expect(read(shown("公开丷")).glyphs).toHaveLength(4)
  })
  it("gives widths in thousandths of an em, one for each glyph, and the instructions of the font", () => {
    const embedded = shown("公")
    expect(embedded.widths).toEqual([500, 1000])
    expect(read(embedded).tags).toContain("prep")
  })
  it("of one document knows nothing of another's", () => {
    const make = outlined(small())
    const [one, other] = [make(), make()]
    one.glyph("公".codePointAt(0) ?? 0)
    expect(other.finish().characters).toEqual([0])
  })
})

it("a font whose tables are too short to count in is a RangeError before any subset is made", () => {
  const opened = small()
  const short = (tag: string) => ({
    ...opened,
    sfnt: {
      ...opened.sfnt,
      table: (each: string) => (each === tag ? new Uint8Array(4) : opened.sfnt.table(each))
    }
  })
  expect(() => outlined(short("hhea"))).toThrow("short tables")
  expect(() => outlined(short("maxp"))).toThrow(RangeError)
})
