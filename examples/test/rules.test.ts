/** The page of rules in docs is what the rules say today: `npm run -s gongkai -- rules --markdown > docs/rules.md`. */
import { markdown } from "@gongkai/core/ruleBook"
import { expect, it } from "vitest"
import { read } from "./workspace.ts"

it("docs/rules.md is generated from the rules", () => {
  expect(read("docs/rules.md").trim()).toBe(markdown().trim())
})
