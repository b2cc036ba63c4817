/**
 * A page of a PDF as it was read, before its lines and tables are put together.
 *
 * @module
 */
import type { Run } from "./glyphs.ts"
import type { Ruling } from "./rulings.ts"
import type { Box, Grid } from "./tables.ts"

/** A page as it was read: runs of text and grids of ruling lines. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: ReadonlyArray<Run>
  /** How many runs do not run from left to right; they are not among these. */
  readonly askew: number
  readonly grids: ReadonlyArray<Grid>
  /** It holds no text, and something is drawn on it. */
  readonly isDrawn?: boolean
  /** Where its pictures lie. */
  readonly images?: ReadonlyArray<Box>
  /** The level lines, those of grids included. */
  readonly level: ReadonlyArray<Ruling>
}
