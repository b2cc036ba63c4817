/**
 * The paper of an official document, in points: A4, its type area and the grid of 22 lines × 28 characters (GB/T 9704).
 *
 * A sheet turned for a wide table keeps its margins: what was at the foot is then at the left, as when it is bound with the others.
 *
 * @module
 */

/** Millimetres as points. */
export const mm = (length: number): number => (length * 72) / 25.4

/** A page and the area on it that text and tables fill. */
export interface Paper {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly across: number
  readonly down: number
}

/** A4 upright. */
export const portrait: Paper = {
  width: mm(210),
  height: mm(297),
  left: mm(28),
  top: mm(37),
  across: mm(156),
  down: mm(225)
}

/** A4 turned on its side, with the margins of the upright page. */
export const landscape: Paper = {
  width: mm(297),
  height: mm(210),
  left: mm(35),
  top: mm(28),
  across: mm(225),
  down: mm(156)
}

/** From one line of text to the next. */
export const line = portrait.down / 22

/** The size of the text, and from one character of it to the next. */
export const size = 16
/** The width of a character in running text, of which 28 fill a line, in points. */
export const character = portrait.across / 28

/** The middle of a Chinese character lies this far above the baseline, in ems. */
export const rise = 0.37

/** A line of the pen used for tables. */
export const rule = 0.5

/** The page number: its size, and how far below the text it stands. */
export const folio = { size: 14, below: mm(7) } as const
