/** The text of a page goes into the cells of its tables; what lies in none, or in a frame around text, is left over. */
import { describe, expect, it } from "vitest"
import { fill, spot } from "../../../src/readers/pdf/fill.ts"
import type { Run } from "../../../src/readers/pdf/glyphs.ts"
import { grids } from "../../../src/readers/pdf/tables.ts"

const run = (text: string, left: number, top: number): Run => ({
  text,
  left,
  right: left + Array.from(text).reduce((sum, each) => sum + (/[\d,.]/u.test(each) ? 5 : 10), 0),
  top,
  bottom: top + 10,
  size: 10
})

/** A table with borders at these places. */
const ruled = (xs: ReadonlyArray<number>, ys: ReadonlyArray<number>) =>
  grids({
    upright: xs.map((at) => ({ at, from: ys[0] ?? 0, to: ys.at(-1) ?? 0 })),
    level: ys.map((at) => ({ at, from: xs[0] ?? 0, to: xs.at(-1) ?? 0 }))
  })
const table = ruled([0, 100, 130], [0, 40, 80])

const withPicture = (left: number, top: number, width: number, height: number) =>
  fill(1, table, [], [{ left, top, right: left + width, bottom: top + height }]).tables[0]?.cells.map(
    ({ text }) => text
  )

it("a cell with a picture and no text is not blank; one on the ground of a picture is", () => {
  expect(withPicture(105, 10, 20, 12)).toEqual(["", "〔图片〕", "", ""])
  expect(withPicture(0, 0, 130, 80)).toEqual(["", "", "", ""])
  expect(withPicture(105, 10, 20, 1)).toEqual(["", "", "", ""])
})

const texts = (runs: ReadonlyArray<Run>, own = table) => {
  const { tables, rest } = fill(3, own, runs)
  return {
    cells: tables.map(({ cells }) =>
      cells.map(({ text, joined, full }) => `${text}${joined ? "…" : ""}${full ? "|" : ""}`)
    ),
    rest: rest.map(({ text }) => text)
  }
}

describe("the text of a page", () => {
  it("goes into the cell in which it lies, line by line, and else is left over", () =>
    expect(
      texts([run("题", 10, -30), run("规章", 10, 5), run("制定", 10, 18), run("7", 105, 10), run("后", 10, 95)])
    ).toEqual({
      cells: [["规章\n制定", "7", "", ""]],
      rest: ["题", "后"]
    }))

  it("that reaches over a border is cut there, and a number that does is whole in one cell", () => {
    expect(texts([run("行政许可行政许可 12", 10, 50)]).cells).toEqual([["", "", "行政许可行政许可", "12"]])
    expect(texts([run("137441.91", 80, 50)]).cells[0]?.filter((text) => text !== "")).toEqual(["137441.91…|"])
  })

  it("that a narrow cell wraps is one number, marked as joined", () =>
    expect(texts([run("1234", 102, 5), run("56", 102, 17)]).cells).toEqual([["", "123456…", "", ""]]))

  it("says of a cell whether its last line left room for another digit", () =>
    expect(texts([run("1234", 102, 5), run("12", 102, 50)]).cells).toEqual([["", "1234|", "", "12"]]))

  it("in a frame of one cell is no table", () =>
    expect(texts([run("提示", 10, 10)], ruled([0, 100], [0, 40]))).toEqual({ cells: [], rest: ["提示"] }))
})

it("a cell lies where its borders do, on its page", () => {
  const { tables } = fill(3, table, [])
  expect(tables[0]?.cells[1]?.place).toEqual({ page: 3, box: [100, 0, 130, 40] })
  expect(spot(1, { left: 0.4, top: 1.6, right: 2, bottom: 3 })).toEqual({ page: 1, box: [0, 2, 2, 3] })
})
