/** Tables that pandoc draws in plain text: the strokes tell where a cell begins and how far it goes. */
import { describe, expect, it } from "vitest"
import { readDrawn } from "../../src/readers/drawn.ts"

const rows = (text: string) =>
  readDrawn(text)?.blocks.map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells }) => cells.map((slot) => slot && [slot.text, slot.columns ?? 1, slot.rows ?? 1]))
  )

const plain = (cells: ReadonlyArray<string>) => cells.map((text) => [text, 1, 1])

describe("a table in a frame", () => {
  it("has cells that go on until a stroke ends them", () =>
    expect(
      rows(
        [
          "前文",
          "+------+-------------+",
          "| 甲   | “乙”        |",
          "|      +------+------+",
          "|      | 丙   | 丁   |",
          "|      |      | 戊   |",
          "+======+======+======+",
          "| 规章 | 1    |      |",
          "+------+------+------+",
          "后文"
        ].join("\n")
      )
    ).toEqual([
      "前文",
      [
        [["甲", 1, 2], ["“乙”", 2, 1], null],
        [null, ["丙", 1, 1], ["丁戊", 1, 1]],
        [
          ["规章", 1, 1],
          ["1", 1, 1],
          ["", 1, 1]
        ]
      ],
      "后文"
    ]))

  it("keeps digits apart that stand in two lines of a cell", () =>
    expect(rows("+---+----+\n| 甲| 12 |\n|   | 3  |\n+---+----+")).toEqual([
      [
        [
          ["甲", 1, 1],
          ["12\n3", 1, 1]
        ]
      ]
    ]))
})

describe("a table below strokes", () => {
  it("has a row in each line up to a blank one", () =>
    expect(rows("甲      乙    丙\n------- ----- -----\n规章    1     2\n文件          3\n\n后文")).toEqual([
      [plain(["甲", "乙", "丙"]), plain(["规章", "1", "2"]), plain(["文件", "", "3"])],
      "后文"
    ]))

  it("has rows of several lines between two strokes", () =>
    expect(
      rows(
        "--------------------\n甲      乙    丙\n------- ----- -----\n行政    1     2\n许可\n\n文件          3\n--------------------\n后文"
      )
    ).toEqual([[plain(["甲", "乙", "丙"]), plain(["行政许可", "1", "2"]), plain(["文件", "", "3"])], "后文"]))
})

it("a text without strokes is none", () => expect(rows("甲 乙\n一、总体情况\n---\n")).toBeUndefined())

describe("a table between strokes without a head", () => {
  it("has a row for each line, or for the lines between blank ones, and no row of strokes", () => {
    const strokes = "  ------ ------ ------"
    const text = [strokes, "  规章   1      ", "  制发          22", strokes]
    expect(rows(text.join("\n"))).toEqual([[plain(["规章", "1", ""]), plain(["制发", "", "22"])]])
    const apart = [strokes, "  行政   1      ", "  强制          ", "", "  制发          22", strokes]
    expect(rows(apart.join("\n"))).toEqual([[plain(["行政强制", "1", ""]), plain(["制发", "", "22"])]])
  })

  it("is none where no strokes end it", () => expect(rows("  ---- ----\n  甲   1\n\n乙")).toBeUndefined())
})

it("a frame whose writer did not know how wide Chinese characters are is told by its bars, if there is one for each edge", () =>
  expect(
    rows(["+---+---+---+", "| 行 |  |  3 |", "+---+---+---+", "| 政 | 1 |  |", "+---+---+---+"].join("\n"))
  ).toEqual([[plain(["行", "", "3"]), plain(["政", "1", ""])]]))
