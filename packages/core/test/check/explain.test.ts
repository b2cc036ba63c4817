/** A breach is said in the words of the form: which line, what each side comes to, and by how much they differ. */
import { describe, expect, it } from "@effect/vitest"
import { explain } from "../../src/check/explain.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Equation from "../../src/form/Equation.ts"

const equation: Equation.Equation = {
  left: ["requests/received/naturalPerson", "requests/carriedIn/naturalPerson"],
  right: ["requests/outcome.total/naturalPerson", "requests/carriedOut/naturalPerson"]
}
const of =
  (received?: number, carriedIn?: number, total?: number, carriedOut?: number): Equation.Lookup =>
  (cell) =>
    [received, carriedIn, total, carriedOut][[...equation.left, ...equation.right].indexOf(cell)]

const explained = (equation: Equation.Equation, at: Equation.Lookup) => {
  const verdict = Equation.judge(equation, at)
  return verdict._tag === "Breached" ? explain(edition2021, equation, at, verdict) : undefined
}

const isCarriedIn = (cell: string) => cell.startsWith("requests/carriedIn/")

describe("explaining a breach", () => {
  it("calls a blank blank, though it counts 0", () => {
    const at = of(8, 0, 9, 0)
    const verdict = Equation.judge(equation, at)
    expect(verdict._tag === "Breached" && explain(edition2021, equation, at, verdict, isCarriedIn).zh).toContain(
      "“二、上年结转政府信息公开申请数量”（未填）＝8，"
    )
  })

  it("names the part, the column, the four rows with their numbers, both sums and the difference", () => {
    expect(explained(equation, of(8, 2, 9, 0))).toEqual({
      zh:
        "三、收到和处理政府信息公开申请情况“自然人”列：" +
        "“一、本年新收政府信息公开申请数量”8＋“二、上年结转政府信息公开申请数量”2＝10，" +
        "“三、本年度办理结果／（七）总计”9＋“四、结转下年度继续办理”0＝9，相差1",
      en:
        "“requests: received / natural person” + “requests: carried in / natural person” (= 10) differs from " +
        "“requests: outcome, total / natural person” + “requests: carried out / natural person” (= 9) by 1"
    })
  })

  it("names a total by its line, and the many cells it adds up by their sum", () => {
    const results = ["upheld", "corrected", "otherwise", "pending"] as const
    const sum: Equation.Equation = {
      left: ["review/cases/litigation.direct.total"],
      right: results.map((result) => `review/cases/litigation.direct.${result}` as const)
    }
    expect(explained(sum, (cell) => (cell.endsWith("total") ? 3 : 1))).toEqual({
      zh: "四、政府信息公开行政复议、行政诉讼情况“行政诉讼／未经复议直接起诉”：“总计”为3，其余4项合计4，相差1",
      en: "“review: litigation, direct, total” (= 3) differs from the other 4 cells (= 4) by 1"
    })
  })
})
