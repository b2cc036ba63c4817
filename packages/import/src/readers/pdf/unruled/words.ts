/**
 * The words of a line: runs that touch, figures that a space parts, and labels that begin with a number of their own.
 *
 * Columns without borders may stand closer than the words of running text would: half a digit's width is all that parts two figures.
 *
 * @module
 */
import { isFigure } from "@gongkai/match/figure"
import { cut, offsets, type Run, textOf } from "../glyphs.ts"
import type { Box } from "../tables.ts"

/** A stretch of a line without a gap. */
export interface Word extends Box {
  readonly text: string
  readonly size: number
  readonly isFigure: boolean
  /** It is no figure, but stands where one does: 约4, 3%, 15（其中修订, or what goes on of such in the next line: 1件）. */
  readonly isNearly?: true
}

/** A gap no wider than this part of the size parts nothing. */
const touching = 0.3
/** Characters of a label that is spread over its cell stand no further apart. */
const spread = 1.3

/** The number with which a row of a list begins: 一、 or （三） or 2., or the article over a table, or a note below it. */
export const numbering =
  /^\s*(?:第[一二三四五六七八九十]+条|(?:备注|注|说明|附)\s*[：:]|[一二三四五六七八九十]+\s*[、．.]|[（(]\s*[一二三四五六七八九十]+\s*(?:[）)]|$)|\d{1,2}\s*[.．、](?!\d))/u

/** Between two figures, and in front of a label's own number, though it touch the label of its group. */
const parting =
  /(?<=[\d/／—-])\s+(?=[\d/／—-])|\s*(?<=[^第\s])\s*(?=[（(][一二三四五六七八九十]+[）)]\p{Script=Han})|(?<=\p{Script=Han})\s*(?=\d{1,2}[.．、]\p{Script=Han})/gu

const parted = (run: Run): ReadonlyArray<Run> => {
  const gaps = [...run.text.matchAll(parting)]
  if (gaps.length === 0) return [run]
  const starts = offsets(run)
  // Places of code units are those of characters: no figure and no label of a form holds a wider one.
  return cut(
    run,
    gaps.map(({ index, 0: { length } }) => starts[length === 0 ? index : index + length - 1] ?? run.right)
  ).map(withoutBlanks)
}

/** What a blank at its ends takes is no part of a piece. */
const withoutBlanks = (run: Run): Run => {
  const starts = offsets(run)
  const text = run.text.trim()
  const from = run.text.length - run.text.trimStart().length
  return text === ""
    ? run
    : { ...run, text, left: starts[from] ?? run.left, right: starts[from + text.length] ?? run.right }
}

/** A number with something beside it, and the end of what is in brackets behind one. */
const nearly =
  /^(?=.{1,10}$)(?:[约近超]?\d[\d,.]*[^\d年月日、．.].*|[约近超]\d+|[^（(]{0,7}[）)]|[,.]\d[\d,.]*(?:万元|元|万)?|万元|人次|[万元件项个条份次宗起])$/u

const word = (runs: ReadonlyArray<Run>): Word => {
  const text = textOf(runs)
  return {
    text,
    size: Math.max(...runs.map(({ size }) => size)),
    isFigure: text !== "" && isFigure(text),
    ...(nearly.test(text) && { isNearly: true as const }),
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    top: Math.min(...runs.map(({ top }) => top)),
    bottom: Math.max(...runs.map(({ bottom }) => bottom))
  }
}

const isLone = (runs: ReadonlyArray<Run>): boolean => runs.every(({ text }) => /^\s*\p{Script=Han}\s*$/u.test(text))

/** A raised mark is smaller; labels side by side in two columns may stand half a line apart. */
const isLevel = (before: ReadonlyArray<Run>, run: Run): boolean =>
  before.some((each) => each.size !== run.size || Math.abs(middle(each) - middle(run)) <= 0.3 * run.size)

/** Cells of two columns may all but touch where one is as wide as its column; the pieces of one text touch. */
const apart = 0.12
const exactly = 0.08
const overrun = 0.3

/** Where runs begin that stand clear of what is in front of them, and where those end that stand clear of what is behind. */
export interface Edges {
  readonly starts: ReadonlyArray<number>
  readonly ends: ReadonlyArray<number>
}

/** The edges of what stands clear, among all lines of a page. */
export const edgesOf = (lines: ReadonlyArray<ReadonlyArray<Run>>): Edges => {
  const all = lines.flatMap((runs) =>
    runs.flatMap((run, at) => {
      const [before, after] = [runs[at - 1], runs[at + 1]]
      const start = before === undefined || run.left - before.right > touching * run.size
      const end = after === undefined || after.left - run.right > touching * run.size
      return [{ run, start, end }]
    })
  )
  return {
    starts: all.flatMap(({ run, start }) => (start ? [run.left] : [])),
    ends: all.flatMap(({ run, end }) => (end ? [run.right] : []))
  }
}

/** In so many other lines a column begins, or ends, where two cells all but touch. */
const proof = 2

/** Whether two runs are cells of two columns, though little parts them: other lines have cells that begin, or end, there. */
const areTwo = (last: Run | undefined, run: Run, { starts, ends }: Edges): boolean => {
  if (last === undefined) return false
  // What begins within a text of more than a character was printed over it.
  if (run.left > last.left + run.size && last.right - run.left > overrun * run.size) return true
  if (run.left - last.right < apart * run.size) return false
  const near = (at: number) => (each: number) => Math.abs(each - at) <= exactly * run.size
  return starts.filter(near(run.left)).length >= proof || ends.filter(near(last.right)).length >= proof
}

const none: Edges = { starts: [], ends: [] }

/** The words of runs that stand in one line, from left to right. */
export const words = (runs: ReadonlyArray<Run>, edges: Edges = none): ReadonlyArray<Word> => {
  const found: Array<Array<Run>> = []
  for (const run of runs.flatMap(parted)) {
    if (run.text.trim() === "") continue
    const last = found.at(-1)
    const end = Math.max(...(last ?? []).map(({ right }) => right))
    const near = isLone([run]) && last !== undefined && isLone(last) ? spread : touching
    const touches = run.left - end <= near * run.size && !areTwo(last?.at(-1), run, edges)
    if (last !== undefined && touches && isLevel(last, run) && !numbering.test(run.text)) last.push(run)
    else found.push([run])
  }
  return found.map(word)
}

/** The height of the middle of a word, or of any other box. */
export const middle = ({ top, bottom }: Box): number => (top + bottom) / 2
