/** The cells of a sheet become rows of one grid, and paragraphs where a row holds one text and no table goes on. */
import { describe, expect, it } from "vitest"
import { budget } from "../../../src/readers/grid.ts"
import {
  type Filled,
  letters,
  type Merge,
  type Place,
  reference,
  sheetBlocks
} from "../../../src/readers/xlsx/sheet.ts"

const at = (row: number, column: number, text: string): Filled => ({ row, column, text })

const shown = (
  filled: ReadonlyArray<Filled>,
  merges: ReadonlyArray<Merge> = [],
  blank: ReadonlyArray<Place> = [],
  left = budget()
) =>
  sheetBlocks("表", { filled, merges, blank }, left)?.map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells }) =>
          cells.map(
            (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
          )
        )
  )

const table = [at(2, 0, "甲"), at(2, 1, "1"), at(3, 0, "乙"), at(3, 1, "2")]
const rows = [
  ["甲", "1"],
  ["乙", "2"]
]

describe("the cells of a sheet", () => {
  it("are the rows of a table, each at its place", () => {
    expect(shown(table)).toEqual([rows])
    const [block] = sheetBlocks("表", { filled: table, merges: [], blank: [] }, budget()) ?? []
    expect(block).toMatchObject({
      rows: [{ cells: [{ place: { sheet: "表", cell: "A3" } }, { place: { cell: "B3" } }] }, {}]
    })
  })

  it("that stand alone above a table are prose", () =>
    expect(shown([at(0, 0, "二、主动公开情况"), ...table])).toEqual(["二、主动公开情况", rows]))

  it("that stand alone in a table are labels of rows without figures", () =>
    expect(shown([...table, at(4, 0, "丙"), at(5, 0, "丁"), at(5, 1, "4")])).toEqual([
      [...rows, ["丙", ""], ["丁", "4"]]
    ]))

  it("that stand alone above a table are prose too where a program writes down what their merge covers beyond it", () => {
    const merge = { row: 1, column: 0, rows: 1, columns: 5 }
    const covered = [1, 2, 3, 4].map((column) => ({ row: 1, column }))
    expect(shown([at(1, 0, "表1 渠道"), ...table], [merge], covered)).toEqual(["表1 渠道", rows])
  })

  it("part two tables where a row between them holds nothing", () =>
    expect(shown([...table, at(6, 0, "丙"), at(6, 1, "3")])).toEqual([rows, [["丙", "3"]]]))

  it("are a label alone where the row's blank cells are written down, and prose where they are not", () => {
    expect(shown([...table, at(4, 0, "说明")], [], [{ row: 3, column: 2 }])).toEqual([rows, "说明"])
    expect(shown([...table, at(4, 0, "说明")], [], [{ row: 4, column: 1 }])).toEqual([[...rows, ["说明", ""]]])
  })

  it("cover what they are merged over, and a merge without text widens nothing", () =>
    expect(
      shown(
        [at(0, 0, "大类"), at(0, 1, "甲"), at(0, 2, "1"), at(1, 1, "乙"), at(1, 2, "2")],
        [
          { row: 0, column: 0, rows: 2, columns: 1 },
          { row: 0, column: 9, rows: 2, columns: 5 }
        ]
      )
    ).toEqual([
      [
        ["大类↓2", "甲", "1"],
        [null, "乙", "2"]
      ]
    ]))

  it("are no more columns below a title that is merged over many", () =>
    expect(shown([at(1, 0, "年度报告"), ...table], [{ row: 1, column: 0, rows: 1, columns: 6 }])).toEqual([
      "年度报告",
      rows
    ]))

  it("are refused beyond the budget of the document, however large a merge claims to be", () => {
    const merge = { row: 0, column: 0, rows: 1_000_000, columns: 16_000 }
    expect(shown([at(0, 0, "甲"), at(900, 0, "乙")], [merge], [], { left: 500 })).toBeUndefined()
    expect(shown(table, [], [], { left: 3 })).toBeUndefined()
    expect(shown(table, [], [], { left: 4 })).toEqual([rows])
  })
})

describe("a table of heads alone", () => {
  const heads = [at(0, 0, "甲"), at(0, 1, "乙"), at(1, 1, "丙"), at(1, 2, "丁")]
  const merges = [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 }
  ]
  it("has below its merged heads the row that nobody filled in", () => {
    expect(shown(heads, merges)).toEqual([
      [
        ["甲↓2", "乙→2", null],
        [null, "丙", "丁"],
        ["", "", ""]
      ]
    ])
  })
  it("has none where a figure stands in it, or where nothing is merged down to its last row", () => {
    expect(shown([...heads, at(2, 0, "无")], merges)?.[0]).toHaveLength(3)
    expect(shown([at(0, 0, "甲"), at(0, 1, "7"), at(1, 1, "8")], merges.slice(0, 1))?.[0]).toHaveLength(2)
    expect(shown(heads, merges.slice(1))?.[0]).toHaveLength(2)
  })
})

it("a cell is named as spreadsheets name it", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  expect(reference(6, 1)).toBe("B7")
})

const below = (name: string, top: string) =>
  sheetBlocks(name, { filled: [at(0, 0, top), at(1, 0, "1"), at(1, 1, "平")], merges: [], blank: [] }, budget())

describe("a sheet that a workbook of ours has beside the report", () => {
  it.each([
    ["校验", "校验结果"],
    ["机关信息", "机关信息"]
  ])("%s is no part of it", (name, top) => expect(below(name, top)).toEqual([]))
  it("is known by its name and its first words together", () => {
    expect(below("校验", "二、主动公开政府信息情况")).not.toEqual([])
    expect(below("表", "校验结果")).not.toEqual([])
  })
})
