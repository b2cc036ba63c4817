/**
 * The labels of a table without borders: lines of text, one below the other, that are one label.
 *
 * A label begins with its number, or after a gap, or below a line that is drawn; its lines begin or are centred at one place.
 *
 * @module
 */
import { beginsRowLabel, isRowLabel } from "@gongkai/match/rowWords"
import type { Ruling } from "../rulings.ts"
import type { Box } from "../tables.ts"
import { middle, numbering, type Word } from "./words.ts"

/** A label: its lines from top to bottom. */
export interface Label extends Box {
  readonly lines: ReadonlyArray<Word>
}

/** In parts of the size: how far lines of one label may begin apart, and how far one below the other they stand at all. */
const aligned = 0.6
const closest = 0.7
const farthest = 2.2
/** Lines further apart than this many times the usual are not of one label. */
const beyond = 1.25

export const label = (lines: ReadonlyArray<Word>): Label => ({
  lines,
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
  top: Math.min(...lines.map(({ top }) => top)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom))
})

/** What a label says, on one line. */
export const said = ({ lines }: Label): string =>
  lines.reduce(
    (text, line) => text + (/[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(line.text) ? " " : "") + line.text,
    ""
  )

const inLine = (one: Word, other: Word): boolean => {
  const most = aligned * Math.max(one.size, other.size)
  return (
    Math.abs(one.left - other.left) <= most || Math.abs(one.left + one.right - other.left - other.right) / 2 <= most
  )
}

const apart = (upper: Word, lower: Word): number => middle(lower) - middle(upper)

const isBelow = (upper: Word, lower: Word): boolean => {
  const down = apart(upper, lower)
  return down >= closest * lower.size && down <= farthest * lower.size && inLine(upper, lower)
}

/** The distance of lines within a label: that of a quarter of all lines is smaller. */
export const pitchOf = (words: ReadonlyArray<Word>): number | undefined => {
  const all = words
    .flatMap((lower) => {
      const own = words.filter((upper) => isBelow(upper, lower)).map((upper) => apart(upper, lower))
      return own.length === 0 ? [] : [Math.min(...own)]
    })
    .toSorted((one, other) => one - other)
  return all[Math.floor(all.length / 4)]
}

/** Whether a line is drawn between two words, one above the other. */
export const isBetween = ({ at, from, to }: Ruling, upper: Word, lower: Word): boolean =>
  at > middle(upper) && at < middle(lower) && from < lower.right && to > lower.left

/** The beginning of a number, which a narrow cell wraps: 三 or （ or 1. */
const begun = /^(?:[（(]?[一二三四五六七八九十]*|\d{1,2})$/u

const isNumbered = (word: Word, all: ReadonlyArray<Word>): boolean => {
  if (!begun.test(word.text)) return numbering.test(word.text)
  const below = all
    .filter((each) => isBelow(word, each))
    .toSorted((one, other) => apart(word, one) - apart(word, other))
  const [next] = below
  return (
    next !== undefined &&
    (numbering.test(word.text + next.text) ||
      (begun.test(word.text + next.text) && isNumbered({ ...next, text: word.text + next.text }, all)))
  )
}

/** Whether lines are the label of a row of the form, and no longer one goes on with this word. */
const isWhole = (lines: ReadonlyArray<Word>, word: Word): boolean => {
  const text = lines.map((line) => line.text).join("")
  return isRowLabel(text) && !beginsRowLabel(text + word.text)
}

/** Puts the words beside a table's figures together to labels. */
export const labels = (
  words: ReadonlyArray<Word>,
  pitch: number,
  level: ReadonlyArray<Ruling>
): ReadonlyArray<Label> => {
  const all: Array<Array<Word>> = []
  const ordered = words.toSorted((one, other) => middle(one) - middle(other) || one.left - other.left)
  for (const word of ordered) {
    const above = all.findLast((lines) => {
      const last = lines.at(-1)
      return (
        last !== undefined &&
        isBelow(last, word) &&
        apart(last, word) <= beyond * pitch &&
        !level.some((line) => isBetween(line, last, word))
      )
    })
    if (above === undefined || isNumbered(word, ordered) || isWhole(above, word)) all.push([word])
    else above.push(word)
  }
  return all.map(label)
}

/** Lines that stand with a row do so within this part of the distance of lines. */
const exact = 0.3

type Way = "middle" | "top" | "bottom"

const holds = (way: Way, lines: ReadonlyArray<Word>, height: number, pitch: number): boolean => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return false
  const at = way === "top" ? middle(first) : way === "bottom" ? middle(last) : (middle(first) + middle(last)) / 2
  return Math.abs(at - height) <= exact * pitch
}

const dividedBy = (
  way: Way,
  lines: ReadonlyArray<Word>,
  heights: ReadonlyArray<number>,
  pitch: number
): ReadonlyArray<ReadonlyArray<Word>> | undefined => {
  const found: Array<ReadonlyArray<Word>> = []
  let from = 0
  for (const [at, height] of heights.entries()) {
    const next = heights[at + 1]
    const ends = lines.flatMap((_, index) => (index >= from ? [index + 1] : []))
    const to =
      next === undefined
        ? lines.length
        : way === "top"
          ? lines.findIndex((line) => Math.abs(middle(line) - next) <= exact * pitch)
          : ends.find((end) => holds(way, lines.slice(from, end), height, pitch))
    const own = to === undefined || to <= from ? [] : lines.slice(from, to)
    if (!holds(way, own, height, pitch)) return undefined
    found.push(own)
    from += own.length
  }
  return found
}

/**
 * Divides the lines of labels that nothing parts among the rows that stand beside them, at these heights: each label is centred on its row,
 * or begins or ends with it. Answers `undefined` where no one way, or more than one, fits them all.
 */
export const divided = (
  { lines }: Label,
  heights: ReadonlyArray<number>,
  pitch: number
): ReadonlyArray<Label> | undefined => {
  const ways = (["middle", "top", "bottom"] as const).flatMap((way) => {
    const found = dividedBy(way, lines, heights, pitch)
    return found === undefined ? [] : [found]
  })
  const [only] = ways
  const kinds = new Set(ways.map((way) => way.map(({ length }) => length).join(" ")))
  return only === undefined || kinds.size > 1 ? undefined : only.map(label)
}
