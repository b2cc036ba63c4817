/** The bounds of what is read fit one another, and the sentence about one names it. */
import { expect, it } from "vitest"
import { limits, tooLarge } from "../../src/readers/limits.ts"

it("a file may unpack to more than itself, and a zip of reports hold many", () => {
  expect(limits.unpacked).toBeGreaterThan(limits.bytes)
  expect(limits.nested).toBeGreaterThan(limits.bytes)
  expect(limits.archive).toBeGreaterThan(limits.nested)
})

it("the largest table has room for the widest row", () => expect(limits.cells).toBeGreaterThan(limits.columns))

it("a file is called too large by its bound in MB", () => {
  const bound = ` ${limits.bytes / 2 ** 20} MB`
  expect([tooLarge.zh, tooLarge.en]).toEqual([expect.stringContaining(bound), expect.stringContaining(bound)])
})
