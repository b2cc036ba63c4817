/**
 * What reading a file costs beside the library that opens it: parse5 for pages, mammoth for Word, pdf.js for PDF, on the same bytes.
 *
 * Pages and PDFs are those of the corpus; without it only the Word file of import's fixtures is read.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { readDocx } from "@gongkai/import/readers/docx"
import { readHtml } from "@gongkai/import/readers/html"
import { readPdf } from "@gongkai/import/readers/pdf"
import { library } from "@gongkai/import/readers/pdf/library"
import { read } from "@gongkai/import"
import * as Effect from "effect/Effect"
import mammoth from "mammoth"
import { parse } from "parse5"
import type { Contest } from "./Contest.ts"
import { first } from "./corpus.ts"
import { measure } from "./measure.ts"
import { timings } from "./table.ts"

const fixture = new URL("../packages/import/test/fixtures/office/table.docx", import.meta.url)

export const importing: Contest = {
  name: "importing",
  run: async (options) => {
    const page = first(".html")
    if (page !== undefined) {
      const text = new TextDecoder().decode(page.bytes)
      const lines = await measure(
        [
          { name: "parse5 alone", run: () => parse(text) },
          { name: "our reader", runAsync: () => readHtml(page.bytes) },
          { name: "the whole import", runAsync: () => Effect.runPromise(read(page)) }
        ],
        options
      )
      timings(`8a  A web page (${page.name}): the reader at most 3× parse5`, lines)
    }
    const word = first(".docx") ?? { name: "table.docx", bytes: Uint8Array.from(readFileSync(fixture)) }
    const buffer = Buffer.from(word.bytes)
    const lines = await measure(
      [
        { name: "mammoth to HTML", runAsync: () => mammoth.convertToHtml({ buffer }) },
        { name: "our reader", runAsync: () => readDocx(word.bytes) }
      ],
      options
    )
    timings(`8b  A Word file (${word.name}): at most 3× mammoth`, lines)
    const paper = first(".pdf")
    if (paper === undefined) return
    const both = await measure(
      [
        { name: "pdf.js, text and operators of each page", runAsync: () => pages(paper.bytes) },
        { name: "our reader", runAsync: () => readPdf(paper.bytes) }
      ],
      options
    )
    timings(`8c  A PDF (${paper.name}): at most 1.5× pdf.js on the same pages`, both)
  }
}

const pages = async (bytes: Uint8Array): Promise<number> => {
  const { getDocument } = await library()
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true })
  const document = await task.promise
  let items = 0
  for (let number = 1; number <= document.numPages; number++) {
    // oxlint-disable-next-line no-await-in-loop
    const page = await document.getPage(number)
    // oxlint-disable-next-line no-await-in-loop
    const [text, list] = await Promise.all([page.getTextContent(), page.getOperatorList()])
    items += text.items.length + list.fnArray.length
    page.cleanup()
  }
  await task.destroy()
  return items
}
