/**
 * Prints a report: a draft in, the bytes of a PDF out.
 *
 * It prints what is there, checked or not: blanks stay blank. Whether a report may be filed is for `check` to say.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type * as Draft from "@gongkai/core/Draft"
import type * as Edition from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { attachment } from "./attachment.ts"
import { document } from "./document.ts"
import * as Fonts from "./Fonts.ts"
import { missing } from "./missing.ts"
import { render } from "./pdfmake.ts"
import { PrintError } from "./PrintError.ts"

export interface Options {
  /** The edition of a draft that is of none of the official ones. */
  readonly edition?: Edition.Edition
  readonly fonts?: Fonts.Fonts
}

export const print: (draft: Draft.Draft, options?: Options) => Effect.Effect<Uint8Array, PrintError> = Effect.fn(
  "print"
)(function* (draft: Draft.Draft, options: Options = {}) {
  const edition = options.edition ?? (yield* official(draft))
  const fonts = options.fonts ?? (yield* Fonts.packaged)
  const faces = yield* Fonts.faces(fonts)
  const definition = document(draft, edition, faces)
  const failure = missing(definition, faces)
  if (failure !== undefined) return yield* failure
  const report = yield* attachment(draft, edition, definition.info.creationDate)
  return yield* render({ ...definition, files: { report } }, fonts)
})

const official = (draft: Draft.Draft) =>
  Effect.try({
    try: () => editionOf(draft),
    catch: (cause) =>
      new PrintError({
        reason: "edition",
        text: {
          zh: `不认识的格式版本 ${draft.edition}，请用 edition 选项给出`,
          en: `Unknown edition ${draft.edition}: give it with the option edition`
        },
        cause
      })
  })
