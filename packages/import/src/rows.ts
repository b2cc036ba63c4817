/**
 * The rows of a part's tables, in order: what is label and what is figures, with labels that a page end cut put together again.
 *
 * @module
 */
import type { Block, Row } from "./Document.ts"
import { isFigure } from "./figure.ts"
import { certain } from "./similarity.ts"

/** A row taken apart: the labels in front, and the cells behind the last of them. */
export interface Reading {
  readonly row: Row
  readonly labels: ReadonlyArray<string>
  /** Grid position of the first cell behind the labels. */
  readonly start: number
  readonly tail: ReadonlyArray<string>
  readonly table: number
}

/** The texts of a row, one for each place of the grid; what a span covers is empty. */
export const texts = ({ cells }: Row): ReadonlyArray<string> => cells.map((cell) => cell?.text ?? "")

/** Takes a row apart: labels are the leading texts that cannot be figures. */
export const take = (row: Row, table: number): Reading => {
  const cells = texts(row)
  const figures = cells.findIndex((cell) => cell !== "" && isFigure(cell))
  const leading = figures === -1 ? cells : cells.slice(0, figures)
  const start = leading.findLastIndex((cell) => cell !== "") + 1
  return { row, labels: leading.filter((cell) => cell !== ""), start, tail: cells.slice(start), table }
}

/** A line of text between tables may be a label that a page end tore from its row: it is a row of one cell. */
export const rows = (blocks: ReadonlyArray<Block>): ReadonlyArray<Reading> =>
  blocks.flatMap((block, table) =>
    block._tag === "Rectangle"
      ? block.rows.map((row) => take(row, table))
      : [take({ cells: [{ text: block.text }], place: block.place }, table)]
  )

/** Ends the labels at the one that is most like a label of the form: what stands behind it are figures, legible or not. */
export const settle = (reading: Reading, likeness: (label: string) => number): Reading => {
  const marks = reading.labels.map(likeness)
  const best = Math.max(...marks)
  const last = marks.lastIndexOf(best)
  if (best < certain || last === marks.length - 1) return reading
  const cells = texts(reading.row)
  const places = cells.flatMap((cell, at) => (cell === "" ? [] : [at]))
  const start = (places[last] ?? 0) + 1
  return { ...reading, labels: reading.labels.slice(0, last + 1), start, tail: cells.slice(start) }
}

const isBlank = ({ tail }: Reading): boolean => tail.every((cell) => cell === "")

const label = ({ labels }: Reading): string => labels.at(-1) ?? ""

const relabelled = (reading: Reading, text: string): Reading => ({
  ...reading,
  labels: [...reading.labels.slice(0, -1), text]
})

/**
 * Joins a label that goes on in the next row, wherever the whole is more like a label of the form than its beginning, and figures
 * without a label to the label right above them. The figures may stand in either row, never in both.
 */
export const mend = (readings: ReadonlyArray<Reading>, likeness: (label: string) => number): ReadonlyArray<Reading> => {
  const mended: Array<Reading> = []
  for (const reading of readings) {
    const last = mended.at(-1)
    const joined = last && join(last, reading, likeness)
    if (joined === undefined) mended.push(reading)
    else mended.splice(-1, 1, joined)
  }
  return mended
}

const join = (last: Reading, next: Reading, likeness: (label: string) => number): Reading | undefined => {
  if (last.labels.length === 0 || !(isBlank(last) || isBlank(next))) return undefined
  if (next.labels.length === 0) {
    const belongs = isBlank(last) && !isBlank(next) && last.row.cells.length === 1 && likeness(label(last)) >= certain
    return belongs ? { ...next, labels: last.labels } : undefined
  }
  const whole = label(last) + label(next)
  const gain = likeness(whole) - Math.max(likeness(label(last)), likeness(label(next)))
  if (next.labels.length > 1 || gain <= 0) return undefined
  return isBlank(last)
    ? { ...relabelled(next, whole), row: { ...next.row, place: last.row.place } }
    : relabelled(last, whole)
}
