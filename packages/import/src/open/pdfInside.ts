/**
 * What a PDF holds besides a report to be read: the files that it carries, how it says it was made, and the text of its pages.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Refused } from "./Refused.ts"
import type { Source } from "./Source.ts"
import { opened } from "../readers/pdf.ts"
import { carried, type Inside } from "../readers/pdf/carried.ts"

/** What a PDF carries and says. */
export interface PdfInside extends Inside {
  readonly keywords: string
  /** What it says of itself in XMP. */
  readonly xmp: string
  readonly pages: ReadonlyArray<string>
}

/** Looks into a PDF. Fails with a `Refused` where it cannot be opened. */
export const pdfInside = ({ name, bytes }: Source): Effect.Effect<PdfInside, Refused> =>
  Effect.flatMap(
    Effect.promise(() =>
      opened(bytes, async (document) => {
        const { info, metadata } = await document.getMetadata()
        const own = await carried(document)
        const pages: Array<string> = []
        for (let number = 1; number <= document.numPages; number++) {
          // One page after another, so that no more than one is held.
          // oxlint-disable-next-line no-await-in-loop
          const { items } = await document.getPage(number).then((page) => page.getTextContent())
          pages.push(items.map((item) => ("str" in item ? item.str : "")).join(""))
        }
        const keywords = "Keywords" in info && typeof info.Keywords === "string" ? info.Keywords : ""
        const raw: unknown = metadata?.getRaw()
        return Result.succeed({ keywords, xmp: typeof raw === "string" ? raw : "", pages, ...own })
      })
    ),
    (result) =>
      Result.isSuccess(result)
        ? Effect.succeed(result.success)
        : Effect.fail(new Refused({ file: name, text: result.failure }))
  )
