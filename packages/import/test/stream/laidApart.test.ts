/** The text of a table comes apart into figures and words, each in the order in which they stand. */
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { laidApart } from "../../src/stream/laidApart.ts"

const lines = (...texts: ReadonlyArray<string>): ReadonlyArray<Block> =>
  texts.map((text, at) => ({ _tag: "Paragraph", text, place: { line: at + 1 } }))

const counted = (...numbers: ReadonlyArray<number>) =>
  laidApart(lines(...numbers.map((number) => `${number} 属于`), "7"))?.figures.map(({ text }) => text)

describe("a table without borders", () => {
  it("has its figures with their lines, and its words with the figures in front of them", () => {
    const apart = laidApart(lines("信息内容 本年", "规章 3 /", "行政许可 12 件"))
    expect(apart?.figures).toEqual([
      { text: "3", place: { line: 2 }, line: 1 },
      { text: "/", place: { line: 2 }, line: 1 },
      { text: "12", place: { line: 3 }, line: 2 }
    ])
    expect(apart?.words).toBe("信息内容本年规章行政许可件")
    expect(apart?.before).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 3])
    expect(apart?.said.map(({ text, figures }) => [text, figures])).toEqual([
      ["信息内容本年", 0],
      ["规章", 0],
      ["行政许可", 2],
      ["件", 3]
    ])
    expect(apart?.opening).toEqual([["信息内容", "本年"], ["规章"]])
  })

  it("has the numbers of rows as words, and a 0 in front of a figure as one of its own", () => {
    const apart = laidApart(lines("1. 甲 05 二、 乙 100"))
    expect(apart?.figures.map(({ text }) => text)).toEqual(["0", "5", "100"])
  })

  it("has figures that are misread in their places among the others", () => {
    const apart = laidApart(lines("结果维持 7 8 .8 1573l79 26", "1. 甲 2、乙 A3"))
    expect(apart?.figures.map(({ text }) => text)).toEqual(["7", "8", ".8", "1573l79", "26"])
  })

  it("has digits that count its rows as words, where every one in front of a word does", () => {
    expect(counted(1, 2, 3, 1)).toEqual(["7"])
    expect(counted(1, 2, 4, 1)).toEqual(["1", "2", "4", "1", "7"])
    expect(counted(1, 2)).toEqual(["1", "2", "7"])
  })

  it("may be rows whose cells do not tell their columns", () => {
    const row: Block = {
      _tag: "Rectangle",
      grid: false,
      rows: [{ cells: [{ text: "甲 7" }, null, { text: "8" }], place: { line: 4 } }]
    }
    expect(laidApart([row])?.figures.map(({ text, place }) => [text, place.line])).toEqual([
      ["7", 4],
      ["8", 4]
    ])
  })
})

it("a table whose cells kept their borders is left to these", () => {
  const rows = [{ cells: [{ text: "7" }], place: {} }]
  expect(laidApart([{ _tag: "Rectangle", rows, grid: true }])).toBeUndefined()
  expect(laidApart([{ _tag: "Rectangle", rows }])).toBeUndefined()
})
