/** A page is turned until its text runs from left to right; a stamp beside upright text turns nothing. */
import { describe, expect, it } from "vitest"
import type { Matrix } from "../../../src/readers/pdf/rulings.ts"
import { direction, views } from "../../../src/readers/pdf/turned.ts"

const page: Matrix = [1, 0, 0, -1, 0, 842]
const upright = { matrix: page, width: 595, height: 842 }

it.each([
  ["from left to right", [12, 0, 0, 12, 0, 0], 0],
  ["downwards", [0, -12, 12, 0, 0, 0], 1],
  ["upside down", [-12, 0, 0, -12, 0, 0], 2],
  ["upwards", [0, 12, -12, 0, 0, 0], 3],
  ["slanted", [8, 8, -8, 8, 0, 0], undefined]
] as const)("text runs %s", (_, matrix, quarters) => expect(direction(matrix, page)).toBe(quarters))

const sizes = (counts: readonly [number, number, number, number]) =>
  views(upright, counts).map(({ width, height }) => [width, height])

describe("a page is looked at", () => {
  it("upright, though a stamp is all but as long as the text", () =>
    expect(sizes([60, 30, 0, 0])).toEqual([[595, 842]]))
  it("upright, though a watermark runs across it", () => expect(sizes([900, 30, 0, 0])).toEqual([[595, 842]]))
  it("turned alone, when nothing on it is upright", () => expect(sizes([0, 0, 0, 500])).toEqual([[842, 595]]))
  it("both ways, when a heading stands above a table on its side", () => {
    expect(sizes([60, 400, 0, 0])).toEqual([
      [595, 842],
      [842, 595]
    ])
  })
})
