/** Ruling lines are what a page strokes straight or fills thin, in the coordinates in which it is looked at. */
import { describe, expect, it } from "vitest"
import { type Matrix, rulings, times } from "../../../src/readers/pdf/rulings.ts"

const operators = {
  save: 1,
  restore: 2,
  transform: 3,
  constructPath: 4,
  paintFormXObjectBegin: 5,
  paintFormXObjectEnd: 6,
  fill: 7,
  eoFill: 8,
  endPath: 9
}
const stroke = 0
const page: Matrix = [1, 0, 0, 1, 0, 0]
const path = (paint: number, ...points: ReadonlyArray<number>) => [paint, [Float32Array.from(points)]]
const found = (...steps: ReadonlyArray<readonly [operator: number, given: unknown]>) =>
  rulings(
    steps.map(([operator]) => operator),
    steps.map(([, given]) => given),
    operators,
    page
  )

const level = path(stroke, 0, 10, 50, 1, 110, 50)
const slanted = path(stroke, 0, 10, 50, 1, 110, 90)

const rectangle = (height: number) => [0, 10, 50, 1, 110, 50, 1, 110, 50 + height, 1, 10, 50 + height, 4]

describe("the ruling lines of a page", () => {
  it("are level and upright strokes, and no slanted or short ones", () => {
    const upright = path(stroke, 0, 10, 50, 1, 10, 90)
    const short = path(stroke, 0, 10, 50, 1, 12, 50)
    expect(found([4, level], [4, upright], [4, slanted], [4, short])).toEqual({
      level: [{ at: 50, from: 10, to: 110 }],
      upright: [{ at: 10, from: 50, to: 90 }]
    })
  })
  it("are thin filled rectangles too, but no thick ones, and nothing that is not painted", () => {
    expect(found([4, path(7, ...rectangle(1))]).level).toEqual([{ at: 50.5, from: 10, to: 110 }])
    expect(found([4, path(7, ...rectangle(20))]).level).toEqual([])
    expect(found([4, path(9, 0, 10, 50, 1, 110, 50)]).level).toEqual([])
  })
  it("follow the transformations, which restoring takes back", () => {
    const { level: lines } = found([1, undefined], [3, [1, 0, 0, 1, 0, 7]], [4, level], [2, undefined], [4, level])
    expect(lines.map(({ at }) => at)).toEqual([57, 50])
  })
})

it("one transformation after the other is one", () => {
  const [turn, move]: readonly [Matrix, Matrix] = [
    [0, 1, -1, 0, 0, 0],
    [1, 0, 0, 1, 5, 0]
  ]
  expect(times(turn, move)).toEqual([0, 1, -1, 0, 0, 5])
})
