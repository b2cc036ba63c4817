/**
 * A table in a frame of strokes, corners and bars, as pandoc and reStructuredText draw it; a cell goes on wherever no stroke ends it.
 *
 * @module
 */
import type { Written, WrittenRow } from "../grid.ts"
import { nearest } from "../edges.ts"
import type { TextLine } from "../page/TextLine.ts"
import { joined, placesOf } from "./places.ts"

const edge = /^\s*\+(?:[-=:]{2,}\+)+\s*$/u

/** Whether a line is a level edge from end to end. */
export const isFrame = (text: string): boolean => edge.test(text)

/** A cell while it is drawn: where it begins, how many columns it covers, and its lines. */
interface Open {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly place: WrittenRow["place"]
  readonly lines: Array<string>
}

/**
 * The pieces of a line between its bars and corners, and whether each is a stroke. Where there is one for each edge they are told by their
 * order, for not every program knows how wide a Chinese character is.
 */
const pieces = (text: string, edges: ReadonlyArray<number>) => {
  const signs = placesOf(text).filter(({ sign }) => sign === "|" || sign === "+")
  const isWhole = signs.length === edges.length
  return signs.slice(0, -1).map((sign, at) => {
    const next = signs[at + 1] ?? sign
    const own = text.slice(sign.at + 1, next.at)
    return {
      from: isWhole ? at : nearest(edges, sign.x),
      to: isWhole ? at + 1 : nearest(edges, next.x),
      text: own.trim(),
      isStroke: /^[-=:]{2,}$/u.test(own)
    }
  })
}

/** The rows of a framed table, and how many lines it takes. */
export const framed = (
  lines: ReadonlyArray<TextLine>
): { readonly rows: ReadonlyArray<WrittenRow>; readonly length: number } => {
  const drawn = lines.filter(({ text }) => isFrame(text))
  const edges = [
    ...new Set(drawn.flatMap(({ text }) => placesOf(text).flatMap(({ sign, x }) => (sign === "+" ? [x] : []))))
  ].toSorted((one, other) => one - other)
  const open: Array<Open | undefined> = edges.map(() => undefined)
  const done: Array<Open & { readonly end: number }> = []
  let row = -1
  const close = (from: number, to: number) => {
    for (const cell of new Set(open.slice(from, to)))
      if (cell !== undefined) {
        done.push({ ...cell, end: row + 1 })
        open.fill(undefined, cell.from, cell.to)
      }
  }
  for (const { text, line } of lines) {
    const own = pieces(text, edges)
    if (own.some(({ isStroke }) => isStroke)) {
      for (const { from, to, isStroke } of own) if (isStroke) close(from, to)
      row++
    }
    for (const { from, to, text: words, isStroke } of own) {
      if (isStroke || to <= from) continue
      const cell = open[from] ?? { row, from, to, place: { line }, lines: [] }
      if (open[from] === undefined) open.fill(cell, from, to)
      if (words !== "") cell.lines.push(words)
    }
  }
  // Below the lower edge begins no row; a table without one was cut off.
  close(0, edges.length)
  const length = Math.max(0, ...done.map(({ end }) => end))
  const rows = Array.from({ length }, (_, at): WrittenRow => {
    const cells = done.filter((cell) => cell.row === at).toSorted((one, other) => one.from - other.from)
    return {
      place: cells[0]?.place ?? {},
      cells: cells.map(({ from, to, end, lines: own, place }): Written => ({
        text: joined(own),
        columns: to - from,
        rows: Math.max(1, end - at),
        place
      }))
    }
  })
  return { rows, length: lines.length }
}
