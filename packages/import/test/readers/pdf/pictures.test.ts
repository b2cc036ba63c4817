/** A page that is a picture among pages of text is named; a file of pictures alone is refused as a scan. */
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { readPdf } from "../../../src/readers/pdf.ts"

const text = "BT /F 12 Tf 50 700 Td (A page of a report, which is longer than thirty letters.) Tj ET"
const picture = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"

const file = (...contents: ReadonlyArray<string>): Uint8Array => {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, at) => `${4 + 2 * at} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
    ])
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("")
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`)
}

const said = async (...contents: ReadonlyArray<string>): Promise<string> => {
  const read = await readPdf(file(...contents))
  if (Result.isFailure(read)) return read.failure.zh
  return "notes" in read.success ? (read.success.notes ?? []).map((note) => note.text.zh).join("\n") : ""
}

it("names the pages that are pictures", async () => {
  expect(await said(text, picture, text, picture)).toMatch(/^第2、4页是图片/u)
})

it("says nothing of a page on which nothing is", async () => {
  expect(await said(text, "", "q 0 0 595 842 re W n Q")).toBe("")
})

it("refuses pictures alone as a scan, and nothing at all as blank", async () => {
  expect(await said(picture)).toContain("扫描件")
  expect(await said("")).toMatch(/也没有图片/u)
})
