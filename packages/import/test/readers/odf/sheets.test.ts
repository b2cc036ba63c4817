/** The cells of an OpenDocument sheet: values as they are stored, repeated ones written out, the empty rest of the sheet left alone. */
import { describe, expect, it } from "vitest"
import { cell as spoken } from "@gongkai/match/marks"
import type { Look } from "../../../src/readers/odf/look.ts"
import { sheetOf } from "../../../src/readers/odf/sheets.ts"
import { around } from "../../support/odfTree.ts"

const known: { readonly [name: string]: Look } = {
  struck: { struck: true },
  ruled: { bordered: true },
  raised: { shift: { to: "raised" } }
}
const read = (content: string) => sheetOf(around(content, "table:table"), (_, name) => known[name ?? ""] ?? {})
const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}>${text === "" ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`
const texts = (content: string) => read(content)?.filled.map((each) => [each.row, each.column, spoken(each.text).text])

const group = (inside: string) => `<table:table-row-group>${inside}</table:table-row-group>`

describe("a cell", () => {
  it("is its value where it is a number, however it is shown, and its lines where it is a text", () => {
    const amount = cell("7,730.3", 'office:value-type="float" office:value="7730.280000000001"')
    const both = `<table:table-cell office:value-type="string"><text:p>行政<text:s text:c="2"/>许可</text:p><text:p>处罚</text:p></table:table-cell>`
    expect(texts(row(amount + both))).toEqual([
      [0, 0, "7730.28"],
      [0, 1, "行政  许可\n处罚"]
    ])
  })

  it("without a result of its formula passes for no blank", () => {
    const found = read(
      row(cell("", 'table:formula="of:=1+1"') + cell("", 'table:formula="of:=T()" office:value-type="string"'))
    )
    expect(found?.filled.map(({ text }) => text)).toEqual(["=…"])
    expect(found?.uncomputed).toEqual(["A1"])
  })

  it("with a formula is blank where the program had worked all of them out: LibreOffice stores no empty text", () => {
    const content = around(row(cell("", 'table:formula="of:=IF(1;&quot;&quot;;2)"')), "table:table")
    const found = sheetOf(content, () => ({}), true)
    expect([found?.filled, found?.uncomputed]).toEqual([[], []])
  })

  it("is struck as a whole by its style, or that of its column", () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="struck"/>'
    expect(texts(columns + row(cell("1", 'table:style-name="struck"') + cell("2") + cell("3")))).toEqual([
      [0, 0, ""],
      [0, 1, "2"],
      [0, 2, ""]
    ])
  })

  it("has no comments and reading aids in its text", () =>
    expect(
      texts(
        row(cell("甲<office:annotation><text:p>批注</text:p></office:annotation><text:ruby-text>jia</text:ruby-text>"))
      )
    ).toEqual([[0, 0, "甲"]]))
})

describe("a sheet", () => {
  it("writes repeated cells and rows out, and passes over empty ones however many", () => {
    const many = row(cell("", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000000"')
    const twice = row(cell("") + cell("0", 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"')
    expect(texts(many + twice)).toEqual([
      [1_000_000, 1, "0"],
      [1_000_000, 2, "0"],
      [1_000_001, 1, "0"],
      [1_000_001, 2, "0"]
    ])
  })

  it("has merges, and blank cells with borders where a row holds something", () => {
    const merged = cell("甲", 'table:number-columns-spanned="2" table:number-rows-spanned="3"')
    const blank = cell("", 'table:style-name="ruled"')
    const found = read(row(`${merged}<table:covered-table-cell/>${blank}`) + row(blank))
    expect(found?.merges).toEqual([{ row: 0, column: 0, rows: 3, columns: 2 }])
    expect(found?.blank).toEqual([{ row: 0, column: 2 }])
  })

  it("counts the rows that are hidden and hold something, in groups too", () => {
    const hidden = 'table:visibility="collapse"'
    expect(read(row(cell("甲")) + group(row(cell("乙"), hidden) + row(cell(""), hidden)))?.hiddenRows).toEqual([1])
  })

  it("counts the columns that are hidden and hold something", () => {
    const columns = `<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>`
    expect(read(columns + row(cell("甲") + cell("乙") + cell("") + cell("丁")))?.hiddenColumns).toEqual([1])
  })

  it("knows the cells that a formula filled", () =>
    expect(
      read(row(cell("1") + cell("3", 'table:formula="of:=1+2" office:value-type="float" office:value="3"')))
    ).toMatchObject({ computed: ["B1"] }))

  it("is refused where it holds more than any report", () =>
    expect(
      read(row(cell("0", 'table:number-columns-repeated="200"'), 'table:number-rows-repeated="1001"'))
    ).toBeUndefined())
})
