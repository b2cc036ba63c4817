/**
 * Whether a text counts its Chinese characters as wide as two others or as one, told by its own figures.
 *
 * Rows whose labels differ in length stand in the same columns only where characters are counted as whoever set the text counted them:
 * counted otherwise, a figure may slip under another head.
 *
 * @module
 */
import { isFigure } from "@gongkai/match/figure"
import type { PageLine, Segment } from "./PageLine.ts"

/** Whether a Chinese character is as wide as two others, or as one. */
export type Counted = "wide" | "single"

/** From where to where a stretch of a line reaches, in columns of narrow characters, or of characters. */
export const stretchOf = (
  { text, from, wide }: Segment,
  counted: Counted
): { readonly from: number; readonly to: number } =>
  counted === "wide" ? { from: wide?.from ?? from, to: wide?.to ?? from } : { from, to: from + Array.from(text).length }

type Stretch = ReturnType<typeof stretchOf>

/** Figures stand one below the other by their left ends, their right ends or their middles; these may be a column off. */
const isBelow = (upper: Stretch, lower: Stretch): boolean =>
  upper.from === lower.from || upper.to === lower.to || Math.abs(upper.from + upper.to - lower.from - lower.to) <= 1

/** The figures of a row; the serial number in front of its label is none of them. */
const figuresOf = ({ segments }: PageLine): ReadonlyArray<Segment> => {
  const isSerial = segments.length > 1 && segments.findIndex(({ text }) => !isFigure(text)) === 1
  return segments.slice(isSerial ? 1 : 0).filter(({ text }) => isFigure(text))
}

/** How much further to the right a line ends if its Chinese characters are wide: lines alike in this say nothing. */
const widening = (line: PageLine): number => {
  const [first] = figuresOf(line)
  return first === undefined ? 0 : (first.wide?.from ?? first.from) - first.from
}

/** A row is compared with the nearest above it that differ from it in the length of the label. */
const compared = 2
/** Lines further apart are hardly of one table. */
const nearest = 6

/** How many figures stand right below one of a row above with a longer or shorter label. */
const aligned = (rows: ReadonlyArray<PageLine>, counted: Counted): number =>
  rows.reduce((sum, row, at) => {
    const above = rows
      .slice(Math.max(0, at - nearest), at)
      .filter((each) => each.sheet === row.sheet && widening(each) !== widening(row))
      .slice(-compared)
    const stretches = above.flatMap(figuresOf).map((each) => stretchOf(each, counted))
    const own = figuresOf(row).filter((each) => stretches.some((upper) => isBelow(upper, stretchOf(each, counted))))
    return sum + own.length
  }, 0)

/** One way of counting is the text's where it sets twice as many figures in columns as the other, and so many more. */
const fewestMore = 4

/** The ways in which the characters of a text may be counted, the likelier first. */
export const countedIn = (lines: ReadonlyArray<PageLine>): ReadonlyArray<Counted> => {
  const rows = lines.filter((line) => figuresOf(line).length > 0)
  const [wide, single] = [aligned(rows, "wide"), aligned(rows, "single")]
  if (wide >= 2 * single && wide >= single + fewestMore) return ["wide"]
  if (single >= 2 * wide && single >= wide + fewestMore) return ["single"]
  return ["wide", "single"]
}
