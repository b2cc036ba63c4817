/** A user's own font is measured and cut to what a document shows, whatever kind of file it is; what is no such file is refused in words. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { createRequire } from "node:module"
import { inflateSync } from "node:zlib"
import { PrintError } from "../../src/errors/PrintError.ts"
import type { Subset } from "../../src/fonts/Face.ts"
import type { Own } from "../../src/fonts/openOwn.ts"
import { own, ownFile } from "../../src/fonts/own.ts"
import { hanzi } from "./gb2312.ts"
import { components, read } from "./sfnt.ts"
import { collection, openType, trueType } from "./small.ts"

const at = (character: string): number => character.codePointAt(0) ?? 0
const face = (bytes: Uint8Array, font?: Own["font"]) =>
  own({ file: "字体/a.ttf", bytes, ...(font === undefined ? {} : { font }) })

describe.each([
  ["TrueType", trueType],
  ["CFF", openType]
] as const)("a font with %s outlines", (kind, made) => {
  it.effect("knows its characters, their widths and itself", () =>
    Effect.gen(function* () {
      const font = yield* face(made())
      expect(Array.from("公开丷印", (each) => font.has(at(each)))).toEqual([true, true, true, false])
      expect(Array.from("公开丷印\u{e0100}", (each) => font.width(at(each)))).toEqual([1, 1, 1, 1, 0])
      expect(font).toMatchObject({ name: "SmallSong", ascent: 0.88, descent: -0.12, embedding: "installable" })
      const [lengths, looks] = [
        { ascent: 880, descent: -120, capHeight: 710, bbox: [0, -100, 900, 800] },
        { italicAngle: -12, flags: 68, stemV: 166 }
      ]
      expect(font.metrics).toEqual({ ...lengths, ...looks })
    })
  )
  it.effect("numbers characters in the order of first use, the same again for a second document", () =>
    Effect.gen(function* () {
      const font = yield* face(made())
      const [one, other] = [font.subset(), font.subset()]
      expect(Array.from("开公开印\u200b", (each) => one.glyph(at(each)))).toEqual([1, 2, 1, 0, 0])
      const embedded = one.finish()
      expect(embedded).toMatchObject({ kind, characters: [0, at("开"), at("公")] })
      expect(embedded.widths.slice(0, 3)).toEqual([500, 1000, 1000])
      expect(inflateSync(embedded.file)).toHaveLength(embedded.length1)
      expect(other.glyph(at("丷"))).toBe(1)
      expect(other.finish().characters).toEqual([0, at("丷")])
    })
  )
  it.effect.each([
    [0, "installable"],
    [2, "restricted"],
    [4, "preview"],
    [8, "editable"],
    [6, "preview"],
    [0x100, "installable"]
  ] as const)("says what its maker allows: fsType %s is %s", ([fsType, embedding]) =>
    Effect.map(face(made({ fsType })), (font) => expect(font.embedding).toBe(embedding))
  )
  it.effect.each([
    [undefined, "FirstSong"],
    [1, "SecondSong"],
    ["second song", "SecondSong"],
    ["SecondSong", "SecondSong"]
  ] as const)("is chosen from a collection by any of its names or by its place: %s", ([asked, name]) =>
    Effect.gen(function* () {
      const font = yield* face(collection(made({ name: "First Song" }), made({ name: "Second Song" })), asked)
      expect(font.name).toBe(name)
      const subset = font.subset()
      expect(subset.glyph(at("公"))).toBe(1)
      expect(subset.finish().kind).toBe(kind)
    })
  )
})

describe("a composed glyph", () => {
  it.effect("brings its parts along, behind the characters and by their new numbers", () =>
    Effect.gen(function* () {
      const subset = (yield* face(trueType())).subset()
      Array.from("开公", (each) => subset.glyph(at(each)))
      const embedded = subset.finish()
      const { glyphs, tags } = read(embedded)
      expect(tags).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"])
      expect(glyphs.map(({ outline }) => components(outline))).toEqual([[], [2, 3], [], []])
      expect(glyphs.map(({ bearing }) => bearing)).toEqual([0, 100, 100, 100])
      expect(embedded.characters).toEqual([0, at("开"), at("公")])
      expect(embedded.widths).toHaveLength(4)
    })
  )
})

describe("Noto Serif SC", () => {
  const path = createRequire(import.meta.url).resolve(
    "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"
  )
  const places = Arbitrary.array(Arbitrary.schema(Schema.Natural), { maxLength: 200 })
  const noto = Effect.runSync(Effect.cached(ownFile(path)))
  it.effect.prop(
    "is cut to fonts with every sum right, whose widths are those that were measured",
    [places],
    ([some]) =>
      Effect.gen(function* () {
        const font = yield* noto
        const subset = font.subset()
        const text = some.map((place) => hanzi[place % hanzi.length] ?? 0).concat(Array.from("2023年Åéﬁ—㴔𬭎", at))
        for (const each of text) expect(subset.glyph(each)).toBeGreaterThan(0)
        const embedded = subset.finish()
        const { glyphs, unitsPerEm } = read(embedded)
        expect(glyphs.map(({ advance }) => Math.round((advance * 1000) / unitsPerEm))).toEqual(embedded.widths)
        for (const { outline } of glyphs)
          for (const part of components(outline)) expect(part).toBeLessThan(glyphs.length)
        expect(embedded.characters.slice(1).map((each) => Math.round(font.width(each) * 1000))).toEqual(
          embedded.widths.slice(1, embedded.characters.length)
        )
      })
  )
})

const text = (beginning: string): Uint8Array => new TextEncoder().encode(beginning.padEnd(100))

describe("what cannot be used is refused, by name and with the next step", () => {
  it.effect.each([
    ["an empty file", new Uint8Array(), "字体文件是空的：字体/a.ttf。请重新复制这个文件"],
    ["a text", text("不是字体"), "不是字体文件：字体/a.ttf。请给 TTF、OTF 或 TTC 文件"],
    ["WOFF", text("wOFF"), "字体文件不能用：字体/a.ttf 是网页字体（WOFF）。请换成 TTF、OTF 或 TTC 文件"],
    ["WOFF2", text("wOF2"), "字体文件不能用：字体/a.ttf 是网页字体（WOFF2）。请换成 TTF、OTF 或 TTC 文件"],
    ["Type 1", text("%!PS-AdobeFont-1.0"), "字体文件不能用：字体/a.ttf 是 Type 1 字体。请换成 TTF、OTF 或 TTC 文件"],
    ["Type 1 in binary", new Uint8Array([0x80, 1, 0, 0]), "是 Type 1 字体"],
    ["a variable font", trueType({ also: ["fvar"] }), "是可变字体"],
    ["a font of bitmaps", trueType({ without: ["glyf"] }), "没有字形轮廓"],
    ["a font without a map", trueType({ without: ["cmap"] }), "已损坏或不完整"],
    ["a font without widths", openType({ without: ["hmtx"] }), "已损坏或不完整"]
  ] as const)("%s", ([, bytes, words]) =>
    Effect.gen(function* () {
      const { reason, text } = yield* Effect.flip(face(bytes))
      expect(reason).toBe("font")
      expect(text.zh).toContain(words)
      expect(text.en).toContain("字体/a.ttf")
    })
  )
  it.effect.each(["Third", 2])("a collection without the font asked for, with the names that it has: %s", (asked) =>
    Effect.gen(function* () {
      const both = collection(trueType({ name: "First Song" }), openType({ name: "Second Song" }))
      expect((yield* Effect.flip(face(both, asked))).text.zh).toBe(
        `字体集 字体/a.ttf 里没有“${asked}”。里面有：First Song、Second Song。请写其中一个，或写序号（从 0 起）`
      )
    })
  )
  it.effect("a file that is not there", () =>
    Effect.gen(function* () {
      const { text } = yield* Effect.flip(ownFile("没有/a.ttf"))
      expect(text.zh).toBe("字体文件打不开：没有/a.ttf。请核对路径和权限")
    })
  )
  it.effect("a font cut off anywhere, or with any byte changed, unless it can still be read", () =>
    Effect.gen(function* () {
      for (const whole of [trueType(), openType(), collection(trueType(), trueType())]) {
        for (let length = 0; length < whole.length; length += 7) yield* readOrRefused(whole.subarray(0, length))
        for (let place = 0; place < whole.length; place += 5) {
          const changed = whole.slice()
          changed[place] = (changed[place] ?? 0) ^ 0xff
          yield* readOrRefused(changed)
        }
      }
    })
  )
})

const readOrRefused = Effect.fn(function* (bytes: Uint8Array) {
  const result = yield* Effect.result(face(bytes))
  if (result._tag === "Failure") return expect(result.failure.reason).toBe("font")
  const subset = result.success.subset()
  for (const character of "开公丷") subset.glyph(at(character))
  const thrown = failure(subset)
  if (thrown !== undefined) expect(thrown).toBeInstanceOf(PrintError)
})

const failure = (subset: Subset): unknown => {
  try {
    subset.finish()
    return undefined
  } catch (error) {
    return error
  }
}
