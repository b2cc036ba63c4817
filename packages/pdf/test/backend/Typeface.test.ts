/** A face in a document numbers its glyphs as they come, and is embedded with what was shown of it, its widths and its characters. */
import { inflateSync } from "node:zlib"
import { describe, expect, it } from "@effect/vitest"
import { typeface } from "../../src/backend/Typeface.ts"
import type { Embedded, Face } from "../../src/fonts/Face.ts"
import { square } from "../layout/faces.ts"
import { asked } from "./document.ts"

const [base = expect.fail("no face")] = square.chain("songti")

/** A face that has every character but 无, each so wide as `widths` says by its number. */
const face = (width: (glyph: number) => number = () => 1000, kind: Embedded["kind"] = "TrueType"): Face => ({
  ...base,
  name: "Trial",
  subset: () => {
    const characters = [0]
    return {
      glyph: (codePoint) => {
        if (codePoint === "无".codePointAt(0)) return 0
        const known = characters.indexOf(codePoint, 1)
        return known > 0 ? known : characters.push(codePoint) - 1
      },
      finish: () => ({
        file: Uint8Array.of(1, 2, 3),
        length1: 77,
        kind,
        widths: characters.map((_, glyph) => width(glyph)),
        characters
      })
    }
  }
})

const embedded = (text: string, own: Face = face(), subset = 3) => {
  const { document, objects } = asked(subset)
  const font = typeface(document, own, 1)
  font.encode(text)
  font.finalize()
  const of = (type: string) => objects.find(({ data }) => data["Type"] === type)
  const descendant = objects.find(({ data }) => "DW" in data)?.data ?? expect.fail("no descendant")
  const map = Buffer.from(
    inflateSync(
      objects.find(({ data }) =>
        data === font.reference.data ? false : Object.keys(data).length === 1 && "Filter" in data
      )?.chunks[0] ?? ""
    )
  ).toString()
  return { font, objects, descriptor: of("FontDescriptor")?.data ?? expect.fail("no descriptor"), descendant, map }
}

describe("text in a face", () => {
  it("is two bytes a glyph, numbered from one in the order of first use", () => {
    const { encode } = typeface(asked().document, face(), 0)
    expect(encode("公开公")).toBe("\0\u0001\0\u0002\0\u0001")
  })
  it("has nothing for what has no glyph", () => {
    expect(typeface(asked().document, face(), 0).encode("无")).toBe("")
  })
  it("escapes the bytes that a string of PDF reads otherwise: brackets, backslash, carriage return", () => {
    const { encode } = typeface(asked().document, face(), 0)
    const all = Array.from({ length: 0x60 }, (_, at) => encode(String.fromCodePoint(0x4e00 + at)))
    expect([0x0d, 0x28, 0x29, 0x5c].map((glyph) => all[glyph - 1])).toEqual(["\0\\r", "\0\\(", "\0\\)", "\0\\\\"])
    expect(all[0x0a - 1]).toBe("\0\n")
  })
})

describe("an embedded face", () => {
  it("is named as a subset, unlike any other of the document", () => {
    const { font, descriptor, descendant } = embedded("公")
    expect(font.id).toBe("F2")
    for (const name of [font.reference.data["BaseFont"], descriptor["FontName"], descendant["BaseFont"]])
      expect(name).toBe("GONGKB+Trial")
  })
  it("says the widths that are not one em in stretches, each behind the number of its first glyph", () => {
    const { descendant } = embedded(
      "一二三四五",
      face((glyph) => [500, 1000, 600, 700, 1000, 800][glyph] ?? 1000)
    )
    expect(descendant["DW"]).toBe(1000)
    expect(descendant["W"]).toEqual([0, [500], 2, [600, 700], 5, [800]])
  })
  it("gives each glyph its character for copying, two units beyond the first plane, a section for each first byte", () => {
    const { map } = embedded("公\u{20000}")
    expect(map).toContain("1 beginbfrange\n<0001> <0002> [<516c> <d840dc00>]\nendbfrange")
    const many = embedded(Array.from({ length: 300 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(""))
    const ranges = [...many.map.matchAll(/^<(\w{4})> <(\w{4})> \[/gmu)].map(([, from, to]) => [from, to])
    expect(ranges).toEqual([
      ["0001", "00ff"],
      ["0100", "012c"]
    ])
  })
  it("is a program of its kind: TrueType with its length, CFF by its subtype", () => {
    const trueType = embedded("公")
    expect(trueType.descriptor["FontFile2"]).toMatchObject({ data: { Length1: 77 }, chunks: [Uint8Array.of(1, 2, 3)] })
    expect(trueType.descendant).toMatchObject({ Subtype: "CIDFontType2", CIDToGIDMap: "Identity" })
    const cff = embedded(
      "公",
      face(() => 1000, "CFF")
    )
    expect(cff.descriptor["FontFile3"]).toMatchObject({ data: { Subtype: "CIDFontType0C" } })
    expect(cff.descendant["Subtype"]).toBe("CIDFontType0")
  })
  it("names all its glyphs where PDF/A-1 asks for them, and nowhere else", () => {
    const set = embedded("一二三四五六七八", face(), 1).descriptor["CIDSet"]
    expect(set).toMatchObject({ chunks: [Uint8Array.of(0xff, 0x80)] })
    expect(embedded("一").descriptor).not.toHaveProperty("CIDSet")
  })
})
