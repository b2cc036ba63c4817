/** A reference names an object by its number, and is no plain object to pdfkit. */
import { expect, it } from "@effect/vitest"
import { Numbered } from "../../src/backend/Numbered.ts"

it("is written as PDF writes references", () => {
  expect(String(new Numbered(12))).toBe("12 0 R")
  expect([new Numbered(3), new Numbered(4)].join(" ")).toBe("3 0 R 4 0 R")
  expect(Object.prototype.toString.call(new Numbered(1))).not.toBe("[object Object]")
})
