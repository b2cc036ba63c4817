/**
 * Reads plain text whose tables stand in columns of the page, as `pdftotext -layout` writes it, by where each word stands.
 *
 * A blank cell leaves its place free there: what stands in a column is told by its place, and no longer by counting words.
 *
 * @module
 */
import type { Block, Document, Rectangle, Row } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import type { PageLine } from "./page/PageLine.ts"
import { laidOut } from "./page/segments.ts"
import type { Run, TextLine } from "./pdf/glyphs.ts"
import { goingOn, withLabel } from "./pdf/unruled/rest.ts"
import { unruled } from "./pdf/unruled.ts"
import { type Counted, segments } from "./spaced.ts"
import { linesOf } from "./text.ts"

/** The size of a character in points, and how far lines stand apart. */
const size = 10
const pitch = 14

/** Where each word of a line stands, if characters are as wide as they are counted. */
const lineOf = ({ segments: all, place: { line = 0 } }: PageLine, counted: Counted): TextLine => {
  const unit = counted === "wide" ? size / 2 : size
  const [top, bottom] = [line * pitch, line * pitch + size]
  const runs = all.map(({ text, from, wide }): Run => {
    const [left, right] =
      counted === "wide" ? [wide?.from ?? from, wide?.to ?? from] : [from, from + Array.from(text).length]
    return { text, size, left: left * unit, right: right * unit, top, bottom }
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

/** Figures and nothing else, where a page begins: fewer than those of the last row may be what its end cut from them. */
const isCut = ({ segments: all }: PageLine, last: Block | undefined): last is Rectangle =>
  last?._tag === "Rectangle" &&
  all.every(({ text }) => isFigure(text)) &&
  all.length < (last.rows.at(-1)?.cells ?? []).filter((cell) => cell !== null && isFigure(cell.text)).length

/** A table with what may be the rest of any figure of one of its rows below each of them: nobody knows of which. */
const withCut = (table: Rectangle, at: number, { segments: all }: PageLine): Rectangle => {
  const rest = all.map(({ text }) => text).join(" ")
  const rows = table.rows.map((row, index): Row => {
    if (index !== at) return row
    const cells = row.cells.map((cell) =>
      cell !== null && isFigure(cell.text) ? { ...cell, text: `${cell.text}\n${rest}`, joined: true as const } : cell
    )
    return { ...row, cells }
  })
  return { ...table, rows }
}

const hasFigures = ({ cells }: Row): boolean => cells.some((cell) => cell !== null && isFigure(cell.text))

/** The blocks of a page, behind those of the pages before it. */
const withPage = (before: ReadonlyArray<Block>, lines: ReadonlyArray<PageLine>, counted: Counted) => {
  const found = [...before]
  const [first] = lines
  const above = found.at(-1)
  const cut = first !== undefined && isCut(first, above) ? first : undefined
  const own = cut === undefined ? lines : lines.slice(1)
  if (cut !== undefined && above?._tag === "Rectangle") found.splice(-1, 1, withCut(above, above.rows.length - 1, cut))
  let from = 0
  const text = (to: number) => {
    if (to > from) found.push(...laidOut(own.slice(from, to)))
  }
  const drawn = own.map((line) => lineOf(line, counted))
  for (const { from: start, to, rectangle, rest } of unruled(0, drawn, [])) {
    text(start)
    const table = placed(
      cut !== undefined && from === 0 ? withCut(rectangle, rectangle.rows.findIndex(hasFigures), cut) : rectangle
    )
    from = to
    const last = found.at(-1)
    const whole = rest === undefined || last?._tag !== "Rectangle" ? undefined : goingOn(last, rest)
    if (whole !== undefined) found.splice(-1, 1, whole)
    found.push(rest === undefined || whole !== undefined ? table : withLabel(table, rest))
  }
  text(own.length)
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

/** Answers nothing for a text without such tables; two documents where characters may be counted in two ways. */
export const readColumned = (text: string): ReadonlyArray<Document> => {
  if (text.includes("\t")) return []
  const lines = linesOf(text).flatMap(({ text: raw, line, sheet }): ReadonlyArray<PageLine> => {
    const all = segments(raw.replaceAll(/\p{Cc}/gu, ""))
    return all.length === 0 ? [] : [{ segments: all, place: { line }, sheet }]
  })
  const rows = lines.filter((line) => line.segments.length > 1 && line.segments.some((each) => isFigure(each.text)))
  if (rows.length < fewest) return []
  return (["wide", "single"] as const).map((counted) => ({ reader: "text", blocks: blocksOf(lines, counted) }))
}
