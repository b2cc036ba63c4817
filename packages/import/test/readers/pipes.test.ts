/** Tables between pipes: a blank cell is a cell, a run of bare pipes at the end of a row is none. */
import { describe, expect, it } from "vitest"
import { readPipes } from "../../src/readers/pipes.ts"

const rows = (text: string) =>
  readPipes(text)?.blocks.flatMap((block): ReadonlyArray<unknown> =>
    block._tag === "Rectangle" ? block.rows.map(({ cells }) => cells.map((slot) => slot?.text ?? null)) : [block.text]
  )

describe("Markdown", () => {
  it("keeps every cell at its place, blank ones too, and leaves its marks out", () => {
    const text =
      "## 二、主动公开\n\n| 信息内容 | **本年制发件数** | 现行有效 |\n|---|:--:|---|\n| 规章 |  | 0 |\n| 甲\\|乙 | 1<br>2 | 3 |\n"
    expect(rows(text)).toEqual([
      "二、主动公开",
      ["信息内容", "本年制发件数", "现行有效"],
      ["规章", "", "0"],
      ["甲|乙", "1\n2", "3"]
    ])
  })
})

const cells = (row: string) => {
  const block = readPipes(`| 甲 | 乙 | 丙 |\n|---|---|---|\n| 规章 | 1 | 2 |\n${row}`)?.blocks[0]
  return block?._tag === "Rectangle" ? block.rows[2]?.cells.map((slot) => [slot?.text, slot?.removed?.[0]?.text]) : []
}

it("a line whose only pipes are text is a paragraph", () =>
  expect(rows("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n一\\|二\\|三")?.at(-1)).toEqual("一|二|三"))

describe("a cell of Markdown", () => {
  it("keeps a sign for none, which is no list", () =>
    expect(cells("| 许可 | - | * |")).toEqual([
      ["许可", undefined],
      ["-", undefined],
      ["*", undefined]
    ]))
  it("has notes and struck figures taken out", () =>
    expect(cells("| ~~旧~~新 | 41[1](#fn1) | ~~40~~41\\* |")).toEqual([
      ["新", "旧"],
      ["41", "1"],
      ["41", "40"]
    ]))
})

describe("text copied off a page", () => {
  it("has a blank cell in front of a pipe that begins a row, where other rows begin with none", () =>
    expect(rows("结果维持 | 结果纠正 | 总计 |\n| | |\n| 1 | 1 |\n0 | 0 | 0 |\n")).toEqual([
      ["结果维持", "结果纠正", "总计"],
      ["", "", ""],
      ["", "1", "1"],
      ["0", "0", "0"]
    ]))
  it("has none there where every row is framed", () =>
    expect(rows("| 结果维持 | 总计 |\n| 0 | 0 |\n| 1 | 1 |\n")).toEqual([
      ["结果维持", "总计"],
      ["0", "0"],
      ["1", "1"]
    ]))
  it("fills its rows up with bare pipes where spans were", () => {
    const text =
      "第二十条第（八）项 | |||\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 |  | 3 |\n行政许可 | 12 | ||\n"
    expect(rows(text)).toEqual([
      ["第二十条第（八）项", null, null, null],
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "0", "", "3"],
      ["行政许可", "12", null, null]
    ])
  })

  it("may have each cell on a line of its own; a lone pipe is a blank cell", () => {
    const text = "第二十条第（一）项 |\n|||\n信息内容 |\n甲 |\n乙 |\n丙 |\n规章 |\n/ |\n|\n0 |\n行政许可 |\n5 |\n||\n"
    expect(rows(text)).toEqual([
      ["第二十条第（一）项", null, null, null],
      ["信息内容", "甲", "乙", "丙"],
      ["规章", "/", "", "0"],
      ["行政许可", "5", null, null]
    ])
  })
})

it("prose with a pipe or two is no table", () => expect(readPipes("甲 | 乙\n\n丙，丁。")).toBeUndefined())

const grid = (all: ReadonlyArray<string>) => {
  const block = readPipes(all.join("\n"))?.blocks[0]
  return block?._tag === "Rectangle" ? block.grid : "no table"
}

describe("a table of which every row has as many cells", () => {
  const lines = [
    "| 信息内容 |  | 本年 | 累计 |",
    "| 甲类 | （一）公开 | 1 | 2 |",
    "|  | （二）不公开 |  | 3 |",
    "| 乙类 |  | 4 |  |",
    "| 丙类 |  | 5 | 6 |"
  ]
  it("is a grid, in which a blank cell takes its place, though no line is ruled", () => {
    expect(grid(lines)).toBeUndefined()
    expect(rows(lines.join("\n"))?.at(-2)).toEqual(["乙类", "", "4", ""])
  })
  it("is none where a row is shorter, or cells are filled up", () => {
    expect(grid([...lines, "| 丁类 | 5 |"])).toBe(false)
    expect(grid([...lines, "| 丁类 | 5 ||"])).toBe(false)
  })
})
