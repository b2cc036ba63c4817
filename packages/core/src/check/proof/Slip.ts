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

/**
 * All matches of a pattern with the flag `g`. Unlike `matchAll` it makes no copy of the pattern, which takes longer than to read a
 * paragraph.
 */
export const all = (text: string, pattern: RegExp): ReadonlyArray<RegExpExecArray> => {
  const found: Array<RegExpExecArray> = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === "") pattern.lastIndex++
  }
  return found
}

/** A slip for each match of a pattern with the flag `g`; `say` returns nothing where the match is none. */
export const matches = (
  text: string,
  pattern: RegExp,
  say: (found: RegExpExecArray) => Text | undefined
): ReadonlyArray<Slip> => {
  const found: Array<Slip> = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const said = say(match)
    if (said !== undefined) found.push({ at: match.index, quote: match[0], say: said })
    if (match[0] === "") pattern.lastIndex++
  }
  return found
}
