/**
 * Subsets of an OpenType font with PostScript outlines (CFF), of the user's own: the one file that knows fontkit.
 *
 * The bare subset of the table is embedded, not the font as a whole: PDF/A-1 knows no other form, and a whole Chinese font is 10 MB.
 * fontkit reads each outline to see which subroutines it needs, which takes a hundred times as long as copying; it is loaded when
 * such a font is first met.
 *
 * @module
 */
import { deflatedSmall } from "../bytes/deflate.ts"
import type { Subset } from "./Face.ts"
import { numbering } from "./numbering.ts"
import type { Opened, Own } from "./openOwn.ts"
import { damaged } from "./refusal.ts"

/** fontkit has no types of its own; this is what we call. */
interface Engine {
  readonly create: (bytes: Uint8Array) => Font | { readonly fonts: ReadonlyArray<Font> }
}

interface Font {
  readonly createSubset: () => {
    /** The glyph for lacking characters is in the list from the start. */
    readonly glyphs: Array<number>
    readonly encode: () => Uint8Array
  }
}

/** Makes a maker of subsets. Rejects where the CFF table as a whole is damaged. */
export const cff = async ({ file, bytes }: Own, opened: Opened): Promise<() => Subset> => {
  // @ts-expect-error: the package declares no types, see Engine
  const engine: Engine = await import("fontkit")
  const created = engine.create(bytes)
  const font = "createSubset" in created ? created : created.fonts[opened.place]
  if (font === undefined) throw new RangeError(`no font ${opened.place}`)
  const encode = (glyphs: ReadonlyArray<number>): Uint8Array => {
    const subset = font.createSubset()
    subset.glyphs.push(...glyphs)
    return subset.encode()
  }
  // Whatever is wrong with the table as a whole comes out with the first glyph, before anything is printed.
  encode([])
  const { find, advance, unitsPerEm } = opened
  return () => {
    const { glyph, glyphs, characters } = numbering(find)
    return {
      glyph,
      finish: () => {
        const table = attempt(file, () => encode(glyphs.slice(1)))
        return {
          file: deflatedSmall(table),
          length1: table.length,
          kind: "CFF",
          widths: glyphs.map((each) => Math.round((advance(each) * 1000) / unitsPerEm)),
          characters
        }
      }
    }
  }
}

/** A fault of a single outline shows only when the subset is written. */
const attempt = <A>(file: string, evaluate: () => A): A => {
  try {
    return evaluate()
  } catch (cause) {
    throw damaged(file, cause)
  }
}
