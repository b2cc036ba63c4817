/** A font is asked for by any of its names, in any language; a PDF takes one of letters, figures and hyphens. */
import { describe, expect, it } from "vitest"
import { names } from "../../src/fonts/names.ts"
import { font, table } from "./tables.ts"

interface Named {
  readonly id: number
  readonly bytes: Uint8Array
  /** 3 unless it says otherwise; 1 is that of the old Macintosh. */
  readonly platform?: number
  readonly encoding?: number
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16()

const named = (...all: ReadonlyArray<Named>) => {
  const start = 6 + all.length * 12
  const head = table(start, { 2: all.length, 4: start })
  const numbers = new DataView(head.buffer)
  let offset = 0
  for (const [each, { id, bytes, platform = 3, encoding = 1 }] of all.entries()) {
    for (const [field, number] of [platform, encoding, 0x409, id, bytes.length, offset].entries())
      numbers.setUint16(6 + each * 12 + field * 2, number)
    offset += bytes.length
  }
  return names(font({ name: Buffer.concat([head, ...all.map(({ bytes }) => bytes)]) }))
}

describe("the names of a font", () => {
  it("are family, typographic family, full and PostScript name, each once, and no other", () => {
    const { all } = named(
      { id: 0, bytes: utf16("版权所有") },
      { id: 1, bytes: utf16("示例仿宋") },
      { id: 4, bytes: utf16("示例仿宋") },
      { id: 4, bytes: utf16("Example FangSong") },
      { id: 16, bytes: utf16("示例") },
      { id: 6, bytes: utf16("ExampleFS") },
      { id: 2, bytes: utf16("Regular") }
    )
    expect(all).toEqual(["示例仿宋", "Example FangSong", "示例", "ExampleFS"])
  })
  it("of the old Macintosh are Chinese in their own encoding, and Latin otherwise", () => {
    const gbk = Uint8Array.from([0xb7, 0xc2, 0xcb, 0xce])
    expect(named({ id: 1, bytes: gbk, platform: 1, encoding: 25 }).all).toEqual(["仿宋"])
    expect(named({ id: 1, bytes: Uint8Array.from([0x46, 0x8e]), platform: 1, encoding: 0 }).all).toEqual(["Fé"])
  })
  it("are none where the font has no table of them", () => {
    expect(names(font({}))).toEqual({ postScript: undefined, all: [] })
  })
})

describe("the PostScript name", () => {
  it("is cleared of what a PDF does not take", () => {
    expect(named({ id: 6, bytes: utf16("Example FS-Bold(1)_中") }).postScript).toBe("ExampleFS-Bold1")
  })
  it("is missing where the font has none, or nothing of it is left", () => {
    expect(named({ id: 1, bytes: utf16("示例") }).postScript).toBeUndefined()
    expect(named({ id: 6, bytes: utf16("仿宋") }).postScript).toBeUndefined()
  })
})
