/**
 * Numbers that are wrapped within their cell: a cell too narrow for one more digit breaks a number where it is full.
 *
 * @module
 */
import { type TextLine, textOf } from "./glyphs.ts"
import type { Box } from "./tables.ts"

/** What cells keep free at both sides together, at most. */
const padding = 12
/** Lines of one cell lie no further apart than this many times the size. */
const pitch = 1.8

/** Whether a text may be a part of a number. */
export const isDigits = (text: string): boolean => /^\d[\d,.]*$|^[,.]\d[\d,.]*$/u.test(text)

/** Whether a line of digits leaves no room for one more in its cell. */
export const isFull = (line: TextLine | undefined, cell: Box): boolean => {
  const text = line === undefined ? "" : textOf(line.runs)
  if (line === undefined || text.length < 2 || !isDigits(text)) return false
  const width = line.right - line.left
  return cell.right - cell.left - width < width / text.length + padding
}

/** Digits in lines of one length, each as full as the cell allows but for the last. */
export const wrapped = (lines: ReadonlyArray<TextLine>, cell: Box): string | undefined => {
  const texts = lines.map(({ runs }) => textOf(runs))
  const [first = "", ...more] = texts
  const even = texts.every((text, at) => isDigits(text) && (at === texts.length - 1 || text.length === first.length))
  const close = lines.every((line, at) => at === 0 || line.top - (lines[at - 1]?.top ?? 0) < pitch * line.size)
  const full = lines.slice(0, -1).every((line) => isFull(line, cell))
  return more.length > 0 && even && close && full && (texts.at(-1) ?? "").length <= first.length
    ? texts.join("")
    : undefined
}
