/**
 * Puts runs of glyphs together to lines: runs that touch are one text, runs with a gap between them stay apart.
 *
 * @module
 */
import { inStyle, type Style } from "@gongkai/match/marks"
import { withoutGaps } from "./inGaps.ts"
import type { Box } from "./tables.ts"

/** A run of glyphs: its text, its box from the page's upper left corner, and the size of its font. */
export interface Run extends Box {
  readonly text: string
  readonly size: number
  /** A line is drawn through it. */
  readonly struck?: true
  /** It is a number that reaches over the border of its cell. */
  readonly broken?: true
}

/** Runs on one line of a page. */
export interface TextLine extends Box {
  readonly runs: ReadonlyArray<Run>
  readonly size: number
}

/** Runs whose middles are less apart than this part of their size stand in one line. */
const level = 0.5
/** Raised text is smaller than the line beside it, and its middle lies further off. */
const raised = 0.7
/** A gap wider than this part of the size is a space, between digits already a narrower one. */
const space = 0.35

const middle = ({ top, bottom }: Box) => (top + bottom) / 2

const tolerance = (one: Run, other: Run): number =>
  Math.min(one.size, other.size) < 0.85 * Math.max(one.size, other.size) ? raised : level

/** Puts runs together to lines, top to bottom. */
export const lines = (runs: ReadonlyArray<Run>): ReadonlyArray<TextLine> => {
  const found: Array<Array<Run>> = []
  for (const run of runs.toSorted((one, other) => middle(one) - middle(other))) {
    const last = found.at(-1)
    const first = last?.[0]
    if (
      last !== undefined &&
      first !== undefined &&
      middle(run) - middle(first) < tolerance(run, first) * Math.max(run.size, first.size)
    )
      last.push(run)
    else found.push([run])
  }
  return found.map(lineOf)
}

/** Some runs as a line, from left to right. */
export const lineOf = (runs: ReadonlyArray<Run>): TextLine => {
  const ordered = withoutGaps(runs).toSorted((one, other) => one.left - other.left)
  return {
    runs: ordered,
    size: Math.max(...ordered.map(({ size }) => size)),
    left: Math.min(...ordered.map(({ left }) => left)),
    right: Math.max(...ordered.map(({ right }) => right)),
    top: Math.min(...ordered.map(({ top }) => top)),
    bottom: Math.max(...ordered.map(({ bottom }) => bottom))
  }
}

/** Glyphs no larger than this part of those beside them, and not on their line, are raised or lowered. */
const small = 0.9
const shifted = 0.12

const baseline = ({ bottom, size }: Run): number => bottom - size * 0.15

/** How a run is set beside the largest of its line. */
const styleIn = (run: Run, largest: Run | undefined): Style | undefined => {
  if (run.struck) return "struck"
  if (largest === undefined || run.size > small * largest.size) return undefined
  const up = (baseline(largest) - baseline(run)) / largest.size
  return Math.abs(up) < shifted ? undefined : up > 0 ? "raised" : "lowered"
}

/** The text of runs in one line, with a space wherever a gap says so, in its style. */
export const textOf = (runs: ReadonlyArray<Run>): string => {
  const largest = runs.reduce<Run | undefined>((most, run) => (most && most.size >= run.size ? most : run), undefined)
  let text = ""
  let end: number | undefined
  for (const run of runs) {
    const gap = end === undefined ? 0 : run.left - end
    if (gap > space * run.size) text += " "
    text += inStyle(styleIn(run, largest), run.text)
    end = Math.max(end ?? run.right, run.right)
  }
  return unspread(text.replaceAll(/\s+/gu, " ").trim()).replaceAll(year, "$1$2$3$4")
}

/** A year whose digits stand apart. */
const year = /(?:(?<=\p{Script=Han}) )?(?<!\d)(\d) (\d) (\d) (\d) ?(?=年)/gu

/** So many characters that all stand apart are a text that is spread over its line, as titles are. */
const spread = 5

/** A text without spaces that nobody typed: those between all of its characters. Figures in a row are no such text. */
const unspread = (text: string): string => {
  const parts = text.split(" ")
  const letters = parts.filter((part) => /\p{Script=Han}/u.test(part)).length
  const single = parts.filter((part) => Array.from(part).length === 1).length
  return parts.length >= spread && single >= 0.9 * parts.length && letters > parts.length / 2 ? parts.join("") : text
}

/** Pieces of a line that stand further apart than this many times the size are no running text. */
const wide = 1.6

/** The runs of a line, divided at gaps wider than so many times the size. */
export const piecesOf = ({ runs }: TextLine, most: number = wide): ReadonlyArray<ReadonlyArray<Run>> => {
  // A gap without a space is one between characters that all stand apart.
  if (runs.length > 1 && !textOf(runs).includes(" ")) return [runs]
  const pieces: Array<Array<Run>> = []
  let end = 0
  for (const run of runs) {
    const last = pieces.at(-1)
    if (last !== undefined && run.left - end <= most * run.size) last.push(run)
    else pieces.push([run])
    end = Math.max(end, run.right)
  }
  return pieces
}

const widthOf = (character: string): number => (/[\u1100-\uffff]/u.test(character) ? 2 : 1)

/** Where each character of a run begins, by the usual widths: a Chinese character is as wide as two others. */
export const offsets = ({ text, left, right }: Run): ReadonlyArray<number> => {
  const widths = Array.from(text, widthOf)
  const whole = widths.reduce<number>((sum, width) => sum + width, 0)
  let at = left
  return widths.map((width) => {
    const start = at
    at += ((right - left) * width) / whole
    return start
  })
}

/** The stretch between two walls in which each character lies; a number to be kept lies whole in that which holds most of it. */
const stretches = (
  characters: ReadonlyArray<string>,
  middles: ReadonlyArray<number>,
  walls: ReadonlyArray<number>,
  keepsNumbers: boolean
) => {
  const own = middles.map((middle) => walls.filter((wall) => wall <= middle).length)
  const broken = new Set<number>()
  if (!keepsNumbers) return { own, broken }
  for (const { index, 0: number } of characters
    .map(inOne)
    .join("")
    .matchAll(/[\d.,０-９．，]+/gu)) {
    const parts = own.slice(index, index + number.length)
    const counts = new Map(parts.map((part) => [part, parts.filter((each) => each === part).length]))
    const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
    if (most === undefined || counts.size === 1) continue
    own.fill(most[0], index, index + number.length)
    broken.add(most[0])
  }
  return { own, broken }
}

/** A character as one code unit. */
const inOne = (character: string): string => (character.length === 1 ? character : "?")

/** Digits further apart than this part of their size are the figures of several cells. */
const close = 0.75

/**
 * A run that reaches over upright lines is cut there; the walls are those of its own row. Asked to keep numbers, it cuts none whose digits
 * stand as close as those of one number do.
 */
export const cut = (
  run: Run,
  walls: ReadonlyArray<number>,
  keep: "numbers" | "nothing" = "nothing"
): ReadonlyArray<Run> => {
  const inside = walls.filter((wall) => wall > run.left + run.size * 0.3 && wall < run.right - run.size * 0.3)
  if (inside.length === 0) return [run]
  const starts = offsets(run)
  const characters = Array.from(run.text)
  const middles = characters.map((_, at) => ((starts[at] ?? 0) + (starts[at + 1] ?? run.right)) / 2)
  const halves = characters.reduce((sum, character) => sum + widthOf(character), 0)
  const isClose = (run.right - run.left) / Math.max(1, halves) < close * run.size
  const { own: cells, broken } = stretches(characters, middles, inside, keep === "numbers" && isClose)
  return [...inside, run.right].flatMap((_, index) => {
    const own = cells.flatMap((cell, at) => (cell === index ? [at] : []))
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return []
    const [left, right] = [starts[first] ?? run.left, starts[last + 1] ?? run.right]
    // Its middle tells the cell: that of a number too wide for its own may lie beyond the wall.
    const [from, to] = [inside[index - 1] ?? left, inside[index] ?? right]
    const within = broken.has(index)
      ? { left: Math.max(left, from), right: Math.min(right, to), broken: true as const }
      : { left, right }
    return [{ ...run, ...within, text: own.map((at) => characters[at] ?? "").join("") }]
  })
}
