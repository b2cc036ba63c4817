/**
 * A line of prose on its page, and where its neighbours begin and end.
 *
 * @module
 */
import type { TextLine } from "./glyphs.ts"

/** Where the lines of prose begin and end on a page. */
export interface Margins {
  readonly left: number
  readonly right: number
}

/** A line of prose on its page, with the margins of that page. */
export interface ProseLine {
  readonly page: number
  readonly line: TextLine
  readonly margins: Margins
  /** It stands in one of several columns side by side, whose margins are these. */
  readonly inColumn?: true
}
