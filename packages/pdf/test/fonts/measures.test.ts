/** What a font says of itself as a whole: widths, heights in thousandths of an em, and whether it may be embedded. */
import { describe, expect, it } from "vitest"
import { measures } from "../../src/fonts/measures.ts"
import { font, table } from "./tables.ts"

/** Three glyphs, of which two have widths of their own, at 2000 units an em. */
const tables = {
  head: table(54, { 18: 2000, 36: -100, 38: -240, 40: 2100, 42: 1800 }),
  hhea: table(36, { 4: 1760, 6: -240, 34: 2 }),
  hmtx: table(10, { 0: 1000, 2: 10, 4: 2000, 6: 20, 8: -30 }),
  maxp: table(6, { 4: 3 })
}
const of = (more: { readonly [tag: string]: Uint8Array } = {}) => measures(font({ ...tables, ...more }))
const os2 = (numbers: { readonly [offset: number]: number }) => ({ "OS/2": table(96, { 0: 4, ...numbers }) })

describe("the widths of a font", () => {
  it("are its own for each glyph with a full entry, and the last one's for all others", () => {
    const { advance, bearing, glyphs, unitsPerEm } = of()
    expect([0, 1, 2].map(advance)).toEqual([1000, 2000, 2000])
    expect([0, 1, 2].map(bearing)).toEqual([10, 20, -30])
    expect({ glyphs, unitsPerEm }).toEqual({ glyphs: 3, unitsPerEm: 2000 })
  })
  it.each([
    ["no full entry", { hhea: table(36, { 34: 0 }) }],
    ["no size", { head: table(54) }],
    ["fewer entries than glyphs", { hmtx: table(9) }]
  ])("are refused where there is %s", (_, more) => {
    expect(() => of(more)).toThrow(RangeError)
  })
})

describe("the heights of a font", () => {
  it("are thousandths of an em, its depth below the line whatever its sign", () => {
    const { metrics } = of()
    expect(metrics).toMatchObject({ ascent: 880, descent: -120, bbox: [-50, -120, 1050, 900] })
    expect(of({ hhea: table(36, { 4: 1760, 6: 240, 34: 2 }) }).metrics.descent).toBe(-120)
  })
  it("of capitals are its own where it says so, in a table that is new enough", () => {
    expect(of(os2({ 88: 1420 })).metrics.capHeight).toBe(710)
    expect(of(os2({ 0: 1, 88: 1420 })).metrics.capHeight).toBe(700)
    expect(of(os2({ 88: 0 })).metrics.capHeight).toBe(700)
    expect(of().metrics.capHeight).toBe(700)
  })
  it("lean to the right where it is slanted, and all are as wide where it is fixed", () => {
    expect(of({ post: table(32, { 4: -12 }) }).metrics).toMatchObject({ italicAngle: -12, flags: 4 + 64 })
    expect(of({ post: table(32, { 14: 1 }) }).metrics).toMatchObject({ italicAngle: 0, flags: 4 + 1 })
    expect(of().metrics).toMatchObject({ italicAngle: 0, flags: 4 })
  })
  it("have thicker stems the heavier it is", () => {
    const [light = 0, usual = 0, bold = 0] = [300, 400, 700].map((weight) => of(os2({ 4: weight })).metrics.stemV)
    expect(light).toBeLessThan(usual)
    expect(usual).toBeLessThan(bold)
    expect(of().metrics.stemV).toBe(usual)
  })
})

describe("whether a font may be embedded", () => {
  it.each([
    ["installable", 0],
    ["restricted", 2],
    ["preview", 4],
    ["editable", 8],
    ["preview", 2 | 4],
    ["editable", 2 | 8],
    ["installable", 0x100]
  ])("%s: %s", (embedding, fsType) => {
    expect(of(os2({ 8: fsType })).embedding).toBe(embedding)
  })
  it("is granted by a font that says nothing of it", () => {
    expect(of().embedding).toBe("installable")
  })
})
