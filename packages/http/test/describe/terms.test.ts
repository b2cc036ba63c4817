/** Terms are in two languages, each once. */
import { expect, it } from "vitest"
import { terms } from "../../src/describe/terms.ts"

it("has a term once, its English without Chinese but for the unit of money", () => {
  expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length)
  expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length)
  expect(terms.filter(({ en }) => /\p{Script=Han}/u.test(en.replace("分", "")))).toEqual([])
})
