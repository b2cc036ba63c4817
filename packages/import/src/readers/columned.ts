/**
 * Reads plain text whose tables stand in columns of the page, as `pdftotext -layout` writes it, by where each word stands.
 *
 * A blank cell leaves its place free there: what stands in a column is told by its place, and no longer by counting words.
 *
 * @module
 */
import type { Block, Document, Rectangle, Row } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import { narrow } from "@gongkai/match/marks"
import { isRowLabel } from "@gongkai/match/rowWords"
import { type Counted, countedIn, stretchOf } from "./page/counted.ts"
import type { PageLine } from "./page/PageLine.ts"
import { laidOut } from "./page/segments.ts"
import type { Run, TextLine } from "./pdf/glyphs.ts"
import { goingOn, withLabel } from "./pdf/unruled/rest.ts"
import { unruled } from "./pdf/unruled.ts"
import { segmentsOf } from "./page/stretches.ts"
import { withoutSigns } from "./spaced.ts"
import { linesOf } from "./text.ts"

/** The size of a character in points, and how far lines stand apart. */
const size = 10
const pitch = 14

/** Where each word of a line stands, if characters are as wide as they are counted. */
const lineOf = ({ segments: all, place: { line = 0 } }: PageLine, counted: Counted): TextLine => {
  const unit = counted === "wide" ? size / 2 : size
  const [top, bottom] = [line * pitch, line * pitch + size]
  const runs = all.map((segment): Run => {
    const { from, to } = stretchOf(segment, counted)
    return { text: segment.text, size, left: from * unit, right: to * unit, top, bottom }
  })
  return {
    runs,
    size,
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    top,
    bottom
  }
}

/** The same table with the line of each row in the place of its box. */
const placed = (table: Rectangle): Rectangle => ({
  ...table,
  rows: table.rows.map((row) => {
    const [, top = 0, , bottom = 0] = row.place.box ?? []
    return { ...row, place: { line: Math.round(((top + bottom) / 2 - size / 2) / pitch) } }
  })
})

/** The rest of an amount, or of a number that is no whole one: 余, 多. */
const piece = /^(?:[,.]?\d[\d,.]*)?(?:[余多]?(?:万元|万|元|件)?|[%％‰])$/u

/** What a note says in one line of its cell. */
const note = /^[^：:。；，]{1,12}$/u

const figuresIn = ({ cells }: Row): number =>
  cells.filter((cell) => cell !== null && /^\d/u.test(narrow(cell.text))).length

/** The end of a label that began in the line above. */
const isEnd = (text: string): boolean => /^\p{Script=Han}{1,8}$/u.test(text) && !isRowLabel(text)

/**
 * Figures, fewer than those of the row beside them, and then what a note in the last column says: both may go on in that row, as its label
 * may in front of them.
 */
const isNoted = (line: PageLine | undefined, row: Row | undefined): boolean => {
  if (line === undefined || row === undefined) return false
  const [first, ...others] = line.segments
  const all = first === undefined || !isEnd(first.text) ? line.segments : others
  const at = all.findIndex(({ text }) => !isPiece(text))
  return at > 0 && at < figuresIn(row) && all.slice(at).every(({ text }) => note.test(text) && !isRowLabel(text))
}

const isPiece = (text: string): boolean => isFigure(text) || piece.test(narrow(text))

/** Figures and nothing else right below a row with as many or more: they may be what a page's end or a narrow cell cut from them. */
const isCut = (line: PageLine, last: Block | undefined): last is Rectangle =>
  last?._tag === "Rectangle" &&
  (isNoted(line, last.rows.at(-1)) ||
    (line.segments.every(({ text }) => isPiece(text)) &&
      line.segments.length <= (last.rows.slice(-1).map(figuresIn)[0] ?? 0)))

/** A table with what may be the rest of any figure of one of its rows below each of them: nobody knows of which. */
const withCut = (table: Rectangle, at: number, { segments: all }: PageLine): Rectangle => {
  const rest = all.map(({ text }) => text).join(" ")
  // With 余 behind it no figure is a whole number, whatever the sums say.
  const between = /^[余多%％‰]/u.test(rest) ? "" : "\n"
  const rows = table.rows.map((row, index): Row => {
    if (index !== at) return row
    const cells = row.cells.map((cell) =>
      cell !== null && /\d/u.test(cell.text) && isFigure(cell.text)
        ? { ...cell, text: `${cell.text}${between}${rest}`, joined: true as const }
        : cell
    )
    return { ...row, cells }
  })
  return { ...table, rows }
}

const hasFigures = ({ cells }: Row): boolean => cells.some((cell) => cell !== null && isFigure(cell.text))

/** The end of a note or of a label in the last row: 来3件）, 查事项. */
const goesOn = /^(?:[^（(]{0,12}[）)]|\p{Script=Han}{1,8})$/u

/** The table that nothing stands below, but for the ends of notes and labels in its last row. */
const tableAbove = (found: ReadonlyArray<Block>): number =>
  found.findLastIndex((block) => block._tag === "Rectangle" || !goesOn.test(block.text))

/** The blocks of a page, behind those of the pages before it. */
const withPage = (before: ReadonlyArray<Block>, all: ReadonlyArray<PageLine>, counted: Counted) => {
  const found = [...before]
  /** Lines outside of tables; the first of them if it may be the rest of the row above. */
  const text = (own: ReadonlyArray<PageLine>): PageLine | undefined => {
    const [first, ...others] = own
    const at = tableAbove(found)
    const above = found[at]
    const cut = first !== undefined && isCut(first, above) ? first : undefined
    if (cut !== undefined && above?._tag === "Rectangle")
      found.splice(at, 1, withCut(above, above.rows.length - 1, cut))
    const left = cut === undefined ? own : others
    if (left.length > 0) found.push(...laidOut(left))
    return left.length === 0 ? cut : undefined
  }
  const [upper] = all
  const isTorn = upper !== undefined && isCut(upper, found[tableAbove(found)])
  let torn = isTorn ? text([upper]) : undefined
  const lines = isTorn ? all.slice(1) : all
  let from = 0
  const drawn = lines.map((line) => lineOf(line, counted))
  for (const { from: start, to, rectangle, rest } of unruled(0, drawn, [], false)) {
    const own = placed(rectangle)
    const noted = lines
      .slice(from, start)
      .slice(-1)
      .find((line) => isNoted(line, own.rows[0]))
    const isOwn = noted !== undefined && (start - 1 > from || !isCut(noted, found[tableAbove(found)]))
    const cut = text(lines.slice(from, isOwn ? start - 1 : start)) ?? noted ?? (start === from ? torn : undefined)
    torn = undefined
    const table = cut === undefined ? own : withCut(own, own.rows.findIndex(hasFigures), cut)
    from = to
    const last = found.at(-1)
    const whole = rest === undefined || last?._tag !== "Rectangle" ? undefined : goingOn(last, rest)
    if (whole !== undefined) found.splice(-1, 1, whole)
    found.push(rest === undefined || whole !== undefined ? table : withLabel(table, rest))
  }
  text(lines.slice(from))
  return found
}

const blocksOf = (lines: ReadonlyArray<PageLine>, counted: Counted): ReadonlyArray<Block> =>
  [...new Set(lines.map(({ sheet }) => sheet))].reduce<ReadonlyArray<Block>>(
    (found, sheet) =>
      withPage(
        found,
        lines.filter((line) => line.sheet === sheet),
        counted
      ),
    []
  )

const fewest = 5

/** A gap of one or two blanks of full width is no wider than the words need to be parted. */
const widthOf = (gap: string): number => (/^\u3000{1,2}$/u.test(gap) ? 2 : gap.replaceAll("\u3000", "  ").length)

/** Two blanks between most words, or as many of full width, part them, and say nothing of columns. */
const isParted = (text: string): boolean => {
  const all = [...text.matchAll(/(?<=\S)[^\S\n]+(?=\S)/gu)].map(([gap]) => widthOf(gap))
  const gaps = all.filter((width) => width > 1)
  return gaps.filter((width) => width === 2).length * 2 > gaps.length
}

/** Fewer labels of different lengths than these may stand in one column by chance. */
const leastLengths = 3

/**
 * One and the same gap behind labels of many lengths: whoever set the text parted words so, wherever they came to stand. In columns the
 * gap behind a label is the wider the shorter it is.
 */
const isParting = (rows: ReadonlyArray<PageLine>): boolean => {
  const gaps = rows.flatMap(({ segments: all }) => {
    const at = all.findIndex(({ text }, place) => place > 0 && isFigure(text) && !isFigure(all[place - 1]?.text ?? ""))
    const [label, figure] = [all[at - 1], all[at]]
    if (label === undefined || figure === undefined) return []
    const { from, to } = stretchOf(label, "single")
    return [{ gap: figure.from - to, length: to - from }]
  })
  return gaps.some((one) => {
    const alike = gaps.filter(({ gap }) => gap === one.gap)
    return alike.length * 3 > gaps.length * 2 && new Set(alike.map(({ length }) => length)).size >= leastLengths
  })
}

/** Answers nothing for a text without such tables; two documents where nothing tells how its characters are counted. */
export const readColumned = (text: string): ReadonlyArray<Document> => {
  if (text.includes("\t")) return []
  const lines = linesOf(text).flatMap(({ text: raw, line, sheet }): ReadonlyArray<PageLine> => {
    const all = segmentsOf(withoutSigns(raw.replaceAll(/\p{Cc}/gu, "")))
    return all.length === 0 ? [] : [{ segments: all, place: { line }, sheet }]
  })
  const rows = lines.filter((line) => line.segments.length > 1 && line.segments.some((each) => isFigure(each.text)))
  if (rows.length < fewest || isParted(text) || isParting(rows)) return []
  return countedIn(lines).map((counted) => ({ reader: "text", blocks: blocksOf(lines, counted) }))
}
