/** A run of glyphs that reaches over a border is cut there; a number is never cut in two. */
import { describe, expect, it } from "vitest"
import { cut, type Run } from "../../../src/readers/pdf/glyphs.ts"

const run = (text: string, left: number, right: number): Run => ({ text, left, right, top: 0, bottom: 10, size: 10 })
const pieces = (all: ReadonlyArray<Run>) => all.map(({ text, broken }) => (broken ? `!${text}` : text))

describe("a run of glyphs over a border", () => {
  it("is cut between words", () => {
    expect(pieces(cut(run("规章 制定", 0, 90), [45]))).toEqual(["规章 ", "制定"])
    expect(pieces(cut(run("12 34", 0, 50), [25]))).toEqual(["12 ", "34"])
  })

  it("keeps a number whole in the cell that holds most of it, and says so", () => {
    const [number, sign] = cut(run("137441.91 无", 0, 120), [85])
    expect(pieces([number, sign].filter((each) => each !== undefined))).toEqual(["!137441.91", " 无"])
    expect(number?.right).toBeLessThanOrEqual(85)
  })

  it("is left alone where it reaches over none", () => {
    expect(pieces(cut(run("137441.91", 0, 90), [200]))).toEqual(["137441.91"])
  })
})
