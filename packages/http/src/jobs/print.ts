/**
 * Printing for the interface: the bytes of a PDF, or why a report cannot be printed.
 *
 * @module
 */
import type { Pack } from "@gongkai/fonts"
import type { Draft } from "@gongkai/core/Draft"
import type { Text } from "@gongkai/core/Text"
import { library, print } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** Prints a report; the text says why one cannot be printed. */
export type Print = (draft: Draft) => Promise<Result.Result<Uint8Array<ArrayBuffer>, Text>>

/** `read` finds a pack of fonts; without it they are files beside the package. */
export const printer = (read?: (pack: Pack) => Promise<Uint8Array>): Print => {
  const options = read === undefined ? {} : { library: library(read) }
  return async (draft) => {
    const printed = await Effect.runPromise(Effect.result(print(draft, options)))
    return Result.mapBoth(printed, { onSuccess: (bytes) => Uint8Array.from(bytes), onFailure: ({ text }) => text })
  }
}
