/** The cells of a sheet: values as they are stored, no formula worked out, and no blank taken for a number. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { cell } from "@gongkai/match/marks"
import { cellsOf, sharedStrings, shown } from "../../../src/readers/xlsx/cells.ts"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const bytes = (xml: string) => new TextEncoder().encode(xml)
const strings = (items: string) => Result.getOrThrow(sharedStrings(bytes(`<sst xmlns="${main}">${items}</sst>`)))
const sheet = (rows: string, rest = "", shared: ReadonlyArray<string> = []) =>
  Result.getOrThrow(
    cellsOf(bytes(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${rest}</worksheet>`), shared)
  )
const only = (written: string, shared?: ReadonlyArray<string>) =>
  sheet(`<row r="1">${written}</row>`, "", shared).filled.map(({ text }) => cell(text).text)

describe("a value", () => {
  it.each([
    ["12", '<c r="A1"><v>12</v></c>'],
    ["7730.28", '<c r="A1"><v>7730.280000000001</v></c>'],
    ["TRUE", '<c r="A1" t="b"><v>1</v></c>'],
    ["#N/A", '<c r="A1" t="e"><v>#N/A</v></c>'],
    ["0012", '<c r="A1" t="str"><v>0012</v></c>'],
    ["乙", '<c r="A1" t="s"><v>1</v></c>'],
    ["#REF!", '<c r="A1" t="s"><v>7</v></c>'],
    ["4", '<c r="A1"><f>2+2</f><v>4</v></c>']
  ])("is %s", (text, written) => expect(only(written, ["甲", "乙"])).toEqual([text]))

  it("that a formula has not stored passes for no blank, and its cell is named", () =>
    expect(sheet('<row r="3"><c r="B3"><f>1+1</f></c><c r="C3" t="str"><f>""</f><v></v></c></row>')).toMatchObject({
      filled: [{ row: 2, column: 1, text: "=…" }],
      uncomputed: ["B3"]
    }))

  it("has at most fifteen digits, and what is no number stays as it is", () =>
    expect([shown("0.1"), shown("1e3"), shown(" "), shown("1,2"), shown("Infinity")]).toEqual([
      "0.1",
      "1000",
      " ",
      "1,2",
      "Infinity"
    ]))
})

const row = (number: number, said: string, held = "<v>1</v>") =>
  `<row r="${number}"${said}><c r="A${number}">${held}</c></row>`

describe("a hidden row", () => {
  it("is named where it holds something, and read", () => {
    const all = [row(1, ""), row(2, ' hidden="1"'), row(3, ' hidden="true"', ""), row(4, ' hidden="0"')].join("")
    const { hiddenRows, filled } = sheet(all)
    expect(hiddenRows).toEqual([1])
    expect(filled).toHaveLength(3)
  })
})

describe("a hidden column", () => {
  it("is named where it holds something, and read", () => {
    const columns =
      '<cols><col min="1" max="1"/><col min="2" max="4" hidden="1"/><col min="5" max="9" hidden="0"/></cols>'
    const cells = '<c r="A1"><v>1</v></c><c r="C1"><v>2</v></c><c r="D1"/><c r="F1"><v>3</v></c>'
    const read = cellsOf(
      bytes(`<worksheet xmlns="${main}">${columns}<sheetData><row r="1">${cells}</row></sheetData></worksheet>`),
      []
    )
    expect(Result.getOrThrow(read)).toMatchObject({ hiddenColumns: [2] })
    expect(Result.getOrThrow(read).filled).toHaveLength(3)
  })
})

describe("a place", () => {
  it("is the one that a cell names, in columns of several letters too", () =>
    expect(sheet('<row r="2"><c r="AB2"><v>1</v></c></row>').filled).toEqual([{ row: 1, column: 27, text: "1" }]))

  it("is the next where a cell or a row names none", () =>
    expect(sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>").filled).toEqual([
      { row: 0, column: 0, text: "1" },
      { row: 0, column: 1, text: "2" },
      { row: 1, column: 0, text: "3" }
    ]))

  it("without a value is blank in a row that holds something, and nothing in an empty row", () =>
    expect(sheet('<row r="1"><c r="A1"/><c r="B1"><v>5</v></c></row><row r="2"><c r="A2"/></row>').blank).toEqual([
      { row: 0, column: 0 }
    ]))
})

it("merges are counted from their corners, and a torn or reversed one is none", () =>
  expect(
    sheet("", '<mergeCells><mergeCell ref="B2:D3"/><mergeCell ref="D3:B2"/><mergeCell ref="B2"/></mergeCells>').merges
  ).toEqual([{ row: 1, column: 1, rows: 2, columns: 3 }]))

describe("the shared strings", () => {
  it("are put together from their stretches, without the reading aids between them", () =>
    expect(strings("<si><r><t>年</t></r><r><t>报</t></r><rPh><t>ねん</t></rPh></si><si><t>乙</t></si>")[1]).toBe("乙"))
  it("keep what is struck beside what holds", () => {
    const [text = ""] = strings("<si><r><rPr><strike/></rPr><t>3</t></r><r><t>4</t></r></si>")
    expect(cell(text)).toEqual({ text: "4", removed: [{ kind: "struck", text: "3" }] })
  })
  it("without reading aids are what is shown", () =>
    expect(cell(strings("<si><t>年报</t><rPh><t>ねん</t></rPh></si>")[0] ?? "").text).toBe("年报"))
})
