/**
 * Sets a label or a title in as few lines as it needs, of like length.
 *
 * @module
 */
import { setLines } from "./setLines.ts"
import type { Line } from "./Line.ts"
import type { Metrics } from "./Metrics.ts"
import type { Rules } from "./Rules.ts"

/** The size of the print and the width of the column, in points. */
export interface Room {
  readonly size: number
  readonly width: number
  /** Whether lines are broken between words, and by which rules: today's unless given. */
  readonly whole?: boolean
  readonly rules?: Rules
}

/** Lines as full as they can be, free at the right. */
export const ragged = (text: string, metrics: Metrics, room: Room): ReadonlyArray<Line> =>
  setLines(text, metrics, { ...room, indent: 0, tight: 0, justified: false })

/** Lines as even as they can be, and no more of them than a full column needs. */
export const balance = (text: string, metrics: Metrics, room: Room): ReadonlyArray<Line> => {
  const fewest = ragged(text, metrics, room)
  if (fewest.length < 2) return fewest
  // The narrowest column that needs no more lines, to a quarter of a character.
  let [narrow, wide, even] = [0, room.width, fewest]
  while (wide - narrow > room.size / 4) {
    const middle = (narrow + wide) / 2
    const lines = ragged(text, metrics, { ...room, width: middle })
    if (lines.length > fewest.length) narrow = middle
    else [wide, even] = [middle, lines]
  }
  return even
}
