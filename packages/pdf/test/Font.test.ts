/** A font says which characters it has and how wide they are; what is no font says so. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { readFile } from "node:fs/promises"
import * as Font from "../src/Font.ts"
import * as Fonts from "../src/Fonts.ts"

const fonts = await Effect.runPromise(Fonts.packaged)
const bytes = await readFile(fonts.regular)
const at = (character: string) => character.codePointAt(0) ?? 0

/** A font with one character map and nothing to see: 公 and 开 are glyphs 1 and 2. */
const small = (): Uint8Array => {
  const view = new DataView(new ArrayBuffer(200))
  const tables = [
    ["cmap", 76],
    ["head", 120],
    ["hhea", 150],
    ["hmtx", 186]
  ] as const
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  tables.forEach(([tag, offset], each) => {
    Array.from(tag).forEach((letter, byte) => view.setUint8(12 + each * 16 + byte, at(letter)))
    view.setUint32(12 + each * 16 + 8, offset)
  })
  // cmap: one record, Windows Unicode, format 4 with three segments.
  const shorts = [0, 1, 3, 1, 0, 12, 4, 40, 0, 6, 0, 0, 0]
  shorts.forEach((short, each) => view.setUint16(76 + each * 2, short))
  const segments = [at("公"), at("开"), 0xffff, 0, at("公"), at("开"), 0xffff, 1 - at("公"), 2 - at("开"), 1]
  segments.forEach((short, each) => view.setUint16(102 + each * 2, short & 0xffff))
  return new Uint8Array(view.buffer)
}

describe("a font", () => {
  it("knows its characters, also the rare ones beyond the first plane", () => {
    const font = Font.read(bytes)
    for (const character of "公开㴔𬭎") expect(font?.has(at(character)), character).toBe(true)
    expect(font?.has(0xe123)).toBe(false)
  })
  it("knows that Chinese characters and marks are one em wide, and figures narrower", () => {
    const font = Font.read(bytes)
    for (const character of "公，“”（）") expect(font?.width(at(character)), character).toBe(1)
    expect(font?.width(at("1"))).toBeLessThan(0.7)
  })
  it("is not read from a text, an empty file or half a font", () => {
    expect(Font.read(new TextEncoder().encode("不是字体，只是一段文字。"))).toBeUndefined()
    expect(Font.read(new Uint8Array())).toBeUndefined()
    expect(Font.read(bytes.subarray(0, 5000))).toBeUndefined()
  })
  it("is read through an older character map too", () => {
    const font = Font.read(small())
    expect(font?.has(at("公"))).toBe(true)
    expect(font?.has(at("开"))).toBe(true)
    expect(font?.has(at("八"))).toBe(false)
  })
})
