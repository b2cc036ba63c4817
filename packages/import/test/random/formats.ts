/**
 * The formats in which a paper is written into a file.
 *
 * @module
 */
import { docx } from "./formats/docx.ts"
import { html, htmlWithParagraphs } from "./formats/html.ts"
import { layoutText } from "./formats/layoutText.ts"
import { pdf } from "./formats/pdf.ts"
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
}

const encoded =
  (write: (paper: Paper) => string): Format["write"] =>
  (paper) =>
    new TextEncoder().encode(write(paper))

const plain = { ending: "txt", weight: 1, whole: true } as const

export const formats = {
  html: { ...plain, ending: "html", write: encoded(html), weight: 2 },
  "html with paragraphs": { ...plain, ending: "html", write: encoded(htmlWithParagraphs) },
  docx: { ...plain, ending: "docx", write: docx, weight: 2 },
  xlsx: { ...plain, ending: "xlsx", write: xlsx, weight: 2 },
  csv: { ...plain, ending: "csv", write: encoded(text.csv) },
  tabs: { ...plain, write: encoded(text.tabs) },
  "tabs without spans": { ...plain, write: encoded(text.tabsWithoutSpans) },
  spaces: { ...plain, write: encoded(text.spaces), whole: false },
  "double spaces": { ...plain, write: encoded(text.doubleSpaces), whole: false },
  markdown: { ...plain, ending: "md", write: encoded(text.markdown) },
  layout: { ...plain, write: encoded(layoutText), whole: false },
  flat: { ...plain, write: encoded(text.flat), whole: false },
  "line by line": { ...plain, write: encoded(text.lineByLine), whole: false },
  "lone bars": { ...plain, write: encoded(text.loneBars), whole: false },
  pdf: { ...plain, ending: "pdf", write: pdf }
} satisfies { readonly [name: string]: Format }

export type FormatName = keyof typeof formats
