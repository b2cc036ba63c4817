/** Where the program lacks a character map, it says so of itself, and not of the user's file. */
import { expect, it } from "vitest"
import * as Result from "effect/Result"
import { platform } from "../../../src/platform/node.ts"
import { readPdf } from "../../../src/readers/pdf.ts"

/** A page of 公开 in a font that is named and not embedded, with its text in GBK. */
const oldChinese = (): Uint8Array => {
  const content = `BT /F 24 Tf 50 700 Td <${"B9ABBFAA".repeat(20)}> Tj ET`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /StemV 80 >>"
  ]
  return Buffer.from(
    `%PDF-1.4\n${objects.map((each, at) => `${at + 1} 0 obj\n${each}\nendobj\n`).join("")}trailer\n<< /Root 1 0 R /Size 8 >>\n%%EOF\n`
  )
}

it("reads a font that is not embedded by the maps of the library", async () => {
  const read = await readPdf(oldChinese())
  expect(JSON.stringify(Result.getOrThrow(read))).toContain("公开公开")
})

it("reads it by maps that are handed in", async () => {
  const asked: Array<string> = []
  const read = await readPdf(oldChinese(), (name) => {
    asked.push(name)
    return platform.characterMap(name)
  })
  expect(Result.isSuccess(read)).toBe(true)
  expect(asked).toContain("GBK-EUC-H")
})

it("without them names the map, and says that the file is sound", async () => {
  const read = await readPdf(oldChinese(), () => Promise.reject(new Error("gone")))
  expect(Result.isFailure(read) && read.failure.zh).toMatch(/本软件.*GBK-EUC-H.*文件本身没有问题/u)
})
