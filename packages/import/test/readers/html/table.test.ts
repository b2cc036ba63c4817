/** A table of a page: its rows in order, each cell with its spans and its lines. */
import { describe, expect, it } from "vitest"
import { budget } from "../../../src/readers/grid.ts"
import { captions, lines, readTable } from "../../../src/readers/html/table.ts"
import { paths } from "../../../src/readers/html/tree.ts"
import { first } from "../../support/pageTree.ts"

const read = (body: string, left = budget()) =>
  readTable(first(`<table>${body}</table>`, "table"), paths(), left, new Map(), undefined)
const rows = (body: string) =>
  read(body)?.rows.map(({ cells }) =>
    cells.map(
      (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
    )
  )
const cell = (inside: string) => lines(first(`<table><tr><td>${inside}</td></tr></table>`, "td"), new Map())

describe("a table", () => {
  it("has cells over several rows and columns", () =>
    expect(rows('<tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>1</td><td>2</td></tr>')).toEqual([
      ["甲↓2", "乙→2", null],
      [null, "1", "2"]
    ]))

  it("has a span of one where its number is none", () =>
    expect(rows('<tr><td rowspan="-3" colspan="x">甲</td><td colspan="0">1</td></tr>')).toEqual([["甲", "1"]]))

  it("has neither rows nor cells that nobody sees, and says where each one stands", () => {
    const found = read('<tr hidden><td>旧</td></tr><tr><td style="display:none">0</td><td>1</td></tr>')
    expect(found?.rows).toMatchObject([
      { cells: [{ text: "1", place: { path: "/html[1]/body[1]/table[1]/tbody[1]/tr[2]/td[2]" } }] }
    ])
  })

  it("has heads in thead, and where a row is nothing but th", () =>
    expect(
      read(
        "<thead><tr><td>甲</td></tr></thead><tbody><tr><th>乙</th></tr><tr><th>丙</th><td>1</td></tr></tbody>"
      )?.rows.map(({ heads }) => heads)
    ).toEqual([true, true, undefined]))

  it("has captions, and is none without cells or beyond the budget", () => {
    expect(captions(first("<table><caption>表1</caption><tr><td>1</td></tr></table>", "table"))).toHaveLength(1)
    expect(read("<tr></tr>")).toBeUndefined()
    expect(read("<tr><td>甲</td><td>1</td></tr>", { left: 1 })).toBeUndefined()
  })
})

describe("the lines of a cell", () => {
  it.each([
    ["<p>甲</p><p>乙<br>丙</p>", "甲\n乙\n丙"],
    ["甲<span>乙</span> 丙", "甲乙 丙"],
    ["<script>1</script>甲<button>2</button>", "甲"],
    ["<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3"],
    ["<p> </p>", ""]
  ])("of %s are %j", (inside, text) => expect(cell(inside)).toBe(text))
})
