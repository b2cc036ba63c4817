/** A pack has the characters of its typeface on the grid of one em, and what is cut out of it is a font in itself. */
import { describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { packs, roles } from "@gongkai/fonts"
import { location } from "@gongkai/fonts/location"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { open } from "../../src/fonts/pack.ts"
import { hanzi, signs } from "./gb2312.ts"
import { packaged } from "./packs.ts"
import { read } from "./sfnt.ts"
import { law } from "../law.ts"

const points = (text: string): ReadonlyArray<number> => Array.from(text, (each) => each.codePointAt(0) ?? 0)
const shown = (codePoints: ReadonlyArray<number>): string => String.fromCodePoint(...codePoints)

describe("GB2312", () => {
  it("is 6763 hanzi and 682 signs", () => {
    expect([new Set(hanzi).size, new Set(signs).size]).toEqual([6763, 682])
    expect(shown([...hanzi.slice(0, 3), ...hanzi.slice(-2), ...signs.slice(0, 6)])).toBe("啊阿埃鼾齄　、。·ˉˇ")
  })
})

describe.each(roles)("the pack of %s", (role) => {
  const face = packaged(role)
  it("has every character of GB2312, both dashes, and the letters, figures and marks of a keyboard", () => {
    const wanted = [
      ...hanzi,
      ...signs,
      ...points("—―–・•·×÷℃‰№〔〕￥¥ "),
      ...Array.from({ length: 95 }, (_, each) => 32 + each)
    ]
    expect(shown(wanted.filter((each) => !face.has(each)))).toBe("")
  })
  it("sets hanzi and full-width marks one em wide, and the figures of all but the title alike", () => {
    const marks = [
      ...points("—―…‘’“”·〇々"),
      ...signs.filter((each) => (each >= 0x3000 && each <= 0x3020) || (each >= 0xff01 && each <= 0xff5e))
    ]
    expect(shown([...hanzi, ...marks].filter((each) => face.width(each) !== 1))).toBe("")
    if (role !== "xiaobiaosong") expect(new Set(points("0123456789").map(face.width)).size).toBe(1)
  })
  it("stands in an em box of its own height", () => {
    expect([face.ascent, face.descent]).toEqual([0.88, -0.12])
    expect(face.metrics.capHeight).toBeGreaterThan(600)
  })
})

describe("the pack of rare characters", () => {
  const face = packaged("rare")
  it("has names of places and persons that GB2312 lacks, also those beyond the first plane", () => {
    for (const character of points("㴔䶮𬭎𬘭疃堃喆昇珺玥祎翀赟垚犇⑪⑳㎡").filter((each) => !hanzi.includes(each)))
      expect([shown([character]), face.has(character), face.width(character)]).toEqual([shown([character]), true, 1])
  })
  it("leaves GB2312 to the others", () => {
    expect(shown([...hanzi, ...signs].filter((each) => face.has(each) && each !== 0xb7 && each !== 0x2014))).toBe("")
  })
})

describe("a pack", () => {
  const bytes = readFileSync(location("songti"))
  it("opens wherever its bytes begin", () => {
    const shifted = new Uint8Array(bytes.length + 3)
    shifted.set(bytes, 3)
    const face = open(shifted.subarray(3))
    expect(face?.name).toBe("FandolSong-Gongkai")
    expect(read((face ?? packaged("rare")).subset().finish()).glyphs).toHaveLength(1)
  })
  it("is told from other bytes, from half a pack and from a later format", () => {
    expect(open(new Uint8Array())).toBeUndefined()
    expect(open(new TextEncoder().encode("不是字形包".repeat(20)))).toBeUndefined()
    expect(open(bytes.subarray(0, 4000))).toBeUndefined()
    expect(open(bytes.subarray(0, -1))).toBeUndefined()
    const later = Uint8Array.from(bytes)
    later[4] = 2
    expect(open(later)).toBeUndefined()
  })
  it("has neither glyph nor width for what is never seen, and one em for what it lacks", () => {
    const face = packaged("songti")
    const subset = face.subset()
    for (const unseen of [0xfe00, 0xfe0f, 0xe0100, 0xe01ef, 0x200b, 0x200d, 0x2060, 0xfeff, 0xad])
      expect([face.has(unseen), face.width(unseen), subset.glyph(unseen)]).toEqual([false, 0, 0])
    const lacking = 0x20bb7
    expect([face.has(lacking), face.width(lacking), subset.glyph(lacking)]).toEqual([false, 1, 0])
    expect(subset.finish().characters).toEqual([0])
  })
})

describe("a subset of a pack", () => {
  const everything = [...hanzi, ...signs, 0x20bb7, 0xfe00]
  const places = Arbitrary.array(Arbitrary.schema(Schema.Natural), { maxLength: 300 })
  law("numbers characters in the order of first use and is a font with every sum right", [places], ([some]) => {
    const face = packaged("kaiti")
    const subset = face.subset()
    const text = some.map((place) => everything[place % everything.length] ?? 0)
    const numbers = text.map(subset.glyph)
    const embedded = subset.finish()
    expect(embedded.characters).toEqual([0, ...new Set(text.filter(face.has))])
    expect(numbers).toEqual(text.map((each) => Math.max(embedded.characters.indexOf(each), 0)))
    const { glyphs, tags } = read(embedded)
    expect(tags).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp"])
    expect(glyphs).toHaveLength(embedded.characters.length)
  })
  it("tells two characters of one glyph apart", () => {
    const subset = packaged("songti").subset()
    expect(points("—―—").map(subset.glyph)).toEqual([1, 2, 1])
    expect(subset.finish().characters).toEqual([0, 0x2014, 0x2015])
  })
  it.each(packs)("of %s is a font with every sum right, for the whole pack too", (pack) => {
    const face = packaged(pack)
    const subset = face.subset()
    const present = Array.from({ length: 0x30000 }, (_, each) => each).filter(face.has)
    expect(present.map(subset.glyph)).toEqual(present.map((_, each) => each + 1))
    const embedded = subset.finish()
    expect(embedded.characters).toEqual([0, ...present])
    const { glyphs, unitsPerEm } = read(embedded)
    expect(glyphs.map(({ advance }) => Math.round((advance / unitsPerEm) * 1000))).toEqual(embedded.widths)
    expect(embedded.widths.slice(1)).toEqual(present.map((each) => Math.round(face.width(each) * 1000)))
    for (const { outline, bearing } of glyphs) {
      if (outline.byteLength === 0) continue
      expect(outline.getInt16(0)).toBeGreaterThan(0)
      expect(outline.getInt16(2)).toBe(bearing)
    }
  })
})
