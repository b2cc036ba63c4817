/**
 * What was entered in a cell, set to fit it: a number is printed small rather than broken, and broken rather than cut.
 *
 * @module
 */
import { balance, ragged, type Room } from "../line/balance.ts"
import * as Breaks from "../line/breaks.ts"
import type { Line } from "../line/Line.ts"
import type { Metrics } from "../line/Metrics.ts"
import { today } from "../line/Rules.ts"
import { read } from "../line/Text.ts"

/** The smallest print. */
export const smallest = 6

/** Lines in the size of print that they were set in. */
export interface Figure {
  readonly size: number
  readonly lines: ReadonlyArray<Line>
}

/** The width of a text on one line, in ems. */
const ems = (text: string, metrics: Metrics): number => {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0
    if (point > 0xffff) at += 1
    sum += metrics.width(point)
  }
  return sum
}

/** So many lines of the smallest print a number or a remark may have in a table: a text that goes on would fill pages. */
const most = 24

/** The first lines of a text too long for a cell, which say that there is more. */
export const clipped = (
  lines: ReadonlyArray<Line>,
  most: number,
  metrics: Metrics,
  room: Room
): ReadonlyArray<Line> => {
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most).flatMap(({ pieces }) => pieces.map(({ text }) => text))
  return ragged(`${Array.from(kept.join("")).slice(0, -2).join("")}…`, metrics, room)
}

/** So many lines a remark takes in larger print before it is printed smaller. */
const high = 8

/**
 * Sets a figure in a cell of this width, in points, at most in this size of print. A number is printed smaller rather than broken; a remark
 * makes its row higher, and is printed smaller only where it would take many lines, or a number or a word in it would be broken.
 */
export const figureLines = (text: string, metrics: Metrics, given: Room): Figure => {
  const { size, width, rules = today } = given
  const own = ems(text, metrics)
  if (rules > 2 && own * size > width && !isNumber.test(text)) {
    const room = { ...given, whole: true }
    const need = least(text, metrics) / smallest
    for (let set = size; set >= smallest; set -= 0.5) {
      if (need * set > width) continue
      const lines = ragged(text, metrics, { ...room, size: set })
      if (lines.length <= high) return { size: set, lines }
    }
    const small = { ...room, size: smallest }
    return { size: smallest, lines: clipped(ragged(text, metrics, small), most, metrics, small) }
  }
  const fitting = own * size <= width ? size : Math.floor((width / own) * 2) / 2
  if (fitting >= smallest) return { size: fitting, lines: oneLine(text, metrics, fitting, own) }
  const room = { ...given, size: smallest }
  if (isNumber.test(text)) return { size: smallest, lines: balance(text, metrics, room) }
  return { size: smallest, lines: clipped(ragged(text, metrics, room), most, metrics, room) }
}

/** Most cells hold a few digits, of which there is nothing to weigh. */
const oneLine = (text: string, metrics: Metrics, size: number, own: number): ReadonlyArray<Line> => {
  const place = metrics.face(text.charCodeAt(0))
  const face = metrics.faces[place]
  if (!isNumber.test(text) || face === undefined || !isOfFace(text, metrics, place)) {
    return ragged(text, metrics, { size, width: Number.MAX_VALUE })
  }
  const width = own * size
  return [{ pieces: [{ text, face, x: 0, spacing: 0, width, lacking: place === 0 }], width, loose: false }]
}

const isOfFace = (text: string, metrics: Metrics, place: number): boolean => {
  for (let at = 1; at < text.length; at += 1) if (metrics.face(text.charCodeAt(at)) !== place) return false
  return true
}

const isNumber = /^[-\d.,]+$/u

/** The width that a text needs in the smallest print so that no number or word in it is broken. */
export const least = (text: string, metrics: Metrics): number => {
  if (isNumber.test(text)) return ems(text, metrics) * smallest
  const all = read(text, metrics)
  Breaks.breaks(all)
  let [most, word] = [0, 0]
  for (let at = 0; at < all.length; at += 1) {
    if (all.level[at] === Breaks.free) word = 0
    word += all.width[at] ?? 0
    if (word > most) most = word
  }
  return most * smallest
}
