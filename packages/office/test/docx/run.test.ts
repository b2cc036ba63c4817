/** Paragraphs of a document: text as text, Chinese punctuation in the Chinese font. */
import { expect, it } from "vitest"
import { paragraph } from "../../src/docx/run.ts"

it("keeps what is written, blanks too", () => {
  expect(paragraph("Normal", " <甲> ")).toContain('<w:t xml:space="preserve"> &lt;甲&gt; </w:t>')
})

it("sets quotation marks and dashes in the Chinese font", () => {
  expect(paragraph("Normal", "“甲”——乙")).toContain('<w:rFonts w:hint="eastAsia"/>')
})

it("has no run without a text", () => expect(paragraph("TableText", "")).not.toContain("<w:r>"))

it("says its properties in the order of the standard", () => {
  const xml = paragraph("ListParagraph", "甲", { list: { number: 2, level: 1 }, align: "left", keep: true, size: 14 })
  expect(xml).toMatch(
    /<w:pStyle [^>]*\/><w:keepNext\/><w:numPr><w:ilvl w:val="1"\/><w:numId w:val="2"\/><\/w:numPr><w:jc w:val="left"\/>/u
  )
  expect(xml).toContain('<w:sz w:val="14"/>')
})
