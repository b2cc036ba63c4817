/** Below strokes each piece of a line belongs to the column over which it begins. */
import { describe, expect, it } from "vitest"
import { columnsOf, isStroke, stroked } from "../../../src/readers/drawn/stroked.ts"

const read = (...lines: ReadonlyArray<string>) => {
  const found = stroked(lines.map((text, at) => ({ text, line: at + 1, sheet: 0 })))
  return found && { rows: found.rows.map(({ cells }) => cells.map(({ text }) => text)), length: found.length }
}

it("columns begin where the strokes of a line do, and one long stroke is none", () => {
  expect([columnsOf("------  --- ----"), columnsOf("--------------------"), columnsOf("-- a")]).toEqual([
    [0, 8, 12],
    undefined,
    undefined
  ])
  expect([isStroke("-".repeat(20)), isStroke("-".repeat(19)), isStroke("---- ----")]).toEqual([true, false, false])
})

describe("a table", () => {
  it("with a head ends at a blank line", () =>
    expect(read("甲      乙", "------  ----", "规章    1", "", "后文")).toEqual({
      rows: [
        ["甲", "乙"],
        ["规章", "1"]
      ],
      length: 3
    }))

  it("without a head ends at its second line of strokes, and a cell without text is blank", () =>
    expect(read("------  ---- ---", "规章         2", "------  ---- ---", "后文")).toEqual({
      rows: [["规章", "", "2"]],
      length: 3
    }))

  it("of rows of several lines has them between blank lines", () => {
    const long = "-".repeat(24)
    expect(read(long, "甲      乙", "------  ----", "行政    12", "许可", "", "规章    3", long)).toEqual({
      rows: [
        ["甲", "乙"],
        ["行政许可", "12"],
        ["规章", "3"]
      ],
      length: 8
    })
  })

  it("whose characters are wide has its pieces in the columns that they are drawn over", () =>
    expect(read("------------ ----", "行政规范文件 12", "------------ ----")?.rows).toEqual([["行政规范文件", "12"]]))

  it("is none without strokes, or without the end that it must have", () => {
    expect(read("甲 乙", "规章 1")).toBeUndefined()
    expect(read("------  ----", "规章    1", "")).toBeUndefined()
  })
})
