/**
 * A slip of the pen that one text shows by itself: where it is, its words, and what is wrong with them.
 *
 * Readers of a text (`text => slips`) know nothing of the report around it, so what they found of a paragraph holds until the paragraph
 * changes.
 *
 * @module
 */
import type { Text } from "../../Text.ts"

/** A slip in a text. */
export interface Slip {
  /** The place of the first character concerned, from 0. */
  readonly at: number
  /** The words concerned, as written. */
  readonly quote: string
  readonly say: Text
}

/** Finds the slips of one kind in a text. */
export type Reader = (text: string) => ReadonlyArray<Slip>

/** A slip for each match of a pattern with the flag `g`; `say` returns nothing where the match is none. */
export const matches = (
  text: string,
  pattern: RegExp,
  say: (found: RegExpExecArray) => Text | undefined
): ReadonlyArray<Slip> =>
  [...text.matchAll(pattern)].flatMap((found) => {
    const said = say(found)
    return said === undefined ? [] : [{ at: found.index, quote: found[0], say: said }]
  })
