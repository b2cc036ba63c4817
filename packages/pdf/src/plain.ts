/**
 * Printing for callers without Effect: each function returns a Promise of a result with the tag `ok`.
 *
 * A report that cannot be printed is a result with `ok: false` and the reason in words. The Promise rejects only at a fault of this
 * program. The functions of the same names in the package's root do the same as Effects.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Book from "./book.ts"
import type { Face } from "./fonts/Face.ts"
import type { Library } from "./fonts/Faces.ts"
import { library } from "./fonts/library.ts"
import type { Own } from "./fonts/openOwn.ts"
import * as OwnFace from "./fonts/own.ts"
import type { Pack } from "./packs/roles.ts"
import type { RangedSource, Source } from "./packs/Source.ts"
import * as Report from "./print.ts"
import type { PrintError } from "./errors/PrintError.ts"

/** Why nothing was printed: a reason to switch on, and a sentence for the user in Chinese and English. */
export interface NotPrinted {
  readonly ok: false
  readonly reason: PrintError["reason"]
  readonly text: Text
}

/** The bytes of a PDF, or why there are none. */
export type Printed = { readonly ok: true; readonly pdf: Uint8Array } | NotPrinted

/** Reads a pack of fonts, such as `songti`: whole, in pieces, or by ranges from a server (`packsAt`). */
export type Packs = (pack: Pack) => Promise<Uint8Array | Source | RangedSource>

/** Where packs come from. In Node they are those of @gongkai/fonts unless this is given; elsewhere it must be given. */
export interface Fonts {
  /** Hand in the same function again, and what it read is kept from one document to the next. */
  readonly packs?: Packs
}

const libraries = new WeakMap<Packs, Library>()

const withLibrary = <Options extends object>({ packs, ...options }: Options & Fonts) => {
  if (packs === undefined) return options
  const known = libraries.get(packs) ?? library(packs)
  libraries.set(packs, known)
  return { ...options, library: known }
}

const printed = async (effect: Effect.Effect<Uint8Array, PrintError>): Promise<Printed> => {
  const result = await Effect.runPromise(Effect.result(effect))
  if (Result.isSuccess(result)) return { ok: true, pdf: result.success }
  const { reason, text } = result.failure
  return { ok: false, reason, text }
}

/** Prints a report. */
export const print = (draft: Draft, options: Omit<Report.Options, "library"> & Fonts = {}): Promise<Printed> =>
  printed(Report.print(draft, withLibrary(options)))

/** Prints several reports as one book, with contents. */
export const printBook = (
  drafts: ReadonlyArray<Draft>,
  options: Omit<Book.Options, "library"> & Fonts
): Promise<Printed> => {
  const { title, author } = options
  return printed(Book.printBook(drafts, { ...withLibrary(options), title, author }))
}

/** A face for the option `faces` from the bytes of a font file (TTF, OTF, TTC), or why the file cannot be used. */
export const own = async (from: Own): Promise<{ readonly ok: true; readonly face: Face } | NotPrinted> => {
  const result = await Effect.runPromise(Effect.result(OwnFace.own(from)))
  if (Result.isSuccess(result)) return { ok: true, face: result.success }
  const { reason, text } = result.failure
  return { ok: false, reason, text }
}

export { packsAt } from "./packs/packsAt.ts"
