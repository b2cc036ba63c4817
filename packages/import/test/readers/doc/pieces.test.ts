/** The text of an old Word file is put together from its pieces, of one byte a character or two, each at its place. */
import { describe, expect, it } from "vitest"
import type { WordFile } from "../../../src/readers/doc/file.ts"
import { charactersOf } from "../../../src/readers/doc/pieces.ts"
import { bytes } from "../../support/oldWord.ts"

interface Piece {
  readonly length: number
  readonly at: number
  readonly narrow?: true
}

/** Latin letters in one byte each from 0 on, and Chinese ones in two bytes from 16 on. */
const main = Uint8Array.from([
  ...Array.from("ab\u0080cd", (each) => each.charCodeAt(0)),
  ...bytes(11, 0),
  ...Array.from("公开年报").flatMap((each) => bytes(2, each.charCodeAt(0)))
])

const file = (pieces: ReadonlyArray<Piece>, characters: number, before: ReadonlyArray<number> = []): WordFile => {
  const ends = pieces.map((_, at) => pieces.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0))
  const table = [
    ...before,
    2,
    ...bytes(4, 4 + 12 * pieces.length),
    ...bytes(4, 0),
    ...ends.flatMap((end) => bytes(4, end)),
    ...pieces.flatMap(({ at, narrow }) => [0, 0, ...bytes(4, narrow ? at * 2 + 0x40000000 : at), 0, 0])
  ]
  const nothing = { at: 0, length: 0 }
  return {
    main: new DataView(main.buffer),
    table: new DataView(Uint8Array.from(table).buffer),
    data: undefined,
    characters,
    pieces: { at: 0, length: table.length },
    ofCharacters: nothing,
    ofParagraphs: nothing,
    lists: nothing,
    overrides: nothing
  }
}

const narrow = { length: 2, at: 0, narrow: true } as const
const wide = { length: 3, at: 16 }

describe("the text of an old Word file", () => {
  it("is that of its pieces in order, each character with its place", () => {
    const { text, at } = charactersOf(file([wide, narrow], 5))
    expect(text).toBe("公开年ab")
    expect([...at]).toEqual([16, 18, 20, 0, 1])
  })

  it("has the characters of Western Windows where one byte is one", () =>
    expect(charactersOf(file([{ length: 3, at: 0, narrow: true }], 3)).text).toBe("ab€"))

  it("ends with the text itself: notes and heads that follow are left out", () =>
    expect(charactersOf(file([narrow, wide], 3)).text).toBe("ab公"))

  it("is found behind properties that pieces share", () =>
    expect(charactersOf(file([wide], 3, [1, 2, 0, 9, 9])).text).toBe("公开年"))
})

describe("a text is refused", () => {
  it.each([
    ["whose pieces are fewer than its characters", file([narrow], 3)],
    ["whose pieces lie outside of the file", file([{ length: 3, at: 22 }], 3)],
    ["that is longer than that of any report", file([narrow], 9_000_000)],
    ["without a table of pieces", file([narrow], 2, [7])]
  ])("%s", (_, own) => expect(() => charactersOf(own)).toThrow(RangeError))
})
