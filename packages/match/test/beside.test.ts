/** Words beside a table's figures that stand in no cell of the form are quoted, those of a further column's head too. */
import { proactive } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { lastColumn, wordsBeside, wordsOfHeads } from "../src/beside.ts"
import { matchForm } from "../src/matchForm.ts"
import type { Reading } from "../src/Reading.ts"

const place = { line: 1 }
const reading = (texts: ReadonlyArray<string>, grid = true): Reading => ({
  row: { cells: texts.map((text) => ({ text })), place },
  labels: texts.slice(0, 1),
  start: 1,
  tail: texts.slice(1),
  table: 0,
  grid
})
const row = reading(["规章", "1", "2", "3", "另有说明", "4"])
const found = row.row.cells.slice(1, 4).map((slot) => (slot === null ? { text: "" } : { text: slot.text, slot }))

describe("behind the last column", () => {
  it("of a row that was read, words are quoted and figures are not", () =>
    expect(wordsBeside(row, found)).toEqual([{ text: "另有说明", place }]))
  it("is where the last figure of any row stands, in a grid alone", () => {
    expect(lastColumn([[row, found]])).toBe(3)
    expect(lastColumn([[{ ...row, grid: false }, found]])).toBe(undefined)
    expect(lastColumn([[row, undefined]])).toBe(undefined)
  })
  it("a head's words are quoted, but for those of a form, of remarks and of numbers", () => {
    const head = reading([
      "信息内容",
      "本年制发件数",
      "本年废止件数",
      "现行有效件数",
      "经办人",
      "备注",
      "序号",
      "总计",
      "7"
    ])
    expect(wordsOfHeads([head], 3)).toEqual([{ text: "经办人", place }])
    expect(wordsOfHeads([head], undefined)).toEqual([])
    expect(wordsOfHeads([{ ...head, grid: false }], 3)).toEqual([])
  })
})

it("a further column of a table is told of, though nothing stands below its head", () => {
  const rows = [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "经办人"],
    ["规章", "1", "2", "3", ""],
    ["行政规范性文件", "4", "5", "6", ""]
  ].map((texts, at) => ({ cells: texts.map((text) => ({ text })), place: { line: at + 1 } }))
  const { messages } = matchForm(proactive, [{ _tag: "Rectangle", grid: true, rows }])
  expect(messages.map(({ text }) => text.zh).join()).toContain("经办人")
})
