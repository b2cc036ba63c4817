/** Old spreadsheets: what is stored in their records, and what a container that leads in circles may cost. */
import { write, utils } from "@e965/xlsx"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { openContainer } from "../../src/readers/ole/container.ts"
import { readXls } from "../../src/readers/xls.ts"
import { bookOf } from "../../src/readers/xls/book.ts"

type Value = string | number | boolean | null

const book = (
  sheets: { readonly [name: string]: ReadonlyArray<ReadonlyArray<Value>> },
  hidden: ReadonlyArray<string> = []
) => {
  const made = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  made.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) }
  return made
}

const bytes = (made: ReturnType<typeof book>, kind: "biff8" | "biff5" = "biff8"): Uint8Array => {
  const written: ArrayBuffer = write(made, { type: "array", bookType: kind })
  return new Uint8Array(written)
}

const read = async (file: Uint8Array) => {
  const document = Result.getOrThrow(await readXls(file))
  if ("carried" in document) throw new Error("the file carries a report")
  return document
}

const shown = async (file: Uint8Array) =>
  (await read(file)).blocks.map((block) =>
    block._tag === "Paragraph" ? block.text : block.rows.map(({ cells }) => cells.map((cell) => cell && cell.text))
  )

describe("the cells of an old spreadsheet", () => {
  it("are texts, numbers in every form, flags and errors", async () => {
    const numbers = [0, -5, 536_870_911, -536_870_912, 0.25, 7730.28, 1e-9, 123_456_789_012, 3.1]
    const rows = [
      ["甲", ...numbers],
      ["乙", true, false, ...Array.from({ length: 7 }, () => "x")]
    ]
    expect(await shown(bytes(book({ 表: rows })))).toEqual([
      [
        ["甲", ...numbers.map(String)],
        ["乙", "TRUE", "FALSE", ...Array.from({ length: 7 }, () => "x")]
      ]
    ])
  })

  it("hold the results of formulas, of words too", async () => {
    const made = book({ 表: [["甲", 1, 2, 3]] })
    const sheet = made.Sheets["表"]
    if (sheet !== undefined) {
      sheet["B1"] = { t: "n", v: 41, f: "40+1" }
      sheet["C1"] = { t: "s", v: "无", f: 'T("无")' }
    }
    expect(await shown(bytes(made))).toEqual([[["甲", "41", "无", "3"]]])
  })

  it("of hidden sheets are left out, and that is said", async () => {
    const { blocks, notes } = await read(bytes(book({ 表: [["甲", 1]], 旧: [["乙", 2]] }, ["旧"])))
    expect(blocks).toHaveLength(1)
    expect(notes?.map(({ text }) => text.zh)).toEqual(["工作表“旧”是隐藏的，没有读入"])
  })

  it("of Excel 95 are read too", async () => {
    expect(await shown(bytes(book({ sheet: [["a", 1, 2.5]] }), "biff5"))).toEqual([[["a", "1", "2.5"]]])
  })

  it("are as many as in any report, at most", () => {
    // 300 runs of 1,000 blank cells.
    const run = [
      0xbe,
      0,
      ...word(1000 * 2 + 6),
      ...word(0),
      ...word(0),
      ...Array.from({ length: 2000 }, () => 0),
      ...word(999)
    ]
    const sheet = [0x85, 0, 8, 0, ...word(28), 0, 0, 0, 0, 0, 0]
    const begin = [0x09, 0x08, 4, 0, 0, 6, 5, 0]
    const stream = [...begin, ...sheet, ...begin, ...Array.from({ length: 300 }, () => run).flat()]
    stream.splice(12, 1, begin.length + sheet.length)
    expect(bookOf(Uint8Array.from(stream))).toBeUndefined()
  })
})

const word = (number: number): ReadonlyArray<number> => [number & 255, number >> 8]

describe("a damaged container", () => {
  const file = bytes(book({ 表: Array.from({ length: 400 }, (_, row) => ["甲", row, row / 3]) }))

  it("whose chains of sectors lead into themselves is refused, whichever they are", () => {
    const view = new DataView(file.buffer)
    const size = 2 ** view.getUint16(30, true)
    const table = (view.getUint32(76, true) + 1) * size
    let [refused, ended] = [0, 0]
    for (let entry = 0; entry < 40; entry++) {
      const circle = file.slice()
      // This sector follows itself.
      new DataView(circle.buffer).setUint32(table + entry * 4, entry, true)
      try {
        const open = openContainer(circle)
        for (const name of ["Workbook", "Book"]) open(name)
        ended++
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
        refused++
      }
    }
    expect(refused).toBeGreaterThan(0)
    expect(refused + ended).toBe(40)
  })

  it("whose directory leads into itself has the streams that it has", () => {
    const circle = file.slice()
    const view = new DataView(circle.buffer)
    const directory = (view.getUint32(48, true) + 1) * 2 ** view.getUint16(30, true)
    for (let entry = 0; entry < 4; entry++)
      for (const side of [68, 72, 76]) view.setUint32(directory + entry * 128 + side, 1, true)
    expect(() => openContainer(circle)("Workbook")).not.toThrow()
  })

  it("is refused in a sentence, wherever it is cut", async () => {
    for (const at of [0, 100, 511, 512, 600, 2000, Math.floor(file.length / 2)]) {
      // oxlint-disable-next-line no-await-in-loop
      const result = await readXls(file.subarray(0, at))
      expect(Result.isFailure(result) && result.failure.zh).toContain("已损坏")
    }
  })
})
