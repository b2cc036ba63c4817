/** The example of a rule keeps it where it says so and breaks it where it says so; that of a sum is made from its equation. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import { exampleOf, given, numbersOf } from "../../src/check/example.ts"
import type { TextExample } from "../../src/check/Rule.ts"
import { ruleBook } from "../../src/check/ruleBook.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Equation from "../../src/form/Equation.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { report } from "../support/reports.ts"

const book = ruleBook()
const ofTexts = book.flatMap(({ rule }) => {
  const example = given(rule)
  return example !== undefined && "part" in example ? [[rule.id, example] as const] : []
})

describe.each(ofTexts)("the example of %s", (id, { part, holds, breaks }: TextExample) => {
  const found = (text: string) => {
    const said = { [part]: [paragraph(text)] }
    return check({ ...report(edition2021), ...said }).filter(({ rule }) => rule === id)
  }

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

const wordsOf = (id: string) => book.flatMap(({ rule }) => (rule.id === id ? (exampleOf(rule, edition2021) ?? []) : []))

describe("an example in words", () => {
  it("of a sum names the cells that hold something, and how far off the breach is", () => {
    const [words] = wordsOf("requests.intake-equals-outcome")
    expect(words?.holds.en).toBe(
      "“requests: received / natural person” 3 + “requests: carried in / natural person” 2 = “requests: outcome, total / natural person” 4 + “requests: carried out / natural person” 1"
    )
    expect(words?.breaks.zh).toMatch(/≠.*，相差1$/u)
  })
  it("of a text quotes it, and of a report says the case", () => {
    const [text] = wordsOf("text.personal-data")
    expect(text?.breaks.zh).toMatch(/^“.*”$/u)
    const [report] = wordsOf("label.official")
    expect(report?.holds.zh).toBe("原文的行名为“1.信访举报投诉类申请”")
  })
  it("of a rule that brings its own is that", () => {
    const [own] = book.flatMap(({ rule }) => (rule.id === "text.growth" ? [rule] : []))
    const example = { part: "overview", holds: "甲", breaks: "乙" }
    expect(own && "check" in own && exampleOf({ ...own, example }, edition2021)?.holds).toEqual({
      zh: "“甲”",
      en: "“甲”"
    })
  })
  it("is none of a rule that has none", () => {
    const [own] = book.flatMap(({ rule }) => (rule.id === "text.growth" ? [rule] : []))
    expect(own && exampleOf({ ...own, id: "title.written" }, edition2021)).toBeUndefined()
  })
})
