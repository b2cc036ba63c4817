/** Columns are the stretches across the page in which the figures of all rows stand; a figure in two of them stands in none. */
import { describe, expect, it } from "vitest"
import { columnOf, columns } from "../../../../src/readers/pdf/unruled/columns.ts"
import type { Word } from "../../../../src/readers/pdf/unruled/words.ts"

const word = (left: number, right: number): Word => ({
  text: "7",
  size: 10,
  left,
  right,
  top: 0,
  bottom: 10,
  isFigure: true
})
const row = (...places: ReadonlyArray<readonly [left: number, right: number]>) =>
  places.map(([left, right]) => word(left, right))

describe("the columns of a table", () => {
  it("reach as far as the figures of all rows do, from left to right", () =>
    expect(columns([row([200, 205], [260, 270]), row([198, 203]), row([265, 280])])).toEqual([
      { left: 198, right: 205 },
      { left: 260, right: 280 }
    ]))

  it("are those of the fullest rows where two figures of one row would stand in one", () =>
    expect(columns([row([200, 210], [220, 230]), row([205, 225])])).toEqual([
      { left: 200, right: 210 },
      { left: 220, right: 230 }
    ]))

  it("are none where those of the fullest rows overlap too", () =>
    expect(columns([row([200, 215], [220, 230]), row([200, 205], [210, 230])])).toEqual([]))
})

describe("a figure", () => {
  const all = [
    { left: 200, right: 210 },
    { left: 220, right: 230 }
  ]
  it("stands in the one column that it shares, and in none between two or over both", () => {
    expect(columnOf(word(225, 240), all)).toBe(1)
    expect(columnOf(word(211, 219), all)).toBeUndefined()
    expect(columnOf(word(205, 225), all)).toBeUndefined()
  })
})
