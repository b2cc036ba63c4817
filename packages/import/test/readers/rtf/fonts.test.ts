/** The bytes of a rich text file mean what their font says, or else the code page of the file. */
import { describe, expect, it } from "vitest"
import { decode, type Font } from "../../../src/readers/rtf/fonts.ts"

const font = (charset: number | undefined, name = ""): Font => ({ name, charset })
const [nian, eAcute] = [[0xc4, 0xea], [0xe9]]

describe("bytes are read", () => {
  it("in the script of their font, whatever the page of the file", () => {
    expect(decode(nian, font(134), 1252)).toBe("年")
    expect(decode([0xa6, 0x7e], font(136), 936)).toBe("年")
  })
  it("in the page of the file, where the font has no script of its own or there is none", () => {
    expect([decode(nian, font(0), 936), decode(nian, undefined, 936), decode(nian, undefined, 54_936)]).toEqual([
      "年",
      "年",
      "年"
    ])
    expect(decode(eAcute, font(undefined), 1252)).toBe("é")
  })
  it("in the page of the file where they are no text in the script of their font", () =>
    expect(decode(eAcute, font(134), 1252)).toBe("é"))
  it("in Western Windows where nobody knows the page", () => expect(decode(eAcute, undefined, 99)).toBe("é"))
  it("as the signs of symbol fonts, and an unknown sign stays a private character", () => {
    expect(decode([0xb7], font(2, "Symbol"), 936)).toBe("•")
    expect(decode([0x6e], font(2, "Wingdings"), 936)).toBe("■")
    expect(decode([0x21], font(2, "Webdings"), 936)).toBe("\uf021")
  })
})
