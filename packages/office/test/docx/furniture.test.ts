/** What pages carry: numbers outside, after GB/T 9704, and what a report lacks. */
import { expect, it } from "vitest"
import { footer, header, settings } from "../../src/docx/furniture.ts"

it("numbers odd pages at the right and even ones at the left, one character from the edge", () => {
  expect(footer("odd")).toMatch(/w:rightChars="100".*<w:jc w:val="right"\/>/u)
  expect(footer("even")).toMatch(/w:leftChars="100".*<w:jc w:val="left"\/>/u)
  expect(footer("odd")).toMatch(/— <\/w:t>.* PAGE .* —<\/w:t>/u)
  expect(settings()).toContain("<w:evenAndOddHeaders/>")
})

it("says what it was asked to say, as text", () => {
  expect(header("草稿：<2>")).toContain("草稿：&lt;2&gt;")
})
