/** A name that nobody else has. */
import { expect, it } from "vitest"
import { unique } from "../../src/served/unique.ts"

it("is 32 digits, and another each time", () => {
  expect(unique()).toMatch(/^[\da-f]{32}$/u)
  expect(new Set(Array.from({ length: 100 }, unique)).size).toBe(100)
})
