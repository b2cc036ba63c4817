/** What is said of a damaged file of any kind is said of a PDF too, by its name. */
import { expect, it } from "vitest"
import { damaged, damagedPdf } from "../../src/readers/reasons.ts"

it("a damaged PDF is called one, with the same next step", () => {
  expect(damagedPdf.zh).toBe(`PDF ${damaged.zh}`)
  expect(damagedPdf.en).toContain("the PDF file")
  expect(damagedPdf.en.replace("PDF ", "")).toBe(damaged.en)
})
