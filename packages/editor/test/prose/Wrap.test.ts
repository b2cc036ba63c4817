/** The cursor has one row and one column of the surface, wherever it stands in the text. */
import { describe, expect, it } from "vitest"
import type { Manuscript } from "../../src/prose/Manuscript.ts"
import { placeIn, type Row, showing, signs, signsOf, widthOf, type Wrap } from "../../src/prose/Wrap.ts"

/** 公开是 and 原则 in rows of six columns, an empty line, then GDP indented by two. */
const rows: ReadonlyArray<Row> = [
  { line: 0, from: 0, to: 3, text: "公开是", indent: 0 },
  { line: 0, from: 3, to: 5, text: "原则", indent: 0 },
  { line: 1, from: 0, to: 0, text: "", indent: 2 },
  { line: 2, from: 0, to: 3, text: "GDP", indent: 2 }
]
const wrap: Wrap = { rows: () => rows, width: (character) => (/[ -~]/u.test(character) ? 1 : 2), columns: 6 }
const place = (line: number, offset: number) =>
  // Only the cursor is asked for.
  placeIn(rows, { cursor: { line, offset } } as Manuscript, wrap)

/** 结转 and a reference of five units that shows 1280, then 件. */
const shown = { from: 2, to: 7, address: "甲/乙", text: "1280" }
const row: Row = { line: 0, from: 0, to: 8, text: "结转1280件", indent: 0, references: [shown] }

describe("a reference in a row", () => {
  it("is one character that takes the columns of what it shows", () => {
    const own = [
      { text: "结", length: 1 },
      { text: "转", length: 1 },
      { text: "1280", length: 5 },
      { text: "件", length: 1 }
    ]
    expect(signs("结转〔甲乙〕件".replace("乙", "/乙"), [shown])).toEqual(own)
    expect(signsOf(row)).toEqual(own)
    expect(own.map((each) => widthOf(each, wrap))).toEqual([2, 2, 4, 2])
  })
  it("has the cursor before it or behind it", () => {
    const columns = [2, 7, 8].map(
      (offset) => placeIn([row], { cursor: { line: 0, offset } } as Manuscript, { ...wrap, columns: 40 }).column
    )
    expect(columns).toEqual([4, 8, 10])
  })
  it("shows what the surface is told to show", () => {
    const told: Wrap = { ...wrap, rows: (_, show) => [{ ...row, text: show?.("甲/乙") ?? "" }] }
    // The rows are the same for any manuscript.
    expect(showing(told, () => "7").rows({} as Manuscript)).toMatchObject([{ text: "7" }])
  })
})

describe("the cursor", () => {
  it("stands at the column of the widths before it", () => {
    expect([place(0, 0), place(0, 2), place(2, 1)]).toEqual([
      { row: 0, column: 0 },
      { row: 0, column: 4 },
      { row: 3, column: 3 }
    ])
  })
  it("stands in the row below where a line is broken", () => {
    expect(place(0, 3)).toEqual({ row: 1, column: 0 })
  })
  it("stands at the indent of an empty line", () => {
    expect(place(1, 0)).toEqual({ row: 2, column: 2 })
  })
  it("stands on the last column behind the last character of a full row", () => {
    const full: ReadonlyArray<Row> = [{ line: 0, from: 0, to: 3, text: "公开是", indent: 0 }]
    expect(placeIn(full, { cursor: { line: 0, offset: 3 } } as Manuscript, wrap)).toEqual({ row: 0, column: 5 })
  })
  it("has a place where there are no rows", () => {
    expect(placeIn([], { cursor: { line: 0, offset: 0 } } as Manuscript, wrap)).toEqual({ row: 0, column: 0 })
  })
})
