/** Pages of the rules: each rule has one, with its clause, an example and the cure. */
import { ruleBook } from "@gongkai/core/ruleBook"
import { describe, expect, it } from "vitest"
import { ruleAddress, rulePage, rulesPage } from "../../src/site/rules.ts"

const place = { language: "zh", root: "/public", other: "/x", way: [] } as const
const book = ruleBook()

describe("the pages of the rules", () => {
  it("list every rule with its address", () => {
    const page = rulesPage(book, "/public/rules?lang=en", place)
    for (const { rule } of book) expect(page).toContain(`href="/public/rules/${encodeURIComponent(rule.id)}?lang=en"`)
  })
  it.each(book.map((entry) => [entry.rule.id, entry] as const))("explain %s", (id, entry) => {
    const page = rulePage(entry, place)
    expect(page).toContain(`${id}  `)
    expect(page).toContain("依据")
    expect(page).toContain("合：")
    expect(page).toContain("不合：")
    expect(rulePage(entry, { ...place, language: "en" })).toContain("Under")
  })
  it("have addresses that any id can stand in", () => {
    expect(ruleAddress("/public/rules", "甲/乙")).toBe("/public/rules/%E7%94%B2%2F%E4%B9%99")
  })
})
