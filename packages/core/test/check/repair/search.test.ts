/** The fewest cells whose change balances a set of equations: never more than needed, never below 0, and honest about its bounds. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { search } from "../../../src/check/repair/search.ts"
import { broken, components, type System, system } from "../../../src/check/repair/System.ts"
import * as Matrix from "../../../src/check/Matrix.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { slots } from "../../../src/form/Edition.ts"
import { law } from "../../support/law.ts"

const whole = system(edition2021)
const residuals = (vector: Float64Array): Array<number> => {
  const result: Array<number> = []
  Matrix.residuals(whole.matrix, vector, result)
  return result
}

/** Equations written as the cells of their left and right sides. */
const written = (
  ...equations: ReadonlyArray<readonly [left: ReadonlyArray<number>, right: ReadonlyArray<number>]>
): System => {
  const count = Math.max(...equations.flat(2)) + 1
  return {
    matrix: whole.matrix,
    cells: equations.map((sides) => sides.flat()),
    terms: Array.from({ length: count }, (_, cell) =>
      equations.flatMap(([left, right], equation) => [
        ...left.filter((each) => each === cell).map(() => ({ equation, sign: 1 as const })),
        ...right.filter((each) => each === cell).map(() => ({ equation, sign: -1 as const }))
      ])
    )
  }
}
const left = ({ terms, cells }: System, numbers: ReadonlyArray<number>): ReadonlyArray<number> =>
  cells.map((_, equation) =>
    terms.reduce((sum, own, cell) => {
      const signs = own.filter((term) => term.equation === equation).map(({ sign }) => sign)
      return sum + signs.reduce<number>((all, sign) => all + sign * (numbers[cell] ?? 0), 0)
    }, 0)
  )
const found = (own: System, numbers: ReadonlyArray<number>, upTo?: number) => {
  const all = left(own, numbers)
  const { solutions, more } = search(own, Float64Array.from(numbers), all, broken(all), upTo)
  return { more, solutions: solutions.map((deltas) => Object.fromEntries(deltas)) }
}

/** Total 2 is the sum of 0 and 1. */
const sum = written([[2], [0, 1]])

describe("a sum that is off", () => {
  it("is mended by any one of its cells", () => {
    expect(found(sum, [3, 4, 9])).toEqual({ more: false, solutions: [{ 2: -2 }, { 0: 2 }, { 1: 2 }] })
  })
  it("is not mended by a number below 0", () => {
    expect(found(sum, [3, 0, 1]).solutions).toEqual([{ 2: 2 }, { 0: -2 }])
  })
})

describe("sums that share a cell", () => {
  /** 2 is 0 and 1, 4 is 2 and 3. */
  const two = written([[2], [0, 1]], [[4], [2, 3]])
  it("that are both off by it are mended by that one cell", () => {
    expect(found(two, [3, 4, 9, 1, 8]).solutions).toEqual([{ 2: -2 }])
  })
  it("that are off by different numbers take two cells, and none of the ways is left out", () => {
    const { solutions } = found(two, [3, 4, 9, 1, 15])
    for (const deltas of solutions) expect(Object.keys(deltas)).toHaveLength(2)
    // The first sum is 2 too large, the second 5: one cell of each, or the shared one and another.
    expect(solutions).toContainEqual({ 0: 2, 4: -5 })
    expect(solutions).toContainEqual({ 2: 5, 0: 7 })
    expect(solutions).toContainEqual({ 2: -2, 4: -7 })
  })
  it("are mended by no more cells than are asked for", () => {
    expect(found(two, [3, 4, 9, 1, 15], 1)).toEqual({ more: false, solutions: [] })
  })
})

describe("equations that hold", () => {
  it("need no change", () => {
    expect(found(sum, [3, 4, 7]).solutions).toEqual([{}])
  })
  it("that are not known are left alone", () => {
    const own = written([[2], [0, 1]], [[4], [2, 3]])
    const vector = Float64Array.from([3, 4, 9, Number.NaN, 5])
    const all = [2, Number.NaN]
    const { solutions } = search(own, vector, all, broken(all))
    expect(solutions.map((deltas) => [...deltas])).toEqual([[[2, -2]], [[0, 2]], [[1, 2]]])
  })
})

const Place = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: slots(edition2021).length - 1 }))
const Number2 = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 50 }))

law(
  "a cell changed in a report where all is 0 is found, and every change found balances the report",
  [Place, Number2],
  ([at, by]) => {
    const vector = new Float64Array(slots(edition2021).length)
    vector[at] = by
    const all = residuals(vector)
    const sets = components(whole, all)
    if (sets.length === 0) return
    const { solutions } = search(whole, vector, all, sets.flat(), 2)
    expect(solutions.map((deltas) => [...deltas])).toContainEqual([[at, -by]])
    for (const deltas of solutions) {
      const mended = vector.slice()
      for (const [cell, delta] of deltas) mended[cell] = (mended[cell] ?? 0) + delta
      expect(broken(residuals(mended))).toEqual([])
      expect(Math.min(...mended)).toBeGreaterThanOrEqual(0)
    }
  }
)
