/** A table within prose is one where several rows hold several texts; a number beside its paragraph is none. */
import type { Rectangle } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { tableOf, textOf } from "../../src/outline/tables.ts"

const table = (...rows: ReadonlyArray<ReadonlyArray<string>>): Rectangle => ({
  _tag: "Rectangle",
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })), place: {} }))
})

const row = (...cells: Rectangle["rows"][number]["cells"]) => ({ cells, place: {} })

describe("a table of prose", () => {
  it("has its head where the first row is without gaps and without figures, and later rows have some", () =>
    expect(tableOf(table(["渠道", "条数"], ["网站", "12"], ["公众号", "30条"]))).toEqual({
      type: "table",
      head: [["渠道", "条数"]],
      rows: [
        ["网站", "12"],
        ["公众号", "30条"]
      ]
    }))

  it("has no head where the first row holds a figure, and none in a table of words", () => {
    expect(tableOf(table(["网站", "12"], ["公众号", "30"]))?.head).toEqual([])
    expect(tableOf(table(["网站", "甲科"], ["公众号", "乙科"]))?.head).toEqual([])
    expect(tableOf(table(["渠道", "2023年"], ["网站", "12"]))?.head).toEqual([["渠道", "2023年"]])
  })

  it("has the words twice that a converter wrote twice side by side", () => {
    const repeated = row({ text: "已办", columns: 2, repeated: true }, null, { text: "3" })
    const rows = [row({ text: "甲科" }, { text: "乙科" }, { text: "件数" }), repeated]
    expect(tableOf({ _tag: "Rectangle", rows })?.rows).toEqual([["已办", "已办", "3"]])
  })

  it("of a file of ours is one as it stands, in one column or without a figure too", () => {
    expect(tableOf(table(["名单"]), true)).toEqual({ type: "table", head: [], rows: [["名单"]] })
    expect(tableOf(table(["网站", "", ""], ["", "甲科", ""]), true)?.rows).toEqual([
      ["网站", ""],
      ["", "甲科"]
    ])
    expect(tableOf(table(["名单"]))).toBeUndefined()
    const sheet = { sheet: "一", cell: "A2" }
    const column = { ...table(["办件平稳。"]), rows: [{ cells: [{ text: "办件平稳。" }], place: sheet }] }
    expect(tableOf(column, true)).toBeUndefined()
  })

  it("has the head that its source says", () => {
    const [first, ...others] = table(["渠道", "科室"], ["网站", "甲科"]).rows
    const headed: Rectangle = {
      _tag: "Rectangle",
      rows: [...(first ? [{ ...first, heads: true as const }] : []), ...others]
    }
    expect(tableOf(headed)?.head).toEqual([["渠道", "科室"]])
  })

  it("has a text across it as its caption, and no columns that are blank", () =>
    expect(tableOf(table(["表1 渠道", "", ""], ["网站", "", "12"], ["公众号", "", "30"]))).toMatchObject({
      caption: "表1 渠道",
      rows: [
        ["网站", "12"],
        ["公众号", "30"]
      ]
    }))
})

it("paragraphs behind their numbers, a cell a row, or one row, are no table", () => {
  expect(tableOf(table(["（一）", "甲"], ["（二）", "乙"]))).toBeUndefined()
  expect(tableOf(table(["甲"], ["乙"]))).toBeUndefined()
  expect(tableOf(table(["网站", "12"]))).toBeUndefined()
})

it("a cell is on one line, with what is raised in it", () =>
  expect([textOf({ text: "行政\n许可" }), textOf({ text: "100m", said: "100m²" }), textOf(null)]).toEqual([
    "行政 许可",
    "100m²",
    ""
  ]))
