/** Records follow one another by their lengths; the shared strings go on over records, and say anew how wide they are. */
import { describe, expect, it } from "vitest"
import { charactersIn, records, sharedStrings } from "../../../src/readers/xls/records.ts"

const view = (...bytes: ReadonlyArray<number>) => new DataView(Uint8Array.from(bytes).buffer)
const wide = (text: string) => Array.from(text).flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8])
const narrow = (text: string) => Array.from(text, (each) => each.charCodeAt(0))
const count = (strings: number) => [0, 0, 0, 0, strings, 0, 0, 0]

describe("the records of a stream", () => {
  it("come in order, each with its place and its content", () => {
    const found = [...records(view(0x09, 0x08, 2, 0, 7, 8, 0x0a, 0, 0, 0))]
    expect(found.map(({ kind, at, data }) => [kind, at, data.byteLength])).toEqual([
      [0x809, 0, 2],
      [0x0a, 6, 0]
    ])
    expect(found[0]?.data.getUint8(1)).toBe(8)
  })

  it("end in front of one that is cut off", () =>
    expect([...records(view(1, 0, 1, 0, 7, 2, 0, 9, 0, 7))].map(({ kind }) => kind)).toEqual([1]))
})

describe("the shared strings", () => {
  it("are of one byte a character or of two", () =>
    expect(
      sharedStrings([view(...count(2), 2, 0, 0, ...narrow("ab"), 2, 0, 1, ...wide("年报"))]).map(({ text }) => text)
    ).toEqual(["ab", "年报"]))

  it("have stretches in fonts of their own, and data behind them that are no text", () =>
    expect(
      sharedStrings([
        view(...count(2), 2, 0, 0xc, 1, 0, 3, 0, 0, 0, ...narrow("41"), 1, 0, 5, 0, 9, 9, 9, 1, 0, 0, ...narrow("x"))
      ])
    ).toEqual([
      { text: "41", runs: [{ from: 1, font: 5 }] },
      { text: "x", runs: [] }
    ]))

  it("go on in the next record, where their characters may be as wide as before or not", () => {
    const parts = [view(...count(1), 4, 0, 0, ...narrow("ab")), view(1, ...wide("年报"))]
    expect(sharedStrings(parts)).toEqual([{ text: "ab年报", runs: [] }])
    const other = [view(...count(1), 3, 0, 1, ...wide("年")), view(0, ...narrow("cd"))]
    expect(sharedStrings(other).map(({ text }) => text)).toEqual(["年cd"])
  })

  it("are refused where they end too early, and none where there is no record of them", () => {
    expect(() => sharedStrings([view(...count(2), 1, 0, 0, 0x61)])).toThrow(RangeError)
    expect(() => sharedStrings([view(...count(1), 9, 0, 0, 0x61)])).toThrow(RangeError)
    expect(sharedStrings([])).toEqual([])
  })
})

it("characters end with their record, however many there are said to be", () =>
  expect([charactersIn(view(...wide("年报")), 0, 9, true), charactersIn(view(0xe9), 0, 1, false)]).toEqual([
    "年报",
    "é"
  ]))
