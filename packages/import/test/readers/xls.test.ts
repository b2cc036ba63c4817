/** Old spreadsheets: their cells, their hidden sheets, and files that are damaged. */
import { write, utils } from "@e965/xlsx"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readXls } from "../../src/readers/xls.ts"

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
})

describe("a damaged spreadsheet", () => {
  const file = bytes(book({ 表: Array.from({ length: 400 }, (_, row) => ["甲", row, row / 3]) }))

  it("is refused in a sentence, wherever it is cut", async () => {
    for (const at of [0, 100, 511, 512, 600, 2000, Math.floor(file.length / 2)]) {
      // oxlint-disable-next-line no-await-in-loop
      const result = await readXls(file.subarray(0, at))
      expect(Result.isFailure(result) && result.failure.zh).toContain("已损坏")
    }
  })
})
