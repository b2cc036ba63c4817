/** The record that a portal prints as a table is opened to lines, a field each; any other table stays one. */
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { recordOpened } from "../../src/outline/metadata.ts"

const table = (...rows: ReadonlyArray<ReadonlyArray<string | null>>): Block => ({
  _tag: "Rectangle",
  rows: rows.map((cells, at) => ({
    cells: cells.map((text) => (text === null ? null : { text })),
    place: { line: at }
  }))
})
const opened = (block: Block) =>
  recordOpened(block).map((each) => (each._tag === "Paragraph" ? [each.text, each.place.line] : "table"))

describe("a record", () => {
  it("has a line for each field with what it says", () =>
    expect(opened(table(["索引号：", "A1-2024", "发布机构", "示例局"], ["公开日期", "2024-01-12"]))).toEqual([
      ["索引号：A1-2024", 0],
      ["发布机构：示例局", 0],
      ["公开日期：2024-01-12", 1]
    ]))
  it("keeps a field that says nothing beside the next", () =>
    expect(opened(table(["索引号", "发布机构", "示例局"]))).toEqual([
      ["索引号", 0],
      ["发布机构：示例局", 0]
    ]))
})

describe("no record is", () => {
  it("a table of figures, one with a single field, or a paragraph", () => {
    expect(opened(table(["规章", "3"], ["行政许可", "12"]))).toEqual(["table"])
    expect(opened(table(["发布机构", "示例局"]))).toEqual(["table"])
    expect(opened({ _tag: "Paragraph", text: "索引号：1", place: { line: 3 } })).toEqual([["索引号：1", 3]])
  })
  it("a table in which most rows have no field", () =>
    expect(opened(table(["索引号", "1", "发布机构", "甲"], ["规章", "3"], ["行政许可", "4"]))).toEqual(["table"]))
})
