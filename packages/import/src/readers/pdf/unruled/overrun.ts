/**
 * Labels that run over the figures beside them, as a sheet prints them whose first column is too narrow.
 *
 * What a label covers tells nothing of where its own cell ends: that is in front of the figures that end at one place in other lines too.
 *
 * @module
 */
import { isFigure } from "@gongkai/match/figure"
import type { Run } from "../glyphs.ts"

/** Figures of one column end no further apart than this part of the size, and in so many other lines. */
const exactly = 0.08
const proof = 2
/** A label ends this part of the size in front of the figures, at the latest. */
const clear = 0.5
/** Fewer such figures than these at the end of a line are no row of a table. */
const least = 2

const isNumber = ({ text }: Run): boolean => isFigure(text.trim())

/** The figures of a page by the place where they end, each with all that end there. */
const columnsOf = (lines: ReadonlyArray<ReadonlyArray<Run>>): ReadonlyMap<Run, ReadonlyArray<Run>> => {
  const found = new Map<Run, Array<Run>>()
  let column: Array<Run> = []
  for (const run of lines.flatMap((runs) => runs.filter(isNumber)).toSorted((one, other) => one.right - other.right)) {
    if (run.right - (column.at(-1)?.right ?? -Infinity) > exactly * run.size) column = []
    column.push(run)
    found.set(run, column)
  }
  return found
}

const leftOf = (column: ReadonlyArray<Run>): number =>
  column.reduce((least, { left }) => Math.min(least, left), Infinity)

/** The runs of a line, the labels in front cut off where the first column of its figures begins. */
const within = (runs: ReadonlyArray<Run>, columns: ReadonlyMap<Run, ReadonlyArray<Run>>): ReadonlyArray<Run> => {
  const first = runs.findLastIndex((run) => !isNumber(run)) + 1
  const figures = first === 0 ? [] : runs.slice(first)
  const [start] = figures
  const isProven = (figure: Run): boolean => (columns.get(figure) ?? []).length > proof
  if (start === undefined || !isProven(start) || figures.filter(isProven).length < least) return runs
  const end = leftOf(columns.get(start) ?? []) - clear * start.size
  return [
    ...runs.slice(0, first).map((run) => (run.left < end && run.right > end ? { ...run, right: end } : run)),
    ...figures
  ]
}

/** The lines of a page, with labels that end in front of the first column of figures. */
export const withinColumns = (lines: ReadonlyArray<ReadonlyArray<Run>>): ReadonlyArray<ReadonlyArray<Run>> => {
  const columns = columnsOf(lines)
  return lines.map((runs) => within(runs, columns))
}
