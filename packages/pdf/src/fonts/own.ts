/**
 * A face from a font file of the user's own: TrueType or OpenType, alone or in a collection.
 *
 * Everything that may be wrong with a file is found out here and said in words.
 *
 * @module
 */
import { platform } from "@gongkai/pdf/platform"
import * as Effect from "effect/Effect"
import { PrintError } from "../errors/PrintError.ts"
import { cff } from "./cff.ts"
import type { Face, Subset } from "./Face.ts"
import { invisible } from "./invisible.ts"
import { type Opened, type Own, open } from "./openOwn.ts"
import { outlined } from "./outlined.ts"
import { damaged, unopened } from "./refusal.ts"

/** Opens a font from the bytes of its file. Fails with a `PrintError` of the reason `font` that says why it cannot be used. */
export const own = Effect.fn("own")(function* (from: Own) {
  const catching = (cause: unknown) => damaged(from.file, cause)
  const opened = yield* Effect.try({ try: () => open(from), catch: catching })
  if (opened instanceof PrintError) return yield* opened
  const subset =
    opened.sfnt.outlines === "TrueType"
      ? yield* Effect.try({ try: () => outlined(opened), catch: catching })
      : yield* Effect.tryPromise({ try: () => cff(from, opened), catch: catching })
  return face(opened, subset)
})

/** The same from a file on disk, in Node. */
export const ownFile = Effect.fn("ownFile")(function* (path: string, font?: Own["font"]) {
  const bytes = yield* Effect.tryPromise({
    try: () => platform.file(path),
    catch: (cause) => unopened(path, cause)
  })
  return yield* own({ file: path, bytes, ...(font === undefined ? {} : { font }) })
})

const face = ({ name, find, advance, unitsPerEm, metrics, embedding }: Opened, subset: () => Subset): Face => ({
  name,
  has: (codePoint) => find(codePoint) !== 0,
  width: (codePoint) => {
    const glyph = find(codePoint)
    if (glyph !== 0) return advance(glyph) / unitsPerEm
    return invisible(codePoint) ? 0 : 1
  },
  ascent: metrics.ascent / 1000,
  descent: metrics.descent / 1000,
  metrics,
  embedding,
  subset
})
