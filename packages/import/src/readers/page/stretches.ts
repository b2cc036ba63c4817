/**
 * The stretches of a line of text between runs of blanks, and where they stand.
 *
 * @module
 */
import type { Segment } from "./PageLine.ts"

const gap = /\s{2,}|\u3000+/gu

/** What takes two columns, and what takes two only in Chinese fonts. */
const [broad, doubtful] = [/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu, /[\u2014\u2018-\u201d\u2026\u2460-\u249b]/gu]

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/** The stretches of a line, from left to right. */
export const segmentsOf = (line: string): ReadonlyArray<Segment> => {
  const found: Array<Segment> = []
  let [from, least, most] = [0, 0, 0]
  const advance = (text: string) => {
    least += text.length + count(text, broad)
    most += text.length + count(text, broad) + count(text, doubtful)
  }
  for (const { index, 0: run } of [...line.matchAll(gap), { index: line.length, 0: "" }]) {
    const text = line.slice(from, index).trim()
    const begin = least
    advance(line.slice(from, index))
    if (text !== "") found.push({ text, from, wide: { from: begin, to: most } })
    advance(run)
    from = index + run.length
  }
  return found
}
