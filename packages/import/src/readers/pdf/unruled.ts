/**
 * Tables without borders on a page of a PDF: lines of figures that stand one below the other in columns.
 *
 * Only tables of several columns are recognised by their figures alone; what is not certain in them is left to the reader of lines.
 *
 * @module
 */
import type { Rectangle } from "@gongkai/match/Document"
import { isRowLabel } from "@gongkai/match/rowWords"
import { spot } from "./fill.ts"
import type { TextLine } from "./glyphs.ts"
import type { Ruling } from "./rulings.ts"
import { type Column, columns } from "./unruled/columns.ts"
import { heads, withBlank } from "./unruled/heads.ts"
import { withinColumns } from "./unruled/overrun.ts"
import { edgesOf, middle, type Word, words } from "./unruled/words.ts"
import { type Row, rows } from "./unruled/rows.ts"

/** A table and the lines that it takes, from the first to before the last. */
export interface Unruled {
  readonly from: number
  readonly to: number
  readonly rectangle: Rectangle
  /** What stands above the first row, below the heads or the page's upper end: the rest of a label that began on the page before. */
  readonly rest?: string
}

/** Fewer figures than these side by side may stand in running text: without a head over each of them, and with one. */
const least = { bare: 4, headed: 2, lone: 1 } as const
/** Between two rows stand no more lines of labels, and no wider gap, in parts of the size. */
const between = 45
const gap = 8
/** Lines of one cell stand no further apart. */
const wrapping = 2.2

/** The figures at the end of a line; a remark may stand among them. */
const figuresOf = (line: ReadonlyArray<Word>): ReadonlyArray<Word> => {
  const first =
    line.findLastIndex((word, at) => !word.isFigure && line[at + 1]?.isFigure !== false && !isRemark(line, at)) + 1
  return line.slice(first)
}

/** A short text behind two figures at least; the digits of a year stand in front of 年. */
const isRemark = (line: ReadonlyArray<Word>, at: number): boolean =>
  at >= 2 &&
  line[at - 1]?.isFigure === true &&
  line[at - 2]?.isFigure === true &&
  /^(?!年).{1,12}$/u.test(line[at]?.text ?? "")

/** What a note in a narrow cell goes on with. */
const shortest = 7

/** A note, a unit or the rest of an amount by itself, and the beginning of a note. */
const goesOn = /^(?:[^（(]*[）)]|\d+[（(].*|[,.]\d.*|[\d.,]*(?:万元|人次|[万元件项个条份次宗起]))$/u

const isRowOf = (line: ReadonlyArray<Word>, edge: number): boolean => {
  const inside = line.filter(({ right }) => right > edge)
  const isNote = inside.every(({ text, isFigure }) => isFigure || goesOn.test(text))
  const figures = inside.filter(({ isFigure }) => isFigure).length
  const isPiece = ({ isNearly, text }: Word): boolean => isNearly === true || (figures > 1 && text.length <= shortest)
  return (
    inside.length > 0 &&
    inside.every((word) => word.isFigure || isPiece(word)) &&
    ((isNote && figures < inside.length) || figures * 2 > inside.length)
  )
}

const isLabel = (line: ReadonlyArray<Word>, edge: number): boolean => line.every(({ right }) => right <= edge)

/** The line of a table that is reached from one of its rows in a direction: the last that is a row. */
const reached = (
  all: ReadonlyArray<ReadonlyArray<Word>>,
  lines: ReadonlyArray<TextLine>,
  from: number,
  step: 1 | -1,
  edge: number
): number => {
  let last = from
  for (let at = from + step; at >= 0 && at < all.length && Math.abs(at - last) <= between; at += step) {
    const [line = [], before, here] = [all[at], lines[at - step], lines[at]]
    if (before === undefined || here === undefined) break
    if (Math.abs(middle(here) - middle(before)) > gap * here.size) break
    if (isLabel(line, edge)) continue
    // A figure without a label stands by itself, unless a cell wrapped it right above or below its row.
    const isBare = line.length < least.bare && line.every(({ isFigure }) => isFigure)
    if (!isRowOf(line, edge) || (isBare && Math.abs(middle(here) - middle(before)) > wrapping * here.size)) break
    last = at
  }
  return last
}

/** Labels of the first and last row go on beyond it over so many lines at most. */
const around = 45

const withLabels = (
  all: ReadonlyArray<ReadonlyArray<Word>>,
  lines: ReadonlyArray<TextLine>,
  from: number,
  step: 1 | -1,
  edge: number,
  limit: number
): number => {
  let last = from
  for (let at = from + step; at !== limit && Math.abs(at - from) <= around; at += step) {
    const [before, here] = [lines[at - step], lines[at]]
    if (before === undefined || here === undefined || !isLabel(all[at] ?? [], edge)) break
    if (Math.abs(middle(here) - middle(before)) > wrapping * here.size) break
    last = at
  }
  return last
}

/** Finds the tables among the lines of a page. */
export const unruled = (
  page: number,
  lines: ReadonlyArray<TextLine>,
  level: ReadonlyArray<Ruling>,
  /** Whether labels may be printed over the figures beside them, as on a page; in a text nothing stands on anything. */
  mayOverrun = true
): ReadonlyArray<Unruled> => {
  const drawn = lines.map(({ runs }) => runs)
  const clear = mayOverrun ? withinColumns(drawn) : drawn
  const edges = edgesOf(clear)
  const all = clear.map((runs) => words(runs, edges))
  const found: Array<Unruled> = []
  for (let at = 0; at < lines.length; at++) {
    const [line = [], figures] = [all[at], figuresOf(all[at] ?? [])]
    // Where figures stand among words in front of them, these are no labels.
    if (line.slice(1, line.length - figures.length).some(({ isFigure, isNearly }) => isFigure || isNearly)) continue
    if (figures.length < (figures.length < line.length ? least.lone : least.bare)) continue
    const table = tableAt(page, all, lines, at, found.at(-1)?.to ?? 0, level)
    if (table === undefined) continue
    found.push(table)
    at = table.to - 1
  }
  return found
}

/** Where the figures of a table begin: a row whose first cells are blank begins further right than others. */
const edgeOf = (all: ReadonlyArray<ReadonlyArray<Word>>, lines: ReadonlyArray<TextLine>, at: number): number => {
  let edge = figuresOf(all[at] ?? [])[0]?.left ?? 0
  for (;;) {
    const below = all.slice(at, reached(all, lines, at, 1, edge - 1) + 1).map(figuresOf)
    const next = Math.min(edge, ...below.flatMap(([first, ...more]) => (first && more.length > 0 ? [first.left] : [])))
    if (next >= edge) return edge
    edge = next
  }
}

const tableAt = (
  page: number,
  all: ReadonlyArray<ReadonlyArray<Word>>,
  lines: ReadonlyArray<TextLine>,
  at: number,
  free: number,
  level: ReadonlyArray<Ruling>
): Unruled | undefined => {
  const edge = edgeOf(all, lines, at)
  const bottom = reached(all, lines, at, 1, edge - 1)
  const tall = all.slice(at, bottom + 1).map((line) => line.filter(({ right }) => right > edge - 1))
  const filled = columns(tall.filter(({ length }) => length > 0))
  const top = Math.max(free, reached(all, lines, at, -1, (filled[0]?.left ?? 0) - 1))
  const across = withBlank(all, top, free, filled)
  const [first] = across
  if (first === undefined || across.length < least.headed) return undefined
  const [from, to] = [
    Math.max(free, withLabels(all, lines, top, -1, first.left, free - 1)),
    withLabels(all, lines, bottom, 1, first.left, lines.length)
  ]
  const own = fill(all.slice(from, to + 1).flat(), across, level)
  if (own === undefined) return undefined
  const inside = trimmed(own)
  const [upper, lower] = [Math.min(...inside.map((row) => row.top)), Math.max(...inside.map((row) => row.bottom))]
  const taken = lines.flatMap((line, index) =>
    index >= from && index <= to && middle(line) > upper && middle(line) < lower ? [index] : []
  )
  const [begin, end] = [taken[0], taken.at(-1)]
  if (begin === undefined || end === undefined) return undefined
  const above = heads(all, begin, free, across, level)
  if (above === undefined && (across.length < least.bare || !areShared(across, inside))) return undefined
  const bare =
    above === undefined && free === 0 && from === 0
      ? own.slice(
          0,
          own.findIndex(({ hasFigures }) => hasFigures)
        )
      : []
  const rest = (above?.rest ?? bare).map(({ cells }) => cells.map(({ text }) => text).join("")).join("")
  return {
    from: above?.from ?? (bare.length > 0 ? 0 : begin),
    to: end + 1,
    rectangle: rectangleOf(page, [...(above?.rows ?? []), ...inside]),
    ...(rest !== "" && { rest })
  }
}

/** Whether rows stand in the same columns: where one fills most of them, or most have figures of several rows. */
const areShared = (across: ReadonlyArray<Column>, all: ReadonlyArray<Row>): boolean => {
  const filled = all.flatMap(({ cells, hasFigures }) =>
    hasFigures ? [cells.slice(-across.length).map(({ text }) => text !== "")] : []
  )
  const most = Math.max(0, ...filled.map((row) => row.filter(Boolean).length))
  const counts = across.map((_, at) => filled.filter((row) => row[at] === true).length)
  return most > across.length / 2 + 1 || counts.filter((count) => count > 1).length > across.length / 2
}

const fill = (
  inside: ReadonlyArray<Word>,
  across: ReadonlyArray<Column>,
  level: ReadonlyArray<Ruling>
): ReadonlyArray<Row> | undefined => {
  const edge = across[0]?.left ?? 0
  const beside = inside.filter(({ right }) => right <= edge)
  // A label among the figures, or a figure among the labels: these are no columns.
  if (inside.some((word) => !beside.includes(word) && isRowLabel(word.text))) return undefined
  if (beside.some(({ isFigure, left }) => isFigure && beside.some((each) => each.right < left))) return undefined
  return rows(
    beside,
    inside.filter((word) => !beside.includes(word)),
    across,
    level
  )
}

/** Without what stands above the first row and below the last. */
const trimmed = (all: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  all.slice(
    all.findIndex(({ hasFigures }) => hasFigures),
    all.findLastIndex(({ hasFigures }) => hasFigures) + 1
  )

const rectangleOf = (page: number, all: ReadonlyArray<Row>): Rectangle => {
  const width = Math.max(...all.map(({ cells }) => cells.length))
  return {
    _tag: "Rectangle",
    grid: false,
    rows: all.map((row) => ({
      cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? null),
      place: spot(page, row)
    }))
  }
}
