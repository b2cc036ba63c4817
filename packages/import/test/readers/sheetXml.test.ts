/** Spreadsheets of Excel 2003: cells with the places that they state, merges, formulas without results, hidden sheets. */
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { readSheetXml } from "../../src/readers/sheetXml.ts"

const data = (text: string, type = "String") => `<Data ss:Type="${type}">${text}</Data>`

const read = async (rows: string, more = "") => {
  const text = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style></Styles><Worksheet ss:Name="表"><Table>${rows}</Table>${more}</Worksheet></Workbook>`
  const found = await readSheetXml(new TextEncoder().encode(text))
  if (Result.isFailure(found)) return found.failure.zh
  if (!("blocks" in found.success)) return "carried"
  const { blocks, notes = [] } = found.success
  const shown = blocks.map((block) =>
    block._tag === "Paragraph" ? block.text : block.rows.map(({ cells }) => cells.map((cell) => cell && cell.text))
  )
  return [...shown, ...notes.map((note) => note.text.zh.slice(0, 12))]
}

it("cells stand behind one another, or where they say, with what they cover", async () =>
  expect(
    await read(
      `<Row><Cell>${data("甲")}</Cell><Cell ss:MergeAcross="1">${data("乙")}</Cell><Cell>${data("丙")}</Cell></Row><Row><Cell>${data("7.0", "Number")}</Cell><Cell ss:Index="4">${data("9", "Number")}</Cell></Row>`
    )
  ).toEqual([
    [
      ["甲", "乙", null, "丙"],
      ["7", "", "", "9"]
    ]
  ]))

it("a formula without a result is no blank, a remark no figure, and what is struck none either", async () => {
  const [table, note] = await read(
    `<Row><Cell>${data("甲")}</Cell><Cell>${data("乙")}</Cell><Cell>${data("丙")}</Cell></Row><Row><Cell ss:Formula="=SUM(A1)"/><Cell>${data("3", "Number")}<Comment><ss:Data>9</ss:Data></Comment></Cell><Cell ss:StyleID="s1">${data("5", "Number")}</Cell></Row>`
  )
  expect(table).toEqual([
    ["甲", "乙", "丙"],
    ["=…", "3", ""]
  ])
  expect(note).toContain("A2")
})

it("a hidden sheet is named and not read", async () =>
  expect(
    await read(
      `<Row><Cell>${data("1", "Number")}</Cell></Row>`,
      "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    )
  ).toEqual(["工作表“表”是隐藏的，没"]))

it("what is cut off is refused in one sentence", async () => expect(await read("<Row>")).toMatch(/不完整或已损坏/u))
