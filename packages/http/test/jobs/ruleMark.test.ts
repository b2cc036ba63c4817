/** The mark of the rules. */
import { expect, it } from "vitest"
import { ruleMark } from "../../src/jobs/ruleMark.ts"

it("is the same each time it is worked out, in eight hexadecimal digits", async () => {
  expect(await ruleMark()).toMatch(/^[\da-f]{8}$/u)
  expect(await ruleMark()).toBe(await ruleMark())
})
