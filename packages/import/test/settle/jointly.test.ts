/** Rows that may each be parted in thousands of ways have hardly any together: what the other rows leave for them in each column decides. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { jointly, type Rest } from "../../src/settle/jointly.ts"
import type { Parts } from "../../src/stream/Group.ts"

const parts = (figures: ReadonlyArray<number>): Parts => ({ pieces: [figures.join("")] })

/** In each column both rows come to a sum that is known. */
const sums = (one: ReadonlyArray<number>, other: ReadonlyArray<number>): ReadonlyArray<ReadonlyArray<Rest>> =>
  one.map((number, at) => {
    const sum = number + (other[at] ?? 0)
    return [{ factors: [1, 1], low: -sum, high: -sum }]
  })

const one = [129504, 20, 131369, 175470, 0, 22, 436382]
const other = [18, 31, 258354, 95771, 150071, 18, 504252]
const none = { off: 0, spare: 0 }

describe("two rows of figures that run together", () => {
  it("are parted in the one way in which every column adds up", () =>
    expect(jointly([parts(one), parts(other)], sums(one, other), none)).toEqual([[...one, ...other]]))

  it("are parted so that the fewest columns are off, if no more than may be", () => {
    const wrong = sums(one, other).with(2, [{ factors: [1, 1], low: -389720, high: -389720 }])
    expect(jointly([parts(one), parts(other)], wrong, none)).toEqual([])
    expect(jointly([parts(one), parts(other)], wrong, { off: 2, spare: 0 })).toEqual([[...one, ...other]])
  })

  it("may be parted in further ways in which one column more is off, and these are told", () => {
    const wrong = sums(one, other).with(2, [{ factors: [1, 1], low: -389720, high: -389720 }])
    const ways = jointly([parts(one), parts(other)], wrong, { off: 2, spare: 1 })
    expect(ways).toContainEqual([...one, ...other])
    // The first column is off in none of the ways in which the third is.
    expect(ways.length).toBeGreaterThan(1)
  })

  it("are not parted where there are too many ways to list", () =>
    expect(
      jointly(
        [parts(one), parts(other)],
        one.map(() => []),
        none
      )
    ).toEqual([]))
})

const addsUp = (way: ReadonlyArray<unknown>): boolean =>
  way.slice(0, -1).reduce<number>((sum, each) => sum + Number(each ?? 0), 0) === Number(way.at(-1) ?? 0)

describe("rows of which blank cells left nothing behind", () => {
  it("may have a blank at each place where the columns and their own total leave it", () => {
    const places = [7, 0, 5, 12].map((sum): ReadonlyArray<Rest> => [{ factors: [1], low: -sum, high: -sum }])
    expect(jointly([{ pieces: ["7512"], blanks: true, addsUp }], places, none)).toEqual([[7, null, 5, 12]])
  })
})

const Figures = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4000 }))).check(
  Schema.isMinLength(5),
  Schema.isMaxLength(5)
)

it.prop("the true figures are among the ways whatever they are", [Figures, Figures], ([first, second]) => {
  const ways = jointly([parts(first), parts(second)], sums(first, second), none)
  expect(ways).toContainEqual([...first, ...second])
})
