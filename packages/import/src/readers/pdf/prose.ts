/**
 * Lines of a page joined to paragraphs: a line that reaches the right margin goes on in the next, unless that is indented.
 *
 * @module
 */
import { level } from "@gongkai/core/Narrative"
import type { Paragraph } from "@gongkai/match/Document"
import { spot } from "./fill.ts"
import { type TextLine, textOf } from "./glyphs.ts"
import { itemsIn } from "./items.ts"
import type { Margins, ProseLine } from "./ProseLine.ts"

/** How near the margin a line ends that is full, in its own sizes: a mark that closes may hang over. */
const reach = 1.6

/** The margins are where lines of running text begin and end; one line that is longer than all others tells no margin. */
export const margins = (all: ReadonlyArray<TextLine>): Margins => {
  const most = Math.max(...all.map(({ right }) => right))
  const reaching = all.filter(({ right, size }) => right >= most - reach * size)
  return {
    left: Math.min(...all.map(({ left }) => left)),
    right: reaching.length > 1 ? most : Infinity
  }
}

const full = ({ line, margins: { right } }: ProseLine): boolean => line.right >= right - reach * line.size
const indented = ({ line, margins: { left } }: ProseLine): boolean => line.left > left + 0.9 * line.size

/** The title of a report, in which no sentence goes on. */
const title = /^[^，。；：]{4,60}(?:年度报告|年报)$/u

/** Joins lines to paragraphs, and those of lists to items. */
export const paragraphs = (lines: ReadonlyArray<ProseLine>): ReadonlyArray<Paragraph> => {
  const found: Array<Paragraph> = []
  const items = itemsIn(lines)
  let last: ProseLine | undefined
  for (const [at, next] of lines.entries()) {
    const text = textOf(next.line.runs)
    const before = found.at(-1)
    const similar = last !== undefined && Math.abs(last.line.size - next.line.size) < 1.5
    // A numbered line below a full stop begins anew, though the line above it is full.
    const isNumbered = /[。；！？][”」）]?$/u.test(before?.text ?? "") && level(text) !== undefined
    const goesOn = last !== undefined && similar && full(last) && !indented(next) && !isNumbered
    const item = items.get(at)
    const isRest = item === "rest" || (item === undefined && items.get(at - 1) === undefined && goesOn)
    if (before !== undefined && isRest && !title.test(before.text))
      found.splice(-1, 1, {
        ...before,
        text: before.text + (/[A-Za-z]$/u.test(before.text) && /^[A-Za-z]/u.test(text) ? " " : "") + text
      })
    else
      found.push({
        _tag: "Paragraph",
        text,
        place: spot(next.page, next.line),
        ...(item !== undefined && item !== "rest" && { item })
      })
    last = next
  }
  return found
}
