/** An equation is judged, solved, explained and written as a formula. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Cell } from "../../src/form/Cell.ts"
import { edition2021 } from "../../src/editions/2021.ts"
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

const explain = (equation: Equation.Equation, at: Equation.Lookup) => {
  const verdict = Equation.judge(equation, at)
  return verdict._tag === "Breached" ? Equation.explain(edition2021, equation, at, verdict) : undefined
}

const isCarriedIn = (cell: string) => cell.startsWith("requests/carriedIn/")

describe("explaining a breach", () => {
  it("calls a blank blank, though it counts 0", () => {
    const at = of(8, 0, 9, 0)
    const verdict = Equation.judge(equation, at)
    expect(
      verdict._tag === "Breached" && Equation.explain(edition2021, equation, at, verdict, isCarriedIn).zh
    ).toContain("“二、上年结转政府信息公开申请数量”（未填）＝8，")
  })

  it("names the part, the column, the four rows with their numbers, both sums and the difference", () => {
    expect(explain(equation, of(8, 2, 9, 0))).toEqual({
      zh:
        "三、收到和处理政府信息公开申请情况“自然人”列：" +
        "“一、本年新收政府信息公开申请数量”8＋“二、上年结转政府信息公开申请数量”2＝10，" +
        "“三、本年度办理结果／（七）总计”9＋“四、结转下年度继续办理”0＝9，相差1",
      en:
        "requests/received/naturalPerson + requests/carriedIn/naturalPerson (= 10) differs from " +
        "requests/outcome.total/naturalPerson + requests/carriedOut/naturalPerson (= 9) by 1"
    })
  })

  it("names a total by its line, and the many cells it adds up by their sum", () => {
    const results = ["upheld", "corrected", "otherwise", "pending"] as const
    const sum: Equation.Equation = {
      left: ["review/cases/litigation.direct.total"],
      right: results.map((result) => `review/cases/litigation.direct.${result}` as const)
    }
    expect(explain(sum, (cell) => (cell.endsWith("total") ? 3 : 1))).toEqual({
      zh: "四、政府信息公开行政复议、行政诉讼情况“行政诉讼／未经复议直接起诉”：“总计”为3，其余4项合计4，相差1",
      en: "review/cases/litigation.direct.total (= 3) differs from the other 4 cells (= 4) by 1"
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
