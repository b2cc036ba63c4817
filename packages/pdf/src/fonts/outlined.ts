/**
 * Subsets of a TrueType font of the user's own.
 *
 * Parts of composed glyphs are put behind the glyphs of characters, so that these keep the numbers that they were given.
 *
 * @module
 */
import type { Subset } from "./Face.ts"
import { glyf } from "./glyf.ts"
import { numbering } from "./numbering.ts"
import type { Opened } from "./openOwn.ts"
import { type Tables, assemble } from "./trueType.ts"

/** Makes a maker of subsets. Throws a `RangeError` where the outlines are damaged. */
export const outlined = ({ sfnt, find, glyphs, unitsPerEm, advance, bearing }: Opened): (() => Subset) => {
  const { parts, shape } = glyf(sfnt, glyphs)
  const [head, hhea, maxp] = [sfnt.table("head"), sfnt.table("hhea"), sfnt.table("maxp")]
  const programs = ["cvt ", "fpgm", "prep"].flatMap((tag) => (sfnt.has(tag) ? [[tag, sfnt.table(tag)] as const] : []))
  if (head.length < 54 || hhea.length < 36 || maxp.length < 6) throw new RangeError("short tables")
  const tables: Tables = { head, hhea, maxp, programs }

  return () => {
    const numbered = numbering(find)
    return {
      glyph: numbered.glyph,
      finish: () => {
        const used = [...numbered.glyphs]
        const numbers = new Map(used.map((glyph, number) => [glyph, number]))
        // The list grows while it is gone through: parts may have parts.
        for (const glyph of used) {
          for (const part of parts(glyph)) {
            if (!numbers.has(part)) numbers.set(part, used.push(part) - 1)
          }
        }
        const outlines = used.map((glyph) => ({
          ...shape(glyph, (part) => numbers.get(part) ?? 0),
          advance: advance(glyph),
          bearing: bearing(glyph)
        }))
        return {
          ...assemble(tables, outlines),
          kind: "TrueType",
          widths: used.map((glyph) => Math.round((advance(glyph) * 1000) / unitsPerEm)),
          characters: numbered.characters
        }
      }
    }
  }
}
