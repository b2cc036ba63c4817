/**
 * The library of packs: each is read when first asked for, and kept for all documents after.
 *
 * `packaged` reads the files of @gongkai/fonts in Node; where there are no files, in a worker for one, `library` takes what reads them.
 *
 * @module
 */
import type { Pack } from "@gongkai/fonts"
import * as Effect from "effect/Effect"
import { PrintError } from "../PrintError.ts"
import type { Face } from "./Face.ts"
import type { Library } from "./Faces.ts"
import { open, type Source } from "./pack.ts"

export const library = (read: (pack: Pack) => Promise<Uint8Array | Source>): Library => {
  // What is being read is kept like what has been, so that two who ask at once get one face; a failure is forgotten.
  const faces = new Map<Pack, Effect.Effect<Face, PrintError>>()
  const first = Effect.fn("library.first")(function* (pack: Pack) {
    const source = yield* Effect.tryPromise({ try: () => read(pack), catch: (cause) => unreadable(pack, cause) })
    return open(source) ?? (yield* unreadable(pack))
  })
  return (pack) => {
    const known = faces.get(pack)
    if (known !== undefined) return known
    const forgetting = Effect.tapError(first(pack), () => Effect.sync(() => faces.delete(pack)))
    const kept = Effect.runSync(Effect.cached(forgetting))
    faces.set(pack, kept)
    return kept
  }
}

/** The packs that come with the package. Their files stay open; only what is shown of them is read. */
export const packaged: Library = library(async (pack) => {
  const [{ fstatSync, openSync, readSync }, { location }] = await Promise.all([
    import("node:fs"),
    import("@gongkai/fonts/location")
  ])
  const file = openSync(location(pack), "r")
  return {
    length: fstatSync(file).size,
    bytes: (from, to) => {
      const bytes = new Uint8Array(to - from)
      readSync(file, bytes, 0, to - from, from)
      return bytes
    }
  }
})

const unreadable = (pack: Pack, cause?: unknown): PrintError =>
  new PrintError({
    reason: "font",
    text: {
      zh: `读不出字形包 ${pack}.pack，或与本软件版本不符。请重新安装 @gongkai/fonts`,
      en: `Cannot read the glyph pack ${pack}.pack, or it is of another version: install @gongkai/fonts again`
    },
    ...(cause === undefined ? {} : { cause })
  })
