/** Every rule is explained with its clause and an example. */
import { describe, expect, it } from "@effect/vitest"
import { explainRule, ruleBook } from "../../src/check/ruleBook.ts"

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

  it("leaves the addresses of cells out for who reads no files, and nothing else", () => {
    for (const entry of book)
      for (const language of ["zh", "en"] as const) {
        const all = explainRule(entry, language)
        const told = explainRule(entry, language, { hasAddresses: false })
        expect(all.slice(0, told.length)).toEqual(told)
        expect(told.some((line) => /^(?:等式：|Equation: )/u.test(line))).toBe(false)
      }
  })

  it("has an example for every rule", () => {
    const without = book.filter((entry) => !explainRule(entry, "zh").some((line) => line.startsWith("不合：")))
    expect(without.map(({ rule }) => rule.id)).toEqual([])
  })
})
