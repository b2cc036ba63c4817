/** An old Word file is opened where it is one of Word 97 or later; the table stream is the one that its head names. */
import { describe, expect, it } from "vitest"
import { openWord } from "../../../src/readers/doc/file.ts"
import { container, paragraph, streams } from "../../support/oldWord.ts"

const { main, table } = streams([paragraph("甲乙丙")])

const changed = (at: number, value: number): Uint8Array => {
  const copy = main.slice()
  new DataView(copy.buffer).setUint16(at, value, true)
  return copy
}

describe("an old Word file", () => {
  it("tells how many characters it has and where its pieces lie", () => {
    const file = openWord(container({ WordDocument: main, "1Table": table, Data: Uint8Array.of(1, 2) }))
    expect(file).toMatchObject({ characters: 4, pieces: { at: 0, length: 21 } })
    expect([file?.table.byteLength, file?.data?.byteLength]).toEqual([table.length, 2])
  })

  it("has its properties in the table stream that its head names", () => {
    const other = { WordDocument: changed(0x0a, 0), "0Table": Uint8Array.of(7), "1Table": table }
    expect(openWord(container(other))?.table.getUint8(0)).toBe(7)
  })
})

describe("no such file is", () => {
  it.each([
    ["one of Word 95", { WordDocument: changed(2, 104), "1Table": table }],
    ["one with another sign at its head", { WordDocument: changed(0, 0x1234), "1Table": table }],
    ["one without its table stream", { WordDocument: main, "0Table": table }],
    ["a spreadsheet", { Workbook: main }]
  ])("%s", (_, all) => expect(openWord(container(all))).toBeUndefined())

  it("one whose head is cut off", () =>
    expect(() => openWord(container({ WordDocument: main.subarray(0, 0x100), "1Table": table }))).toThrow(RangeError))
})
