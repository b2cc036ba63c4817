/**
 * The library of packs: each is read when first asked for, and kept for all documents after.
 *
 * `packaged` finds the packs of @gongkai/fonts in Node. Elsewhere, in a browser or a worker, `library` takes a function that reads them:
 * bytes, a file that is read in pieces, or a server that is asked for ranges (`packsAt`).
 *
 * @module
 */
import { platform } from "@gongkai/pdf/platform"
import * as Effect from "effect/Effect"
import { PrintError } from "../errors/PrintError.ts"
import type { Face } from "./Face.ts"
import type { Library } from "./Faces.ts"
import { open } from "./pack.ts"
import { openRanged } from "./ranged.ts"
import type { Pack } from "../packs/roles.ts"
import type { RangedSource, Source } from "../packs/Source.ts"

/** A library of the packs that `read` yields. Where it rejects, or yields no pack, printing fails with the reason `font`. */
export const library = (read: (pack: Pack) => Promise<Uint8Array | Source | RangedSource>): Library => {
  // A read under way is kept like a finished one, so that two who ask at once get one face; a failure is forgotten.
  const faces = new Map<Pack, Promise<Face>>()
  const first = async (pack: Pack): Promise<Face> => {
    const source = await read(pack)
    const face = "fetch" in source ? await openRanged(source, (cause) => unreadable(pack, cause)) : open(source)
    if (face === undefined) throw unreadable(pack)
    return face
  }
  const kept = (pack: Pack): Promise<Face> => {
    const known = faces.get(pack)
    if (known !== undefined) return known
    const reading = first(pack)
    faces.set(pack, reading)
    reading.catch(() => faces.delete(pack))
    return reading
  }
  return (pack) =>
    Effect.tryPromise({
      try: () => kept(pack),
      catch: (cause) => (cause instanceof PrintError ? cause : unreadable(pack, cause))
    })
}

/** The packs of @gongkai/fonts, or of the folder `packs` beside a packed program. Their files stay open. */
export const packaged: Library = library(platform.pack)

const unreadable = (pack: Pack, cause?: unknown): PrintError =>
  new PrintError({
    reason: "font",
    text: {
      zh: `读不出字形包 ${pack}.pack，或与本软件版本不符。请重新安装 @gongkai/fonts`,
      en: `Cannot read the glyph pack ${pack}.pack, or it is of another version: install @gongkai/fonts again`
    },
    ...(cause === undefined ? {} : { cause })
  })
