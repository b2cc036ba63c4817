/** A line whose pieces stand far apart is a row of a table, any other a paragraph; a label set upright is taken out. */
import { describe, expect, it } from "vitest"
import { laidOut } from "../../../src/readers/page/segments.ts"

/** The texts of a line by the place at which each begins. */
type Line = Readonly<Record<number, string>>

const shown = (...lines: ReadonlyArray<Line>) =>
  laidOut(
    lines.map((line, at) => ({
      place: { line: at + 1 },
      segments: Object.entries(line).map(([from, text]) => ({ text, from: Number(from) }))
    }))
  ).map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.text])))
  )

describe("the lines of a page", () => {
  it("are rows where pieces stand apart, and paragraphs where they do not", () =>
    expect(
      shown({ 0: "二、主动公开情况" }, { 0: "规章", 20: "3" }, { 0: "行政许可", 20: "12" }, { 0: "以上均已公开。" })
    ).toEqual([
      "二、主动公开情况",
      [
        ["规章", "3"],
        ["行政许可", "12"]
      ],
      "以上均已公开。"
    ]))

  it("are rows where a number stands alone, with its unit too, and not where a word does", () => {
    expect(shown({ 0: "采购金额" }, { 20: "72.67万元" })).toEqual(["采购金额", [["72.67万元"]]])
    expect(shown({ 0: "规章", 20: "3" }, { 20: "备注" })).toEqual([[["规章", "3"]], "备注"])
  })

  it("have figures apart that a single blank parts, behind a label in brackets too", () =>
    expect(shown({ 0: "（一）予以公开 5 0", 30: "7" })).toEqual([[["（一）予以公开", "5", "0", "7"]]]))

  it("keep a text together that figures do not end", () =>
    expect(shown({ 0: "第 3 号", 30: "7" })).toEqual([[["第 3 号", "7"]]]))

  it("have no characters of a label that is set from top to bottom", () =>
    expect(
      shown(
        { 0: "信", 8: "规章", 20: "3" },
        { 0: "息" },
        { 0: "内", 8: "行政许可", 20: "4" },
        { 8: "行政处罚", 20: "5" }
      )
    ).toEqual([
      [
        ["规章", "3"],
        ["行政许可", "4"],
        ["行政处罚", "5"]
      ]
    ]))

  it("keep a single character that no others stand below", () =>
    expect(shown({ 0: "其", 8: "规章", 20: "3" })).toEqual([[["其", "规章", "3"]]]))
})
