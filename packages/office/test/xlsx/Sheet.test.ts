/** A sheet as XML: cells in their places, numbers as numbers, formulas with the value they have now. */
import { describe, expect, it } from "vitest"
import { letters, nameOf, type Sheet, sheetXml } from "../../src/xlsx/Sheet.ts"

const sheet: Sheet = {
  name: "三",
  widths: [10, 20],
  cells: [
    { row: 1, column: 1, style: "input", content: { digits: "12" } },
    { row: 1, column: 0, style: "label", content: { text: " <甲> " } },
    { row: 0, column: 0, style: "total", content: { formula: 'IF(A1="",1,2)', now: "2" } },
    { row: 2, column: 0, style: "total", content: { formula: "B1", now: "" } },
    { row: 2, column: 1, style: "input" }
  ]
}

/** A cell that wants a count, with what is said at it. */
const at = (row: number, column: number, note?: string) =>
  ({ row, column, measure: "count", ...(note !== undefined && { note }) }) as const

describe("columns", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"]
  ])("%i is %s", (column, name) => expect(letters(column)).toBe(name))
  it("count rows from 1", () => expect(nameOf(6, 2)).toBe("C7"))
})

describe("a sheet", () => {
  const xml = sheetXml(sheet, true)
  it("has its rows and cells in order, as Excel demands", () => {
    expect([...xml.matchAll(/<c r="([A-Z]+\d+)"/gu)].map(([, name]) => name)).toEqual(["A1", "A2", "B2", "A3", "B3"])
  })
  it("holds a text as text, with its blanks", () => {
    expect(xml).toMatch(/<c r="A2" s="\d+" t="inlineStr"><is><t xml:space="preserve"> &lt;甲&gt; <\/t><\/is><\/c>/u)
  })
  it("holds a formula with what it comes to: a number, or an empty text", () => {
    expect(xml).toMatch(/<c r="A1" s="\d+"><f>IF\(A1=&quot;&quot;,1,2\)<\/f><v>2<\/v><\/c>/u)
    expect(xml).toMatch(/<c r="A3" s="\d+" t="str"><f>B1<\/f><v><\/v><\/c>/u)
  })
  it("writes an empty field without a value", () => expect(xml).toMatch(/<c r="B3" s="\d+"\/>/u))
  it("tells cells that want the same together, those side by side as a range, and each other wish by itself", () => {
    const inputs = [
      at(0, 3),
      at(0, 4),
      at(0, 5),
      at(1, 3),
      at(1, 5),
      at(2, 3, "上年：3"),
      { ...at(2, 4), measure: "amount" } as const
    ]
    const told = sheetXml({ ...sheet, inputs }, false)
    expect([...told.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/gu)].map(([, cells]) => cells)).toEqual([
      "D1:F1 D2 F2",
      "D3",
      "E3"
    ])
    expect(told).toContain('<dataValidations count="3">')
    expect(told.match(/prompt="上年：3"/gu)).toHaveLength(1)
  })
  it("has merges, colours, rules of input and protection only where they are asked for, in the order of the standard", () => {
    expect(xml).not.toMatch(/mergeCells|dataValidation|sheetProtection|conditional/u)
    const full = sheetXml(
      {
        ...sheet,
        merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
        inputs: [{ row: 1, column: 1, measure: "change", note: "上年：3" }],
        colours: [{ range: "A1", formula: "A1<0", look: "wrong" }],
        isProtected: true
      },
      false
    )
    expect(full).toMatch(
      /<\/sheetData><sheetProtection.*<mergeCells.*<conditionalFormatting.*<dataValidations.*<pageMargins/u
    )
    expect(full).toContain('<mergeCell ref="A1:B2"/>')
    expect(full).toContain('prompt="上年：3"')
    expect(full).toContain("<formula1>-999999999999999</formula1>")
    expect(full).toContain("<formula>A1&lt;0</formula>")
  })
})
