/**
 * Spreads the room that a line has left, or lacks, among its characters.
 *
 * Room that is left goes between Chinese characters first; words and numbers keep their shape until that is not enough.
 *
 * @module
 */
import * as Fill from "./fillLine.ts"
import type { Measure } from "./Line.ts"
import type { Text } from "./Text.ts"

/** How the characters of one line are spaced, in points. */
export interface Spacing {
  /** Added after every character. */
  readonly even: number
  /** Added besides in the gaps that give. */
  readonly spread: number
  /** Taken from between two marks that meet. */
  readonly squeeze: number
  /** How far the last mark reaches over the edge. */
  readonly hang: number
  /** The line stays short. */
  readonly loose: boolean
}

/** Up to this much, in ems, all characters of a line are spread alike: nobody sees it, and the line stays in one piece. */
const unseen = 0.03
/** Up to this much, in ems, only the gaps that give. The rest goes to all gaps, at most `most` ems each; else the line stays short. */
const seen = 0.5
const most = 0.2

/** For the characters from `from` to before `last`, which are no space; `isFull` says that the line must end at the edge. */
export const justify = (
  text: Text,
  from: number,
  last: number,
  room: number,
  { size, tight }: Measure,
  isFull: boolean
): Spacing => {
  let ems = 0
  let [gaps, pairs] = [0, 0]
  for (let at = from; at < last; at += 1) {
    ems += text.width[at] ?? 0
    if (at + 1 === last) break
    if (Fill.gives(text, at)) gaps += 1
    if (Fill.isPair(text, at)) pairs += 1
  }
  const inner = Math.max(1, last - from - 1)
  const over = ems * size + (last - from - 1) * tight - room
  // The last mark hangs over the edge by what the line is too long, up to its blank half.
  const hang = Math.min(Math.max(0, over), Fill.hang(text, last - 1) * size)
  const slack = hang - over
  if (slack < 0) {
    const squeeze = pairs === 0 ? 0 : Math.min(Fill.spare * size, -slack / pairs)
    return { even: tight + Math.min(0, slack + squeeze * pairs) / inner, spread: 0, squeeze, hang, loose: false }
  }
  if (!isFull) return { even: tight, spread: 0, squeeze: 0, hang, loose: false }
  if (slack <= unseen * size * gaps) return { even: tight + slack / inner, spread: 0, squeeze: 0, hang, loose: false }
  const spread = gaps === 0 ? 0 : Math.min(slack / gaps, seen * size)
  const rest = (slack - spread * gaps) / inner
  if (rest > most * size) return { even: tight, spread: 0, squeeze: 0, hang, loose: true }
  return { even: tight + rest, spread, squeeze: 0, hang, loose: false }
}
