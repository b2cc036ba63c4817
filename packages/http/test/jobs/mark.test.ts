/** A short mark tells two texts apart. */
import { expect, it } from "vitest"
import { mark } from "../../src/jobs/mark.ts"

it("is eight hexadecimal digits, the same for the same text and another for another", () => {
  expect(mark("")).toBe("811c9dc5")
  expect(mark("a")).toBe("e40c292c")
  expect(mark("规则")).toBe(mark("规则"))
  expect(mark("规则")).not.toBe(mark("规则。"))
})
