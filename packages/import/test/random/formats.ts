/**
 * The formats in which a paper is written into a file.
 *
 * @module
 */
import * as converted from "./formats/converted.ts"
import { docx } from "./formats/docx.ts"
import * as extracted from "./formats/extracted.ts"
import { html, htmlWithParagraphs } from "./formats/html.ts"
import { layoutText } from "./formats/layoutText.ts"
import { mhtml } from "./formats/mhtml.ts"
import { ods } from "./formats/ods.ts"
import { odt } from "./formats/odt.ts"
import { pdf } from "./formats/pdf.ts"
import { rtf } from "./formats/rtf.ts"
import * as text from "./formats/text.ts"
import { xlsx } from "./formats/xlsx.ts"
import type { Paper } from "./Paper.ts"

export interface Format {
  readonly ending: string
  readonly write: (paper: Paper) => Uint8Array
  /** Of how many documents one is written so. */
  readonly weight: number
  /** Whether a report in the official manner is read whole. */
  readonly whole: boolean
  /** What it is to a reader: a file with cells, a page or text with lines and columns, or text in which figures run on. */
  readonly kind: "office files and bordered PDFs" | "pages and converted text" | "running text"
  /** An empty cell leaves no trace between its neighbours. */
  readonly blanks?: "leave nothing"
  /** Neighbouring figures run together. */
  readonly borders?: "leave nothing"
}

const encoded =
  (write: (paper: Paper) => string): Format["write"] =>
  (paper) =>
    new TextEncoder().encode(write(paper))

const plain = { ending: "txt", weight: 1, whole: true, kind: "pages and converted text" } as const
const office = { ...plain, kind: "office files and bordered PDFs" } as const
const running = { ...plain, kind: "running text", whole: false, blanks: "leave nothing" } as const

export const formats = {
  html: { ...plain, ending: "html", write: encoded(html), weight: 2 },
  "html with paragraphs": { ...plain, ending: "html", write: encoded(htmlWithParagraphs) },
  docx: { ...office, ending: "docx", write: docx, weight: 2 },
  xlsx: { ...office, ending: "xlsx", write: xlsx, weight: 2 },
  csv: { ...plain, ending: "csv", write: encoded(text.csv) },
  tabs: { ...plain, write: encoded(text.tabs) },
  "tabs without spans": { ...plain, write: encoded(text.tabsWithoutSpans) },
  spaces: { ...running, write: encoded(text.spaces) },
  "double spaces": { ...plain, write: encoded(text.doubleSpaces), whole: false, blanks: "leave nothing" },
  markdown: { ...plain, ending: "md", write: encoded(text.markdown) },
  layout: { ...plain, write: encoded(layoutText), whole: false },
  flat: { ...running, write: encoded(text.flat), borders: "leave nothing" },
  "line by line": { ...plain, write: encoded(text.lineByLine), whole: false, blanks: "leave nothing" },
  "lone bars": { ...plain, write: encoded(text.loneBars), whole: false },
  pdf: { ...office, ending: "pdf", write: pdf },
  docling: { ...plain, ending: "md", write: encoded(converted.docling) },
  marker: { ...plain, ending: "md", write: encoded(converted.marker) },
  MinerU: { ...plain, ending: "md", write: encoded(converted.minerU) },
  "MinerU of old": { ...plain, ending: "md", write: encoded(converted.minerUOfOld) },
  "pandoc's grids": { ...plain, ending: "md", write: encoded(converted.pandocGrid) },
  "pandoc's simple tables": { ...plain, ending: "md", write: encoded(converted.pandocSimple) },
  "pandoc's tables of several lines": { ...plain, ending: "md", write: encoded(converted.pandocMultiline) },
  "raw text": { ...plain, write: encoded(extracted.rawText), whole: false, blanks: "leave nothing" },
  "copied from a viewer": { ...plain, write: encoded(extracted.viewerText), whole: false, blanks: "leave nothing" },
  "text of pages": { ...plain, write: encoded(extracted.pageText), whole: false, blanks: "leave nothing" },
  odt: { ...office, ending: "odt", write: odt },
  ods: { ...office, ending: "ods", write: ods },
  rtf: { ...office, ending: "rtf", write: rtf },
  mhtml: { ...plain, ending: "mht", write: mhtml },
  "csv of a sheet": { ...plain, ending: "csv", write: encoded(text.csvOfSheet) }
} satisfies { readonly [name: string]: Format }

export type FormatName = keyof typeof formats

/** Kinds of files that programs write alike. */
export const textFiles: ReadonlyArray<FormatName> = ["docx", "odt", "rtf"]
export const spreadsheets: ReadonlyArray<FormatName> = ["xlsx", "ods"]
export const pages: ReadonlyArray<FormatName> = ["html", "html with paragraphs", "mhtml"]
