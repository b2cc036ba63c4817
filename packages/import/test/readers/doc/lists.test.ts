/** The numbers of lists in old Word files are counted from what the file says of its lists. */
import { describe, expect, it } from "vitest"
import type { WordFile } from "../../../src/readers/doc/file.ts"
import { numberer } from "../../../src/readers/doc/lists.ts"

interface Level {
  readonly start: number
  readonly format: number
  readonly text: string
}

const number = (bytes: number, value: number): ReadonlyArray<number> =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256)

/** [MS-DOC] 2.9.150: 28 bytes, no properties, and the text of the number. */
const levelBytes = ({ start, format, text }: Level): ReadonlyArray<number> => [
  ...number(4, start),
  format,
  ...Array.from({ length: 23 }, () => 0),
  ...number(2, text.length),
  ...Array.from(text).flatMap((character) => number(2, character.charCodeAt(0)))
]

/** A file with one list of two levels (the others are like the second), used twice; the second use begins anew at a number. */
const file = (levels: readonly [Level, Level], anew: number): WordFile => {
  const list = [...number(4, 7), ...Array.from({ length: 24 }, () => 0)]
  const lists = [
    ...number(2, 1),
    ...list,
    ...Array.from({ length: 9 }, (_, at) => levelBytes(at === 0 ? levels[0] : levels[1])).flat()
  ]
  const use = (overrides: number) => [...number(4, 7), ...number(8, 0), overrides, 0, 0, 0]
  const overrides = [
    ...number(4, 2),
    ...use(0),
    ...use(1),
    ...number(4, 0),
    ...number(4, 0),
    ...number(4, anew),
    0x10,
    0,
    0,
    0
  ]
  const table = new DataView(Uint8Array.from([...lists, ...overrides]).buffer)
  const nothing = { at: 0, length: 0 }
  return {
    main: table,
    table,
    data: undefined,
    characters: 0,
    pieces: nothing,
    ofCharacters: nothing,
    ofParagraphs: nothing,
    lists: { at: 0, length: 30 },
    overrides: { at: lists.length, length: overrides.length }
  }
}

/** The properties of a paragraph of a use of the list, counted from 1, at a level. */
const paragraph = (use: number, level: number) => {
  const view = new DataView(Uint8Array.from([...number(2, use), level]).buffer)
  return [
    { number: 0x460b, view, at: 0 },
    { number: 0x260a, view, at: 2 }
  ]
}

const marks = (own: WordFile, ...paragraphs: ReadonlyArray<readonly [use: number, level: number]>) => {
  const next = numberer(own)
  return paragraphs.map(([use, level]) => next(paragraph(use, level))?.mark)
}

const chinese: readonly [Level, Level] = [
  { start: 1, format: 37, text: "\u0000、" },
  { start: 1, format: 0, text: "\u0000.\u0001" }
]

describe("a list of an old Word file", () => {
  it("counts as Chinese do, and deeper levels name those above", () =>
    expect(marks(file(chinese, 1), [1, 0], [1, 0], [1, 1], [1, 1], [1, 0], [1, 1])).toEqual([
      "一、",
      "二、",
      "二.1",
      "二.2",
      "三、",
      "三.1"
    ]))

  it("begins anew where a use of it says so", () =>
    expect(marks(file(chinese, 5), [1, 0], [2, 0], [2, 0])).toEqual(["一、", "五、", "六、"]))

  it("has signs that count nothing", () =>
    expect(marks(file([{ start: 0, format: 23, text: "◆" }, chinese[1]], 1), [1, 0], [1, 0])).toEqual(["◆", "◆"]))

  it("has no numbers where it counts in a way that nobody knows, or where a paragraph is of none", () => {
    expect(marks(file([{ start: 1, format: 255, text: "\u0000" }, chinese[1]], 1), [1, 0])).toEqual([undefined])
    expect(marks(file(chinese, 1), [0, 0], [9, 0])).toEqual([undefined, undefined])
  })

  it("has none where its description is cut off", () =>
    expect(marks({ ...file(chinese, 1), lists: { at: 1, length: 30 } }, [1, 0])).toEqual([undefined]))
})
