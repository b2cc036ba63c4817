/**
 * Finds where each line of a paragraph ends: as full as it can be, and never a last line of one character.
 *
 * A mark that would begin the next line is pulled in when the line can be set that much tighter; otherwise the character before it moves
 * down with it. Each character is looked at a bounded number of times, however long the paragraph.
 *
 * @module
 */
import * as Breaks from "./breaks.ts"
import * as Kind from "./Kind.ts"
import type { Measure } from "./Line.ts"
import { end, type Text } from "./Text.ts"

/** How much tighter each character may be set, in ems. */
export const shrink = 0.012
/** What two marks side by side have to spare between them, in ems. */
export const spare = 0.5
/** A line that must be spread further than this, in gaps that give and elsewhere, is better broken inside a long word. */
const gaping = { gives: 0.3, other: 0.08 } as const
const tolerance = 0.001

/** The blank half of a closing mark, in ems. */
export const hang = ({ kind, width }: Text, at: number): number =>
  kind[at] === Kind.close ? Math.max(0, (width[at] ?? 0) - 0.5) : 0

/** Whether the two characters from `at` are marks with a blank between them: 》， or ）（ or “《. */
export const isPair = ({ kind, width }: Text, at: number): boolean => {
  const next = kind[at + 1]
  if (kind[at] === Kind.close) return (next === Kind.close || next === Kind.open) && (width[at] ?? 0) > 0.8
  return kind[at] === Kind.open && next === Kind.open && (width[at + 1] ?? 0) > 0.8
}

/** Whether the gap after a character gives way first when a line is spread: not inside Latin words, nor inside —— or ……. */
export const gives = ({ kind }: Text, at: number): boolean => {
  const own = kind[at] ?? 0
  const next = kind[at + 1] ?? 0
  if (next === Kind.mark) return false
  if (own === Kind.dash && next === Kind.dash) return false
  return !(Kind.isLatin(own) && Kind.isLatin(next))
}

/** The width of a line as it stands, and at its tightest, with the blank of its last mark over the edge. */
const extent = (text: Text, from: number, to: number, { size, tight }: Measure) => {
  const last = end(text, from, to)
  let ems = 0
  let pairs = 0
  for (let at = from; at < last; at += 1) {
    ems += text.width[at] ?? 0
    if (at + 1 < last && isPair(text, at)) pairs += 1
  }
  const natural = ems * size + Math.max(0, last - from - 1) * tight
  const give = hang(text, last - 1) + shrink * (last - from - 1) + spare * pairs
  return { natural, tightest: natural - give * size }
}

/** Where the line that begins at `from` ends. */
export const next = (text: Text, from: number, room: number, measure: Measure): number => {
  const { level, length, width, kind } = text
  const { size, tight, justified } = measure
  let [fit, before, over] = [-1, -1, -1]
  // By how much the line that fits must be spread, and the one that does not be tightened.
  let [slack, excess] = [0, 0]
  // Up to the last character that is no space.
  let inked = 0
  let sum = 0
  let pairs = 0
  for (let at = from; ; at += 1) {
    if (at > from && (at === length || level[at] === Breaks.free)) {
      const last = kind[at - 1] === Kind.space ? end(text, from, at) - 1 : at - 1
      const natural = inked - tight - hang(text, last) * size
      if (natural <= room + tolerance) {
        before = fit
        fit = at
        slack = room - inked + tight
      } else {
        excess = natural - room
        if (excess <= (shrink * (last - from) + spare * pairs) * size + tolerance) over = at
        break
      }
    }
    if (at === length) break
    if (inked - (shrink * (at - from) + spare * (pairs + 1)) * size > room) break
    sum += (width[at] ?? 0) * size + tight
    if (kind[at] !== Kind.space) inked = sum
    if (at > from && isPair(text, at - 1)) pairs += 1
  }
  if (fit === length) return fit
  if (fit < 0 && over < 0) return torn(text, from, room, measure)
  if (!justified) {
    if (fit < 0) return torn(text, from, room, measure)
    return before > from && isAlone(text, fit) ? before : fit
  }
  if (over >= 0 && (fit < 0 || excess < slack)) {
    return over === length ? over : unwidowed(text, from, over, fit, room, measure)
  }
  if (gap(text, from, fit, room, measure) > gaping.gives && isLong(text, fit)) {
    const split = torn(text, from, room, measure)
    if (split > fit) return split
  }
  return unwidowed(text, from, fit, before, room, measure)
}

/** How far the gaps of a line must be spread, in ems, when the others take what they may. */
const gap = (text: Text, from: number, to: number, room: number, measure: Measure): number => {
  const last = end(text, from, to)
  let gaps = 0
  for (let at = from; at < last - 1; at += 1) if (gives(text, at)) gaps += 1
  const slack = (room - extent(text, from, to, measure).natural) / measure.size
  const others = gaping.other * (last - from - 1 - gaps)
  return Math.max(0, slack - others) / Math.max(1, gaps)
}

/** A word that may be broken anywhere rather than leave a gaping line: longer than words and numbers are. */
const isLong = ({ kind, length }: Text, from: number): boolean => {
  let to = from
  while (to < length && to - from < 20 && Kind.isLatin(kind[to] ?? 0)) to += 1
  return to - from >= 20
}

/** Where a line ends that has no good place to end: inside a word, then a number, then anywhere but before a combining mark. */
const torn = ({ level, length, width, kind }: Text, from: number, room: number, { size, tight }: Measure): number => {
  let sum = 0
  let [word, number, any] = [-1, -1, -1]
  for (let at = from; at < length; at += 1) {
    if (at > from) {
      const own = level[at] ?? 0
      // Where little of the line would be filled, the inside of a word is no better a place than that of a number.
      if (own >= Breaks.inside && sum > room / 2) word = at
      else if (own >= Breaks.number) number = at
      else if (own === Breaks.need) any = at
    }
    sum += (width[at] ?? 0) * size + tight
    if (kind[at] !== Kind.space && sum - tight > room + tolerance && at > from) {
      if (word > from) return word
      if (number > from) return number
      if (any > from) return any
      // A character wider than the line gets a line of its own, with its combining marks.
      let to = at
      while (to < length && level[to] === Breaks.never) to += 1
      return to
    }
  }
  return length
}

/** The same end, unless the last line would then hold a single character: that is pulled in, or gets company. */
const unwidowed = (text: Text, from: number, to: number, before: number, room: number, measure: Measure): number => {
  if (!isAlone(text, to)) return to
  if (extent(text, from, text.length, measure).tightest <= room + tolerance) return text.length
  return before > from && gap(text, from, before, room, measure) <= 0.15 ? before : to
}

/** Whether all that is left is a single character, with its marks. */
const isAlone = (text: Text, from: number): boolean => {
  const { length, kind } = text
  const last = end(text, from, length)
  if (last - from > 4) return false
  let solid = 0
  for (let at = from; at < last; at += 1) {
    const own = kind[at]
    if (own !== Kind.close && own !== Kind.stop && own !== Kind.mark && own !== Kind.open) solid += 1
  }
  return solid < 2
}
