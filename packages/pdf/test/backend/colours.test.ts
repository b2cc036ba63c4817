/** The colour profile is a sound ICC profile of version 2 for sRGB, as IEC 61966-2-1 defines it. */
import { describe, expect, it } from "@effect/vitest"
import { sRGB } from "../../src/backend/colours.ts"

const bytes = sRGB()
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
const ascii = (at: number, length: number): string => Buffer.from(bytes.subarray(at, at + length)).toString("latin1")
const tags = new Map(
  Array.from({ length: view.getUint32(128) }, (_, each) => {
    const at = 132 + each * 12
    return [ascii(at, 4), { at: view.getUint32(at + 4), length: view.getUint32(at + 8) }] as const
  })
)
const tag = (name: string) => tags.get(name) ?? expect.fail(`no ${name}`)
const triple = (name: string): ReadonlyArray<number> =>
  [8, 12, 16].map((offset) => view.getInt32(tag(name).at + offset) / 65_536)
const curve = (level: number): number => view.getUint16(tag("rTRC").at + 12 + level * 2) / 65_535

describe("the profile", () => {
  it("says its length, version 2.1, and that it is a display's, from RGB to XYZ", () => {
    expect(view.getUint32(0)).toBe(bytes.length)
    expect(view.getUint32(8)).toBe(0x02100000)
    expect([ascii(12, 12), ascii(36, 4)]).toEqual(["mntrRGB XYZ ", "acsp"])
  })
  it("has every tag that a display's profile must have, on a boundary of four, inside the file", () => {
    expect([...tags.keys()].toSorted()).toEqual(
      ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"].toSorted()
    )
    for (const { at, length } of tags.values()) {
      expect(at % 4).toBe(0)
      expect(at + length).toBeLessThanOrEqual(bytes.length)
    }
    expect(ascii(tag("desc").at, 4)).toBe("desc")
    expect(ascii(tag("desc").at + 12, view.getUint32(tag("desc").at + 8) - 1)).toBe("sRGB IEC61966-2.1")
  })
  it("has primaries that add up to its white, that of D50", () => {
    const sum = ["rXYZ", "gXYZ", "bXYZ"]
      .map(triple)
      .reduce((total, each) => total.map((one, at) => one + (each[at] ?? 0)))
    const white = triple("wtpt")
    expect(white.map((each) => each.toFixed(2))).toEqual(["0.96", "1.00", "0.82"])
    for (const [at, each] of sum.entries()) expect(Math.abs(each - (white[at] ?? 0))).toBeLessThan(0.002)
  })
  it("has one curve for all three: black, white, middle grey at a fifth of the light, never falling", () => {
    expect(new Set(["rTRC", "gTRC", "bTRC"].map((name) => tag(name).at)).size).toBe(1)
    expect([curve(0), curve(255)]).toEqual([0, 1])
    expect(curve(128)).toBeCloseTo(0.2159, 3)
    // Near black the curve is a straight line.
    expect(curve(5)).toBeCloseTo(5 / 255 / 12.92, 4)
    for (let level = 1; level < 256; level += 1) expect(curve(level)).toBeGreaterThan(curve(level - 1))
  })
  it("is small, for every printed report carries it", () => {
    expect(bytes.length).toBeLessThan(1024)
  })
})
