/** A table of an OpenDocument text lies as its spans say, whatever it says of covered cells; repeated rows are written out within bounds. */
import { describe, expect, it } from "vitest"
import type { Block } from "@gongkai/match/Document"
import { budget } from "../../../src/readers/grid.ts"
import { readTable, rowsOf, times } from "../../../src/readers/odf/table.ts"
import type { Element } from "../../../src/readers/tree.ts"
import { around } from "../../support/odfTree.ts"

const text = (element: Element): string =>
  element.children.map((child) => (typeof child === "string" ? child : text(child))).join("")
const table: Block = { _tag: "Rectangle", rows: ["内", "表"].map((text) => ({ cells: [{ text }], place: {} })) }
const blocks = (cell: Element, path: string): ReadonlyArray<Block> =>
  cell.attributes["holds"] === "table"
    ? [table]
    : text(cell) === ""
      ? []
      : [{ _tag: "Paragraph", text: text(cell), place: { path } }]

const read = (content: string, left = budget()) =>
  readTable(around(content, "table:table"), "/body/tbl[1]", { budget: left, blocks })
const shown = (content: string) =>
  read(content)?.map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells }) =>
          cells.map(
            (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
          )
        )
  )

const cell = (inside: string, attributes = "") => `<table:table-cell ${attributes}>${inside}</table:table-cell>`
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`
const covered = "<table:covered-table-cell/>"
const wide = 'table:number-columns-spanned="2"'

describe("a table", () => {
  it("has the rows of its head and of its groups", () =>
    expect([
      ...rowsOf(
        around("<table:table-header-rows><table:table-row/></table:table-header-rows><table:table-row/>", "table:table")
      )
    ]).toHaveLength(2))

  it("lies as its spans say, though covered cells are missing", () => {
    const laid = [
      [
        ["甲→2", null],
        ["1", "2"]
      ]
    ]
    expect(shown(row(cell("甲", wide) + covered) + row(cell("1") + cell("2")))).toEqual(laid)
    expect(shown(row(cell("甲", wide)) + row(cell("1") + cell("2")))).toEqual(laid)
  })

  it("keeps the place of a cell that is called covered and is not", () =>
    expect(shown(row(cell("甲") + covered + cell("2")) + row(cell("乙") + cell("3") + cell("4")))).toEqual([
      [
        ["甲", "", "2"],
        ["乙", "3", "4"]
      ]
    ]))

  it("writes repeated cells and rows out", () =>
    expect(shown(row(cell("0", 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"'))).toEqual([
      [
        ["0", "0"],
        ["0", "0"]
      ]
    ]))

  it("that only arranges another is read as what it holds", () =>
    expect(shown(row(cell("", 'holds="table"')))).toEqual([[["内"], ["表"]]]))

  it("without cells is nothing, and one beyond the budget is refused", () => {
    expect(read(row(""))).toEqual([])
    expect(read(row(cell("0"), 'table:number-rows-repeated="999999999"'))).toBeUndefined()
    expect(read(row(cell("0") + cell("1")), { left: 1 })).toBeUndefined()
  })
})

it("a count is what is stated, at least 1 and at most its bound", () =>
  expect([times("3", 5), times("9", 5), times("-1", 5), times("x", 5), times(undefined, 5), times("2.7", 5)]).toEqual([
    3, 5, 1, 1, 1, 2
  ]))
