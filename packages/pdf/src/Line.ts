/**
 * Text set in lines of a given width: full lines flush on both sides, the last one free.
 *
 * All widths are known before the engine sees the text, so every line is given to it whole; the engine breaks nothing itself.
 *
 * @module
 */
import * as Break from "./Break.ts"
import type { Faces } from "./Fonts.ts"
import { type Style, tight } from "./Page.ts"

export interface Line {
  readonly text: string
  /** From the left edge of the column. */
  readonly indent: number
  /** Added to every character, in points. */
  readonly spacing: number
}

export interface Measure {
  readonly faces: Faces
  readonly style: Style
  readonly width: number
  /** Of the first line, in characters. */
  readonly indent?: number
}

/**
 * How far a line may be spread: so much for each Chinese character and each other one, in ems. A line that would need more, such
 * as one before a long address, stays short.
 */
const loose = { wide: 0.15, narrow: 0.03 }

const spread = (text: string, { faces, style }: Measure): number => {
  const font = faces[style.face]
  let ems = 0
  for (const character of text) ems += font.width(character.codePointAt(0) ?? 0) < 1 ? loose.narrow : loose.wide
  return ems * style.size
}

const count = (text: string): number => Array.from(text).length

/** The width of a text set on one line. */
export const width = (text: string, { faces, style }: Pick<Measure, "faces" | "style">): number => {
  const font = faces[style.face]
  let ems = 0
  for (const character of text) ems += font.width(character.codePointAt(0) ?? 0)
  return ems * style.size
}

/** Sets a paragraph. Nothing of the text is lost but spaces at the ends of lines. */
export const set = (text: string, measure: Measure): ReadonlyArray<Line> => {
  const { style } = measure
  const indent = (measure.indent ?? 0) * style.size * (1 - tight)
  const texts = fill(text, measure, (line) => measure.width - (line === 0 ? indent : 0), tight)
  return texts.map((text, at) => {
    const own = at === 0 ? indent : 0
    const last = at === texts.length - 1
    const slack = measure.width - own - inked(text, measure)
    const spacing = slack / Math.max(1, count(text) - 1)
    const free = last || slack > spread(text, measure)
    return { text, indent: own, spacing: free ? Math.min(-tight * style.size, spacing) : spacing }
  })
}

/** Sets a heading in as few lines as it needs, of like length, without spreading them. */
export const balance = (text: string, measure: Measure): ReadonlyArray<string> => {
  const lines = (width: number) => fill(text, { ...measure, width }, () => width, 0)
  const fewest = lines(measure.width)
  const step = measure.style.size / 2
  let even = fewest
  for (let width = measure.width - step; width >= measure.style.size; width -= step) {
    const narrower = lines(width)
    if (narrower.length > fewest.length) break
    even = narrower
  }
  return even
}

/**
 * What is to be printed of a text: marks without a shape go (a byte order mark, a zero-width space), other spaces become plain.
 * The full-width space stays; it is a character like any other.
 */
const clean = (text: string): string =>
  text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "").replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]|(?!\u3000)\p{Zs}/gu, " ")

/** The width up to where the ink of the line ends. */
const inked = (text: string, measure: Pick<Measure, "faces" | "style">): number =>
  width(text, measure) - (Break.hangs(Break.lastOf(text)) ? measure.style.size / 2 : 0)

const fill = (text: string, measure: Measure, room: (line: number) => number, give: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  const fits = (candidate: string): boolean =>
    inked(candidate, measure) - count(candidate) * give * measure.style.size <= room(lines.length)
  const next = () => {
    lines.push(line.trimEnd())
    line = ""
  }
  for (const piece of Break.pieces(clean(text))) {
    if (line === "" && Break.isSpace(piece)) continue
    if (!Break.isSpace(piece) && !fits(line + piece) && line !== "") next()
    // A piece longer than a whole line is cut where the line ends.
    for (const part of fits(line + piece) || Break.isSpace(piece) ? [piece] : Break.crumbs(piece)) {
      if (line !== "" && !Break.isSpace(part) && !fits(line + part)) next()
      line += part
    }
  }
  if (line.trimEnd() !== "") next()
  return lines
}
