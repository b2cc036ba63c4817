/**
 * One font, ready to measure a line with and to embed in a document.
 *
 * A face is shared by all documents of a process and never changes; what a document uses of it is gathered in a subset of its own.
 *
 * @module
 */
import type * as Effect from "effect/Effect"
import type { PrintError } from "../errors/PrintError.ts"

/** A font as layout and file see it: which characters it has, how wide they are, and its subsets. */
export interface Face {
  /** The PostScript name. */
  readonly name: string
  /** Whether there is a glyph. A character that is never seen, such as a variation selector, has none in any face. */
  readonly has: (codePoint: number) => boolean
  /** In ems: 1 for a character that the face lacks, 0 for one that is never seen. */
  readonly width: (codePoint: number) => number
  /** In ems, above the baseline. */
  readonly ascent: number
  /** In ems, negative: below the baseline. */
  readonly descent: number
  readonly metrics: Metrics
  readonly embedding: Embedding
  /** Fetches the glyphs of these characters from where the face comes from; without it, all are at hand. */
  readonly fetch?: (codePoints: ReadonlyArray<number>) => Effect.Effect<void, PrintError>
  /** A fresh collector for one document. */
  readonly subset: () => Subset
}

/** What the descriptor of a font in a PDF says, lengths in thousandths of an em. */
export interface Metrics {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** In degrees, negative for a font that leans to the right. */
  readonly italicAngle: number
  readonly bbox: readonly [left: number, bottom: number, right: number, top: number]
  readonly flags: number
  readonly stemV: number
}

/** What the maker of a font allows (OS/2 fsType); a restricted font is not to be embedded without the maker's permission. */
export type Embedding = "installable" | "editable" | "preview" | "restricted"

/** The part of a face that one document shows. */
export interface Subset {
  /**
   * The number of a character's glyph in the embedded font, from 1 in the order of first use.
   * 0 when there is nothing to draw: the face lacks the character, or it is one that is never seen.
   */
  readonly glyph: (codePoint: number) => number
  /** Throws a `PrintError` when an outline of a CFF font turns out to be damaged; nothing else can go wrong here. */
  readonly finish: () => Embedded
}

/** The font file of one document, cut down to what the document shows. */
export interface Embedded {
  /** A zlib stream, ready for FlateDecode. */
  readonly file: Uint8Array
  /** How long the file is once inflated. */
  readonly length1: number
  /** "CFF" is a bare table, FontFile3 with CIDFontType0C; the number of a glyph is its CID in both kinds. */
  readonly kind: "TrueType" | "CFF"
  /** In thousandths of an em, by the number of the glyph. */
  readonly widths: ReadonlyArray<number>
  /** Code points by the number of the glyph, 0 for the first; parts of composed glyphs come last and have none. */
  readonly characters: ReadonlyArray<number>
}
