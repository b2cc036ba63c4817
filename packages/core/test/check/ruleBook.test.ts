/** Every rule is explained with its clause; its examples do what they say. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { explainRule, ruleBook } from "../../src/check/ruleBook.ts"
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
    expect(entry && explainRule(entry, "zh").join("\n")).toContain(
      "等式：requests/received/naturalPerson + requests/carriedIn/naturalPerson = requests/outcome.total/naturalPerson + requests/carriedOut/naturalPerson（共7式）"
    )
  })
})

const examples = book.flatMap(({ rule }) =>
  "example" in rule && rule.example !== undefined ? [[rule.id, rule.example] as const] : []
)

describe.each(examples)("the example of %s", (id, { part, holds, breaks }) => {
  const found = (text: string) => {
    const said = { [part]: [paragraph(text)] }
    return check({ ...report(edition2021), ...said }).filter(({ rule }) => rule === id)
  }

  it("keeps the rule where it says so", () => expect(found(holds)).toEqual([]))
  it("breaks it where it says so", () => expect(found(breaks)).not.toEqual([]))
})
