/**
 * A font file of the user's own, opened: one font of it, with its characters and measures; or why it cannot be used.
 *
 * @module
 */
import type { PrintError } from "../errors/PrintError.ts"
import { type Find, cmap } from "./cmap.ts"
import { invisible } from "./invisible.ts"
import { type Measures, measures } from "./measures.ts"
import { names } from "./names.ts"
import * as refusal from "./refusal.ts"
import { type Sfnt, fonts, isSfnt } from "./sfnt.ts"

/** A font file as the user names it. */
export interface Own {
  /** What the file is called in messages. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Which font of a collection: one of its names, or its place from 0. The default is the first. */
  readonly font?: string | number
}

/** One font of a file, ready to be cut to a subset. */
export interface Opened extends Measures {
  readonly sfnt: Sfnt
  /** Its place in the collection, 0 when the file is one font. */
  readonly place: number
  readonly name: string
  readonly find: Find
}

/** What ends early or points outside the file is a `RangeError`. */
export const open = ({ file, bytes, font: asked }: Own): Opened | PrintError => {
  if (!isSfnt(bytes)) return refusal.unknown(file, bytes)
  const inside = fonts(bytes).map((sfnt, place) => ({ sfnt, place, names: names(sfnt) }))
  const chosen = typeof asked === "string" ? inside.find(({ names }) => named(names.all, asked)) : inside[asked ?? 0]
  if (chosen === undefined) {
    const all = inside.map(({ names }, each) => names.all[0] ?? String(each))
    return inside.length === 0 ? refusal.damaged(file, "no fonts") : refusal.absent(file, asked ?? 0, all)
  }
  const { sfnt, place } = chosen
  if (sfnt.has("fvar")) return refusal.shapeless(file, true)
  if (!sfnt.has("glyf") && !sfnt.has("CFF ")) return refusal.shapeless(file, false)
  const measured = measures(sfnt)
  const find = cmap(sfnt.table("cmap"), measured.glyphs)
  if (find === undefined) return refusal.mapless(file)
  return {
    ...measured,
    sfnt,
    place,
    name: chosen.names.postScript ?? "Unnamed",
    find: (codePoint) => (invisible(codePoint) ? 0 : find(codePoint))
  }
}

const named = (names: ReadonlyArray<string>, asked: string): boolean =>
  names.some((name) => name.toLowerCase() === asked.toLowerCase())
