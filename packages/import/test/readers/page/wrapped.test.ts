/** Pieces of numbers and units on lines of their own go back into the row whose cells they were wrapped in, and are not read as whole. */
import { describe, expect, it } from "vitest"
import { withPieces } from "../../../src/readers/page/wrapped.ts"

/** The texts of a line by the place at which each begins. */
type Line = Readonly<Record<number, string>>

/** The lines that are left, with … behind what was put together. */
const told = (...lines: ReadonlyArray<Line>) =>
  withPieces(
    lines.map((line, at) => ({
      place: { line: at + 1 },
      segments: Object.entries(line).map(([from, text]) => ({ text, from: Number(from) }))
    }))
  ).map(({ segments }) => segments.map(({ text, joined }) => (joined === true ? `${text}…` : text)).join(" "))

describe("a line below a row of figures", () => {
  const row = { 0: "规章", 10: "12", 20: "3", 30: "40" }

  it("with digits below one of several goes on that figure", () => {
    expect(told(row, { 20: "7" })).toEqual(["规章 12 3\n7… 40"])
  })

  it("with digits and a unit goes on the figures, and the unit is no piece of a number", () => {
    const amount = { 0: "政府集中采购", 20: "1", 30: "46.51万" }
    expect(told(amount, { 20: "1", 32: "元" })).toEqual(["政府集中采购 1\n1… 46.51万"])
  })

  it("with as many figures as the row is not taken for rests", () => {
    expect(told(row, { 10: "4", 20: "5", 30: "6" })).toEqual(["规章 12 3 40", "4 5 6"])
  })

  it("is as likely the rest of a row below it, where both are in doubt", () => {
    expect(told(row, { 20: "7" }, { 0: "规范性文件", 10: "5", 20: "2", 30: "8" })).toEqual([
      "规章 12 3\n7… 40",
      "规范性文件 5 7\n2… 8"
    ])
  })
})

describe("a piece of a label with a few figures, right below a full row", () => {
  const row = { 0: "（一）予以公开", 10: "10", 20: "20", 30: "30", 40: "40", 50: "50", 60: "6", 70: "156" }

  it("leaves the figures above its own in doubt", () => {
    expect(told(row, { 0: "的", 10: "1", 30: "3" })).toEqual(["（一）予以公开 10… 20 30… 40 50 6 156", "的 1 3"])
  })

  it("has rests of them where one begins with a point: nothing else does", () => {
    expect(told(row, { 0: "的", 10: "1", 30: ".5" })).toEqual([
      "（一）予以公开 10\n1… 20 30\n.5… 40 50 6 156",
      "的 1 .5"
    ])
  })

  it("is a row of its own where it has half as many figures, or a line stands between", () => {
    const other = { 0: "小计", 10: "1", 20: "2", 30: "3", 40: "6" }
    expect(told(row, other)[0]).not.toContain("…")
    expect(told(row, { 0: "说明" }, { 0: "的", 10: "1", 30: "3" })[0]).not.toContain("…")
  })
})
