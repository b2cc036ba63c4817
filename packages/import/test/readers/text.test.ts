/** The page numbers of a text copied out of a PDF are left out, and figures that look like them stay. */
import { describe, expect, it } from "vitest"
import { linesOf, readText } from "../../src/readers/text.ts"

const kept = (text: string) => linesOf(text).flatMap(({ text: each }) => (each === "" ? [] : [each]))

describe("a line is left out", () => {
  it.each([
    ["as — 3 — or 第 3 页", "甲\n— 3 —\n乙\n第 3 页 共 9 页", ["甲", "乙"]],
    ["as a bare number, if all bare numbers count up", "甲。\n1\n乙。\n2\n丙。\n3", ["甲。", "乙。", "丙。"]]
  ])("%s", (_, text, wanted) => expect(kept(text)).toEqual(wanted))
})

it("bare numbers that do not count up are figures, and stay", () => {
  expect(kept("甲。\n7\n乙。\n3")).toEqual(["甲。", "7", "乙。", "3"])
})

it("a line with tabs is a row, and a row shorter than the others ends in blank cells", () => {
  expect(readText("题\n甲\t1\t2\n乙\t3").blocks).toMatchObject([
    { _tag: "Paragraph", text: "题" },
    {
      _tag: "Rectangle",
      rows: [
        { cells: [{ text: "甲" }, { text: "1" }, { text: "2" }] },
        { cells: [{ text: "乙" }, { text: "3" }, { text: "" }] }
      ]
    }
  ])
})

it("a number that came out below the line that it begins is its beginning", () => {
  const rest = "年，本局坚持以公开为常态、不公开为例外，全面贯彻落实条例的要求"
  expect(linesOf(`一、总体情况\n   ${rest}\n2023\n度，健全机制`).map(({ text }) => text)).toEqual([
    "一、总体情况",
    `2023${rest}`,
    "",
    "度，健全机制"
  ])
  expect(kept(`  年，本局\n2023`)).toEqual(["  年，本局", "2023"])
  expect(kept(`${rest}\n12\n规章`)).toEqual([rest, "12", "规章"])
})

describe("a bare number on a line of its own, among lines", () => {
  it("is a figure behind a label, though it be the only one so short", () => {
    expect(kept("规章\n1000\n二、上年结转\n5\n1000")).toEqual(["规章", "1000", "二、上年结转", "5", "1000"])
  })

  it("is never that of a page if it is 0", () => {
    expect(kept("规章\n\n0\n\n废止")).toEqual(["规章", "0", "废止"])
  })

  it("is the first of the figures that follow it, below a pile of labels", () => {
    expect(kept("四、结转下年度继续办理\n\n3\n\n9\n\n零")).toEqual(["四、结转下年度继续办理", "3", "9", "零"])
    expect(kept("四、结转下年度\n\n3\n\n继续办理")).toEqual(["四、结转下年度", "继续办理"])
  })
})

it("a page's end begins no line, and every line knows its page", () => {
  expect(linesOf("甲\n\f乙\n丙").map(({ text, line, sheet }) => [text, line, sheet])).toEqual([
    ["甲", 1, 0],
    ["", 2, 0],
    ["乙", 2, 1],
    ["丙", 3, 1]
  ])
})
