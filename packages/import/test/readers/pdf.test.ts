/** A PDF is read by its pages, or refused in one sentence; a page that is a picture among pages of text is named. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readPdf } from "../../src/readers/pdf.ts"
import { refusalOf } from "../support/drafts.ts"
import { line, pdfFile, picture } from "../support/pdfFile.ts"

const said = async (...contents: ReadonlyArray<string>): Promise<string> => {
  const read = await readPdf(pdfFile(contents))
  if (Result.isFailure(read)) return read.failure.zh
  return "notes" in read.success ? (read.success.notes ?? []).map((note) => note.text.zh).join("\n") : ""
}

it("names the pages that are pictures", async () => {
  expect(await said(line, picture, line, picture)).toMatch(/^第2、4页是图片/u)
})

it("says nothing of a page on which nothing is", async () => {
  expect(await said(line, "", "q 0 0 595 842 re W n Q")).toBe("")
})

it("refuses pictures alone as a scan, and nothing at all as blank", async () => {
  expect(await said(picture)).toContain("扫描件")
  expect(await said("")).toMatch(/也没有图片/u)
})

describe("what is no readable PDF is refused in one sentence", () => {
  it.each([
    ["a header and nothing else", "%PDF-1.7\n", "不完整或已损坏"],
    ["garbage behind a header", `%PDF-1.4\n${"\u0001xref stream ".repeat(2000)}`, "不完整或已损坏"],
    [
      "a page tree that leads back to itself",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>",
      "没有可以读取的文字"
    ]
  ])("%s", async (_, text, words) => {
    const reason = await refusalOf(text, "report.pdf")
    expect(reason?.zh).toContain(words)
    expect(reason?.zh.split("\n")).toHaveLength(1)
  })
})
