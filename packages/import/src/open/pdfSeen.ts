/**
 * What a reader of a PDF sees besides its text: how each page is painted, and what lies on it that is no part of the page itself.
 *
 * `verify` compares two files by it. Each page has a digest of its paint, fonts included: the same digest means the same look.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs"
import { Refused } from "./Refused.ts"
import type { Source } from "./Source.ts"
import { each, opened } from "../readers/pdf.ts"
import { type Box, type Laid, laid } from "../readers/pdf/laid.ts"
import { painter } from "../readers/pdf/paint.ts"

/** How a page looks. */
export interface SeenPage {
  /** A digest of size and paint. */
  readonly paint: string
  /** Remarks, stamps, form fields, signatures. */
  readonly laid: ReadonlyArray<Laid>
  readonly words: ReadonlyArray<Word>
  /** Whether something runs when the page is turned to. */
  readonly acts: boolean
}

/** A text of a page with its place, in points from the lower left corner. */
export interface Word {
  readonly text: string
  readonly box: Box
}

/** How a PDF looks, and what in it may act or hide. */
export interface PdfSeen {
  readonly pages: ReadonlyArray<SeenPage>
  /** The names of form fields that lie on no page, as of a signature that shows nothing. */
  readonly fields: ReadonlyArray<{ readonly name: string; readonly kind: string }>
  /** The names of files inside. */
  readonly files: ReadonlyArray<string>
  /** Scripts, an action on opening, or a form that draws its own pages. */
  readonly isActive: boolean
  readonly hasLayers: boolean
  /** What the file says of itself. */
  readonly metadata: string
}

/** Looks at every page of a PDF. Fails with a `Refused` where it cannot be opened. */
export const pdfSeen = ({ name, bytes }: Source): Effect.Effect<PdfSeen, Refused> =>
  Effect.flatMap(
    Effect.promise(() =>
      opened(bytes, async (document, operators) => Result.succeed(await look(document, painter(operators))), {
        keepsFonts: true
      })
    ),
    (result) =>
      Result.isSuccess(result)
        ? Effect.succeed(result.success)
        : Effect.fail(new Refused({ file: name, text: result.failure }))
  )

const look = async (document: PDFDocumentProxy, paint: (page: PDFPageProxy) => Promise<string>): Promise<PdfSeen> => {
  const pages = await each(document, async (page): Promise<SeenPage> => ({
    paint: await paint(page),
    laid: await laid(page),
    words: await words(page),
    acts: (await page.getJSActions()) !== null
  }))
  const layers = await document.getOptionalContentConfig()
  const { info, metadata } = await document.getMetadata()
  // The library adds findings of its own, which are no texts: that there is a form.
  const texts = Object.entries(info).filter(([, value]) => typeof value === "string")
  return {
    pages,
    fields: fieldsOf(await document.getFieldObjects()),
    files: [...((await document.getAttachments())?.keys() ?? [])],
    isActive:
      pages.some(({ acts }) => acts) ||
      (await document.getJSActions()) !== null ||
      (await document.getOpenAction()) !== null ||
      ("IsXFAPresent" in info && info.IsXFAPresent === true),
    hasLayers: Array.from(layers).length > 0,
    metadata: JSON.stringify([texts, String(metadata?.getRaw() ?? "")])
  }
}

const words = async (page: PDFPageProxy): Promise<ReadonlyArray<Word>> => {
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  return items.flatMap((item): ReadonlyArray<Word> => {
    if (!("str" in item) || item.str.trim() === "") return []
    const [, , , size = 0, left = 0, base = 0]: ReadonlyArray<number> = item.transform
    const box = { left, right: left + item.width, bottom: base - 0.2 * size, top: base + 0.9 * size }
    return [{ text: item.str, box }]
  })
}

const fieldsOf = (all: ReadonlyMap<string, ReadonlyArray<object>> | null): PdfSeen["fields"] =>
  [...(all ?? [])].map(([name, [first]]) => ({
    name,
    kind: first !== undefined && "type" in first ? String(first.type) : ""
  }))
