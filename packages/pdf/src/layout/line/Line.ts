/**
 * One set line: its characters in pieces that share face and spacing, at their places from where the line's column begins.
 *
 * @module
 */
import type { Face } from "./Face.ts"
import type { Rules } from "./Rules.ts"

/** Characters of one face and one spacing, in a line. Lengths are points. */
export interface Piece {
  readonly text: string
  readonly face: Face
  /** From the left edge of the column. */
  readonly x: number
  readonly spacing: number
  readonly width: number
  /** No face has these characters. */
  readonly lacking: boolean
  /** The address that this is, or is part of. */
  readonly link?: string
}

/** A set line. Lengths are points. */
export interface Line {
  readonly pieces: ReadonlyArray<Piece>
  /** Where the ink ends, from the left edge of the column. */
  readonly width: number
  readonly loose: boolean
}

/** How a paragraph is set. */
export interface Measure {
  readonly size: number
  readonly width: number
  /** Of the first line. */
  readonly indent: number
  /** Added to every character beforehand: what brings 28 of them on a line. */
  readonly tight: number
  /** Whether lines but the last end at the right edge. */
  readonly justified: boolean
  /** Whether addresses can be followed. */
  readonly linked?: boolean
  /** Whether lines are broken between words, as those of labels are. */
  readonly whole?: boolean
  /** By which rules lines are broken, today's unless given. */
  readonly rules?: Rules
}
