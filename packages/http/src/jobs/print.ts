/**
 * Printing for the interface: the bytes of a PDF, or why a report cannot be printed.
 *
 * @module
 */
import type { Pack } from "@gongkai/fonts"
import type { Draft } from "@gongkai/core/Draft"
import type { Text } from "@gongkai/core/Text"
import { library, type OwnFaces, print } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** Prints a report; the text says why one cannot be printed. */
export type Print = (draft: Draft) => Promise<Result.Result<Uint8Array<ArrayBuffer>, Text>>

/** Where fonts come from: `read` finds a pack, a file beside the package without it; `faces` opens the keeper's own. */
interface Fonts {
  readonly read?: (pack: Pack) => Promise<Uint8Array>
  readonly faces?: () => Promise<OwnFaces>
}

/** A printer with these fonts. */
export const printer = ({ read, faces }: Fonts = {}): Print => {
  const packs = read === undefined ? {} : { library: library(read) }
  let opened: Promise<OwnFaces> | undefined
  return async (draft) => {
    // Once for all, when first asked for.
    const options = { ...packs, ...(faces && { faces: await (opened ??= faces()) }) }
    const printed = await Effect.runPromise(Effect.result(print(draft, options)))
    return Result.mapBoth(printed, { onSuccess: (bytes) => Uint8Array.from(bytes), onFailure: ({ text }) => text })
  }
}
