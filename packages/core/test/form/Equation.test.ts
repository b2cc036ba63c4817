/** An equation is judged, solved and written as a formula. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Cell } from "../../src/form/Cell.ts"
import * as Equation from "../../src/form/Equation.ts"
import * as Matrix from "../../src/check/Matrix.ts"
import { balanced, editions } from "../support/reports.ts"
import { law } from "../support/law.ts"

const equation: Equation.Equation = {
  left: ["requests/received/naturalPerson", "requests/carriedIn/naturalPerson"],
  right: ["requests/outcome.total/naturalPerson", "requests/carriedOut/naturalPerson"]
}
const of =
  (received?: number, carriedIn?: number, total?: number, carriedOut?: number): Equation.Lookup =>
  (cell) =>
    [received, carriedIn, total, carriedOut][[...equation.left, ...equation.right].indexOf(cell)]

describe("judging 本年新收＋上年结转＝（七）总计＋结转下年度", () => {
  it("finds it held when both sides come to the same", () => {
    expect(Equation.judge(equation, of(8, 2, 9, 1))).toEqual({ _tag: "Held" })
  })

  it("finds it breached otherwise, and says what each side comes to", () => {
    expect(Equation.judge(equation, of(8, 2, 9, 0))).toEqual({ _tag: "Breached", left: 10n, right: 9n })
  })

  it("leaves it undetermined while cells are unknown, and names them", () => {
    expect(Equation.judge(equation, of(8, undefined, undefined, 0))).toEqual({
      _tag: "Undetermined",
      blank: ["requests/carriedIn/naturalPerson", "requests/outcome.total/naturalPerson"]
    })
  })

  it("is exact beyond 2^53, where doubles would round the difference away", () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(most + 2).toBe(most + 1)
    expect(Equation.judge(equation, of(most, 2, most, 1))).toEqual({
      _tag: "Breached",
      left: BigInt(most) + 2n,
      right: BigInt(most) + 1n
    })
    expect(Equation.judge(equation, of(most, most, most, most))).toEqual({ _tag: "Held" })
  })
})

describe("solving", () => {
  it("gives the one unknown on either side", () => {
    expect(Equation.solve(equation, of(8, 2, undefined, 1))).toEqual({
      cell: "requests/outcome.total/naturalPerson",
      value: 9
    })
    expect(Equation.solve(equation, of(undefined, 2, 9, 1))?.value).toBe(8)
  })

  it("may give a negative number: the other cells cannot all be right", () => {
    expect(Equation.solve(equation, of(undefined, 5, 1, 1))?.value).toBe(-3)
  })

  it("gives nothing when no cell or more than one is unknown", () => {
    expect(Equation.solve(equation, of(8, 2, 9, 1))).toBeUndefined()
    expect(Equation.solve(equation, of(8, 2))).toBeUndefined()
  })

  const numbers = Arbitrary.schema(Schema.Tuple([Schema.Natural, Schema.Natural]))
  describe.each(editions)("%s", (_, edition) => {
    const { equations } = Matrix.matrix(edition)
    law("gives any one number of a held equation back", [balanced(edition), numbers], ([cells, [row, term]]) => {
      const { left = [], right = [] } = equations[row % equations.length]?.equation ?? {}
      const all = [...left, ...right]
      const hidden = all[term % all.length]
      const known = (cell: Cell) => (cell === hidden ? undefined : cells[cell])
      expect(Equation.solve({ left, right }, known)).toEqual({ cell: hidden, value: hidden && cells[hidden] })
    })
  })
})

describe("printing", () => {
  it("is a sheet's formula, zero where the equation holds", () => {
    const names = ["B4", "B5", "B26", "B27"]
    const name = (cell: Cell) => names[[...equation.left, ...equation.right].indexOf(cell)] ?? ""
    expect(Equation.formula(equation, name)).toBe("=B4+B5-B26-B27")
  })

  it("is the equation in addresses, as published", () => {
    expect(Equation.show(equation)).toBe(
      "requests/received/naturalPerson + requests/carriedIn/naturalPerson = " +
        "requests/outcome.total/naturalPerson + requests/carriedOut/naturalPerson"
    )
  })
})
