/** Runs of glyphs are put together to lines and texts. One that reaches over a border is cut there; a number is never cut in two. */
import { describe, expect, it } from "vitest"
import { cut, lines, type Run, textOf } from "../../../src/readers/pdf/glyphs.ts"

const run = (text: string, left: number, right: number): Run => ({ text, left, right, top: 0, bottom: 10, size: 10 })
const pieces = (all: ReadonlyArray<Run>) => all.map(({ text, broken }) => (broken ? `!${text}` : text))

describe("a run of glyphs over a border", () => {
  it("is cut between words", () => {
    expect(pieces(cut(run("规章 制定", 0, 45), [24], "numbers"))).toEqual(["规章 ", "制定"])
    expect(pieces(cut(run("12 34", 0, 25), [14], "numbers"))).toEqual(["12 ", "34"])
  })

  it("is cut between digits that stand as far apart as cells do, and wherever nothing is to be kept", () => {
    expect(pieces(cut(run("2000", 0, 80), [20, 40, 60], "numbers"))).toEqual(["2", "0", "0", "0"])
    expect(pieces(cut(run("4041", 0, 20), [10]))).toEqual(["40", "41"])
  })

  it("keeps a number whole in the cell that holds most of it, and says so", () => {
    const [number, sign] = cut(run("137441.91 无", 0, 60), [40], "numbers")
    expect(pieces([number, sign].filter((each) => each !== undefined))).toEqual(["!137441.91", " 无"])
    expect(number?.right).toBeLessThanOrEqual(40)
  })

  it("is left alone where it reaches over none", () => {
    expect(pieces(cut(run("137441.91", 0, 45), [200], "numbers"))).toEqual(["137441.91"])
  })
})

const placed = (text: string, left: number, top = 100): Run => ({
  text,
  size: 10,
  left,
  right: left + Array.from(text).length * (/\d/u.test(text) ? 5 : 10),
  top,
  bottom: top + 10
})

const spread = (text: string) => textOf(Array.from(text, (each, at) => placed(each, at * 15)))

describe("runs of glyphs in a line", () => {
  it("that touch are one word; digits that stand apart stay apart", () => {
    expect(textOf([placed("30", 0), placed("01", 10)])).toBe("3001")
    expect(textOf([placed("30", 0), placed("01", 16)])).toBe("30 01")
  })
  it("that all stand apart are a text that is spread, unless they are figures", () => {
    expect(spread("某某局2023年年度报告")).toBe("某某局2023年年度报告")
    expect(spread("12345")).toBe("1 2 3 4 5")
    expect(spread("三12345")).toBe("三 1 2 3 4 5")
  })
  it("are lines by their height, whatever their order", () => {
    const found = lines([placed("下", 0, 120), placed("上", 10, 100), placed("以", 0, 101)])
    expect(found.map(({ runs }) => textOf(runs))).toEqual(["以上", "下"])
  })
})
