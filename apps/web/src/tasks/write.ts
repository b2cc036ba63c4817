/**
 * Writes a report as a file for Word or Excel, a PDF, a page, Markdown or CSV.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { forPublic } from "@gongkai/core/forPublic"
import * as Interchange from "@gongkai/core/Interchange"
import { document, workbook } from "@gongkai/office"
import { identifierOf } from "@gongkai/pdf"
import { type Packs, print } from "@gongkai/pdf/plain"
import { markdown, page, tidyHead, tidyLines, wide } from "@gongkai/render"
import type { Refused, WasWritten, Writing } from "./Task.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const drafted = (text: string | undefined): ReadonlyArray<Draft> => {
  const read = text === undefined ? undefined : Interchange.read(text)
  return read?.ok === true ? [read.draft] : []
}

const made = (draft: Draft, { format, previous, withFindings }: Writing): Uint8Array | string => {
  const edition = editionOf(draft)
  const options = { edition, previous: drafted(previous) }
  const identifier = identifierOf(forPublic(draft), edition)
  switch (format) {
    case "docx": {
      const remarks = withFindings === true ? check(draft, options) : []
      return document(draft, {
        ...options,
        identifier,
        remarks: remarks.map(({ message, cells, passage }) => ({
          text: message.zh,
          cells,
          ...(passage !== undefined && { section: passage.part })
        }))
      })
    }
    case "xlsx":
      return workbook(draft, { ...options, identifier })
    case "md":
      return markdown(draft, options)
    case "csv":
      return wide(draft, options)
    case "tidy":
      return tidyHead + tidyLines(draft, options)
    default:
      return page(draft, { ...options, identifier })
  }
}

/** The bytes of the file. `packs` finds the fonts of a PDF. */
export const write = async (writing: Writing, packs: Packs): Promise<WasWritten | Refused> => {
  const [draft] = drafted(writing.text)
  if (draft === undefined)
    return { ok: false, text: { zh: "报告的内容不完整，没有写出", en: "the report is not whole; nothing was written" } }
  if (writing.format === "pdf") {
    const pages = writing.withFindings === true ? { pages: ["findings" as const] } : {}
    const printed = await print(draft, { previous: drafted(writing.previous), packs, ...pages })
    return printed.ok ? { ok: true, bytes: new Uint8Array(printed.pdf) } : { ok: false, text: printed.text }
  }
  const written = made(draft, writing)
  return { ok: true, bytes: new Uint8Array(typeof written === "string" ? utf8(written) : written) }
}
