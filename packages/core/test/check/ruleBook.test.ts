/** Every rule is explained with its clause and an example; its examples do what they say. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import { given, numbersOf } from "../../src/check/example.ts"
import type { CaseExample } from "../../src/check/examples/Case.ts"
import type { TextExample } from "../../src/check/Rule.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Equation from "../../src/form/Equation.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { type BookEntry, explainRule, ruleBook } from "../../src/check/ruleBook.ts"
import { reportsOf } from "../support/cases.ts"
import { report } from "../support/reports.ts"

const book = ruleBook()

describe("the rule book", () => {
  it("names each rule once, with a demand, a clause, what to do, and the editions it is asked of", () => {
    expect(new Set(book.map(({ rule }) => rule.id)).size).toBe(book.length)
    for (const { rule, editions } of book) {
      expect([rule.statement.zh, rule.statement.en, rule.hint.zh, rule.hint.en]).not.toContain("")
      expect(rule.cites.instrument).toMatch(/^《/u)
      expect(editions.length).toBeGreaterThan(0)
    }
  })

  it("explains a sum by the words of the form and its equation", () => {
    const entry = book.find(({ rule }) => rule.id === "requests.intake-equals-outcome")
    const lines = entry === undefined ? [] : explainRule(entry, "zh")
    expect(lines).toContain(
      "合：“一、本年新收政府信息公开申请数量／自然人”3＋“二、上年结转政府信息公开申请数量／自然人”2＝“三、本年度办理结果／（七）总计／自然人”4＋“四、结转下年度继续办理／自然人”1"
    )
    expect(lines).toContain(
      "等式：requests/received/naturalPerson + requests/carriedIn/naturalPerson = requests/outcome.total/naturalPerson + requests/carriedOut/naturalPerson（共7式）"
    )
  })

  it("has an example for every rule", () => {
    const without = book.filter((entry) => !explainRule(entry, "zh").some((line) => line.startsWith("不合：")))
    expect(without.map(({ rule }) => rule.id)).toEqual([])
  })
})

const examples = book.flatMap((entry) => {
  const example = given(entry.rule)
  return example === undefined ? [] : [[entry.rule.id, entry, example] as const]
})
const ofTexts = examples.flatMap(([id, , example]) => ("part" in example ? [[id, example] as const] : []))
const ofCases = examples.flatMap(([id, entry, example]) => ("part" in example ? [] : [[id, entry, example] as const]))

describe.each(ofTexts)("the example of %s", (id, { part, holds, breaks }: TextExample) => {
  const found = (text: string) => {
    const said = { [part]: [paragraph(text)] }
    return check({ ...report(edition2021), ...said }).filter(({ rule }) => rule === id)
  }

  it("keeps the rule where it says so", () => expect(found(holds)).toEqual([]))
  it("breaks it where it says so", () => expect(found(breaks)).not.toEqual([]))
})

describe.each(ofCases)("the example of %s", (id, { editions }: BookEntry, { holds, breaks }: CaseExample) => {
  const found = (which: CaseExample["holds"]) =>
    editions.slice(-1).flatMap((edition) => {
      const { draft, previous } = reportsOf(edition, which)
      return check(draft, { edition, previous }).filter(({ rule }) => rule === id)
    })

  it("keeps the rule where it says so", () => expect(found(holds)).toEqual([]))
  it("breaks it where it says so", () => expect(found(breaks)).not.toEqual([]))
})

const sums = book.flatMap(({ rule }) => ("equations" in rule ? [[rule.id, rule.equations] as const] : []))

describe.each(sums)("the example of the sum %s", (_id, equations) => {
  it("comes to the same where it holds, and to one more where it does not", () => {
    for (const equation of equations) {
      const { holds, breaks } = numbersOf(equation)
      expect(Equation.judge(equation, (cell) => holds.get(cell) ?? 0)._tag).toBe("Held")
      expect(Equation.judge(equation, (cell) => breaks.get(cell) ?? 0)._tag).toBe("Breached")
    }
  })
})
