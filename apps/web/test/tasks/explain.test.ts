/** A rule is explained in lines: what it demands, its clause, what to do, what keeps it and what breaks it. */
import { expect, it } from "vitest"
import { explained } from "../../src/tasks/explain.ts"

const asked = { kind: "explain", edition: "2021" } as const

it("says what it demands, under which clause, with both examples, in the language that is asked for", () => {
  const { lines } = explained({ ...asked, rule: "text.growth", language: "zh" })
  expect(lines.slice(0, 2).join()).toContain("同比增减与两年的数一致")
  expect(lines.join("\n")).toMatch(/依据[^]*第五十条[^]*合：“[^]*不合：“/u)
  expect(explained({ ...asked, rule: "text.growth", language: "en" }).lines.join()).toMatch(/holds|kept|breaks/iu)
})

it("says nothing of a rule that the edition has not", () => {
  expect(explained({ ...asked, rule: "no.such-rule", language: "zh" })).toEqual({ ok: true, lines: [] })
})
