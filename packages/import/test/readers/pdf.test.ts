/** Grids are built where ruling lines cross: every area that no line divides is a cell with its spans. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { refusalOf } from "../support/drafts.ts"
import { cut, lines, textOf } from "../../src/readers/pdf/glyphs.ts"
import { grids } from "../../src/readers/pdf/tables.ts"

const run = (text: string, left: number, top = 100) => ({
  text,
  size: 10,
  left,
  right: left + Array.from(text).length * (/\d/u.test(text) ? 5 : 10),
  top,
  bottom: top + 10
})

/** Areas of a grid of four rows and five columns, cut by a list of spans. */
const Cuts = Schema.Array(
  Schema.Struct({
    down: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3 })),
    across: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3 })),
    jitter: Schema.Int.check(Schema.isBetween({ minimum: -1, maximum: 1 }))
  })
).check(Schema.isMinLength(1), Schema.isMaxLength(20))

const stepOf = (all: ReadonlyArray<number> | undefined, place: number, step: number) =>
  Math.round((all?.[place] ?? 0) / step)

it.prop("the areas between rulings come back with their spans, though lines be drawn a point off", [Cuts], ([cuts]) => {
  const [rows, columns, high, wide] = [4, 5, 20, 40]
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  const wanted: Array<string> = []
  const upright: Array<{ at: number; from: number; to: number }> = []
  const level: Array<{ at: number; from: number; to: number }> = []
  let next = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue
      const { down: high0, across: wide0, jitter } = cuts[next++ % cuts.length] ?? { down: 1, across: 1, jitter: 0 }
      let across = 1
      while (across < wide0 && column + across < columns && !taken[row]?.[column + across]) across++
      const down = Math.min(high0, rows - row)
      for (let at = row; at < row + down; at++) taken[at]?.fill(true, column, column + across)
      const [left, right] = [column * wide, (column + across) * wide]
      const [top, bottom] = [row * high, (row + down) * high]
      for (const at of [left, right]) upright.push({ at: at + jitter, from: top, to: bottom })
      for (const at of [top, bottom]) level.push({ at: at + jitter, from: left, to: right })
      wanted.push(`${row} ${column} ${down} ${across}`)
    }
  }
  const [grid, ...others] = grids({ upright, level })
  expect(others).toEqual([])
  const found = grid?.areas.map(({ from, to, above, below }) => {
    const [row, column] = [stepOf(grid.ys, above, high), stepOf(grid.xs, from, wide)]
    return `${row} ${column} ${stepOf(grid.ys, below, high) - row} ${stepOf(grid.xs, to, wide) - column}`
  })
  expect(found?.toSorted()).toEqual(wanted.toSorted())
})

const spread = (text: string) => textOf(Array.from(text, (each, at) => run(each, at * 15)))

describe("runs of glyphs in a line", () => {
  it("that touch are one word; digits that stand apart stay apart", () => {
    expect(textOf([run("30", 0), run("01", 10)])).toBe("3001")
    expect(textOf([run("30", 0), run("01", 16)])).toBe("30 01")
  })
  it("that all stand apart are a text that is spread, unless they are figures", () => {
    expect(spread("某某局2023年年度报告")).toBe("某某局2023年年度报告")
    expect(spread("12345")).toBe("1 2 3 4 5")
    expect(spread("三12345")).toBe("三 1 2 3 4 5")
  })
  it("are lines by their height, whatever their order", () => {
    const found = lines([run("下", 0, 120), run("上", 10, 100), run("以", 0, 101)])
    expect(found.map(({ runs }) => textOf(runs))).toEqual(["以上", "下"])
  })
  it("that reach over a ruling are cut there", () => {
    expect(cut(run("2000", 0), [5, 10, 15]).map(({ text }) => text)).toEqual(["2", "0", "0", "0"])
  })
})

describe("what is no readable PDF is refused in one sentence", () => {
  it.each([
    ["a header and nothing else", "%PDF-1.7\n", "不完整或已损坏"],
    ["garbage behind a header", `%PDF-1.4\n${"\u0001xref stream ".repeat(2000)}`, "不完整或已损坏"],
    [
      "a page tree that leads back to itself",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>",
      "没有可以读取的文字"
    ]
  ])("%s", async (_, text, words) => {
    const reason = await refusalOf(text, "report.pdf")
    expect(reason?.zh).toContain(words)
    expect(reason?.zh.split("\n")).toHaveLength(1)
  })
})
