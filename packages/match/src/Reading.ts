/**
 * A row of a source taken apart into labels and figures, with what was found out about how they stand.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Row, Slot } from "./Document.ts"

/** A cell of a grid together with where it begins: what stands at a place, even where a span covers it. */
export interface Owner {
  readonly slot: Slot
  readonly from: number
  readonly to: number
}

/** A row taken apart: the labels in front, and the cells behind the last of them. */
export interface Reading {
  readonly row: Row
  readonly labels: ReadonlyArray<string>
  /** Grid position of the first cell behind the labels. */
  readonly start: number
  readonly tail: ReadonlyArray<string>
  /** Which table of the part, and whether its cells' places are columns. */
  readonly table: number
  readonly grid?: boolean
  /** Its figures stand in a row of their own, below its label or above it. */
  readonly below?: true
  /** Its figures stood in one cell, or in that of its label, with blanks between. */
  readonly run?: true
  /** Which of several rows of figures are its own cannot be said: what stands in them, and why. */
  readonly open?: { readonly text: string; readonly why: Text }
  /** In a grid, what stands at each place. */
  readonly owners?: ReadonlyArray<Owner | null>
}
