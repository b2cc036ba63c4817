/**
 * What is inside a PDF of ours, printed again in the way the PDF says it was printed: one report, or a book of several.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { PdfInside } from "@gongkai/import"
import { print, printBook, type Record } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { ownFaces } from "../disk/fonts.ts"
import { optionsOf } from "../disk/load.ts"
import { pictures } from "../formats/pictures.ts"
import { robbed, severalInOne, tampered, type Verdict, withoutData } from "./verdicts.ts"

/** What of the printing the PDF does not carry: fonts that are not ours, last year's reports. */
export interface Given {
  readonly font: ReadonlyArray<string>
  readonly previous: ReadonlyArray<string>
}

/** The reports that a PDF of ours was printed from, or why they are not to be had. */
export const reportsOf = (
  { reports, broken }: PdfInside,
  { part, book }: Record.Record
): Result.Result<ReadonlyArray<Draft>, Verdict> => {
  if (broken > 0) return Result.fail(robbed)
  if (reports.length === 0) return Result.fail(part === "1b" ? withoutData : robbed)
  if (reports.length > 1 && book === undefined) return Result.fail(severalInOne(reports.length))
  return Result.mapError(Result.all(reports.map((report) => Interchange.parse(report))), () => tampered)
}

export const again = Effect.fnUntraced(function* (
  drafts: ReadonlyArray<Draft>,
  { part, tagged, layout, head, pages, notice, book, withheld }: Record.Record,
  { font, previous: named }: Given
) {
  const faces = yield* ownFaces(font)
  // What lies in the file is what lay in it: nothing more is left out.
  const manner = { part, tagged, faces, rules: layout ?? 1, notes: true, withheld }
  const { previous = [] } = yield* optionsOf({ agency: Option.none(), year: Option.none(), previous: named })
  const behind = pages === undefined ? {} : { pages: pages.filter((page) => page !== "charts") }
  if (book !== undefined) return yield* printBook(drafts, { ...manner, ...book, ...behind, previous })
  const [draft] = drafts
  if (draft === undefined) return new Uint8Array()
  const drawn = yield* pictures(pages?.includes("charts") === true, draft, { previous })
  return yield* print(draft, {
    ...manner,
    ...drawn,
    previous,
    notice: notice !== undefined,
    ...(head !== undefined && { head }),
    ...behind
  })
})
