/** A row that a page's end cuts is put together; a number of it only where borders or a full cell show that it is one. */
import { describe, expect, it } from "vitest"
import type { PageTable } from "../../../src/readers/pdf/fill.ts"
import { acrossPages } from "../../../src/readers/pdf/pageEnds.ts"

/** A table of one page: a row a line, a cell between bars; `|!` in front of a text that fills its cell. */
const table = (
  page: number,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  open: Partial<PageTable["grid"]["open"]> = {}
): PageTable => {
  const [height, width] = [rows.length * 20, (rows[0]?.length ?? 0) * 50]
  return {
    page,
    grid: {
      box: { left: 0, top: 0, right: width, bottom: height },
      xs: Array.from({ length: width / 50 + 1 }, (_, at) => at * 50),
      ys: Array.from({ length: rows.length + 1 }, (_, at) => at * 20),
      areas: [],
      open: { above: false, below: false, ...open }
    },
    cells: rows.flatMap((cells, above) =>
      cells.map((text, from) => ({
        area: { from, to: from + 1, above, below: above + 1 },
        text: text.replace("!", ""),
        place: {},
        ...(text.startsWith("!") && { full: true as const })
      }))
    )
  }
}

const shown = (parts: ReadonlyArray<PageTable>) =>
  parts.map(({ grid, cells }) =>
    Array.from({ length: grid.ys.length - 1 }, (_, row) =>
      cells.filter(({ area }) => area.above === row).map(({ text, joined }) => `${text}${joined ? "…" : ""}`)
    )
  )
const across = (...parts: ReadonlyArray<PageTable>) => shown(acrossPages(parts))
const [below, above] = [{ below: true }, { above: true }]

describe("a row over a page's end", () => {
  it("has its number whole where neither page draws a border between", () =>
    expect(
      across(
        table(1, [["甲", "12"]], below),
        table(
          2,
          [
            ["", "34"],
            ["乙", "5"]
          ],
          above
        )
      )
    ).toEqual([
      [["甲", "1234…"]],
      [
        ["", ""],
        ["乙", "5"]
      ]
    ]))

  it("has it whole where the cell above was full and nothing but digits follows", () =>
    expect(across(table(1, [["甲", "!12", "7"]]), table(2, [["", "34", ""]]))).toEqual([
      [["甲", "1234…", "7"]],
      [["", "", ""]]
    ]))

  it("has its pieces one below the other where nothing shows that they are one", () =>
    expect(across(table(1, [["甲", "12", "7"]]), table(2, [["", "34", ""]]))).toEqual([
      [["甲", "12\n34…", "7"]],
      [["", "", ""]]
    ]))

  it("has its label go on where its rows are numbered", () =>
    expect(
      across(
        table(1, [["（一）予以", "12"]]),
        table(2, [
          ["公开", ""],
          ["（二）部分公开", "3"]
        ])
      )
    ).toEqual([
      [["（一）予以\n公开", "12"]],
      [
        ["", ""],
        ["（二）部分公开", "3"]
      ]
    ]))

  it("is found below the head that the next page says again", () =>
    expect(
      across(
        table(
          1,
          [
            ["项目", "数"],
            ["甲", "12"]
          ],
          below
        ),
        table(
          2,
          [
            ["项目", "数"],
            ["", "34"]
          ],
          above
        )
      )
    ).toEqual([
      [
        ["项目", "数"],
        ["甲", "1234…"]
      ],
      [
        ["项目", "数"],
        ["", ""]
      ]
    ]))
})

describe("a row that is torn", () => {
  it("has fewer figures below than above, where signs for zero are figures too", () => {
    const parts = [table(1, [["1.属于国家秘密", "零", "1", "3", "4"]]), table(2, [["", "", "7", "0", "7"]])]
    expect(across(...parts)[0]).toEqual([["1.属于国家秘密", "零", "1\n7…", "3\n0…", "4\n7…"]])
  })
})

describe("a row of its own", () => {
  it.each([
    ["has as many figures as the one above", [["", "34", "8"]]],
    ["has a number in front of its label", [["（二）部分公开", "", ""]]],
    ["has figures where the one above has none", [["3", "", ""]]]
  ])("%s", (_, rows) => {
    const parts = [table(1, [["（一）予以公开", "12", "7"]]), table(2, rows)]
    expect(across(...parts)).toEqual(shown(parts))
  })
  it("stands in columns of its own", () => {
    const other = table(2, [["34"]], above)
    const moved = { ...other, grid: { ...other.grid, xs: [70, 100] } }
    const parts = [table(1, [["甲", "12"]], below), moved]
    expect(across(...parts)).toEqual(shown(parts))
  })
})
