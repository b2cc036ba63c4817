/**
 * Where the cells of a table's row lie in its line, and what is left of the row when a stretch of it is erased: every bar.
 *
 * @module
 */
import { bar } from "@gongkai/core/Plain"
import { isRow, type Line, saying } from "./Line.ts"

/** A cell of a row, in UTF-16 units of its line. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The cells of a line; `undefined` where it is no row of a table. */
export const cellsIn = (own: Line): ReadonlyArray<Stretch> | undefined => {
  if (!isRow(own)) return undefined
  const { text } = own
  const bars = [...text.matchAll(/\\[\\｜]|｜/gu)].flatMap(({ 0: found, index }) => (found === bar ? [index] : []))
  return [...bars, text.length].map((to, at) => ({ from: at === 0 ? 0 : (bars[at - 1] ?? 0) + 1, to }))
}

/** The row without the text of a stretch; `undefined` where the line is no row, or the stretch lies within one cell. */
export const withoutTexts = (own: Line, { from, to }: Stretch): Line | undefined => {
  const all = cellsIn(own)
  if (all?.some((cell) => from <= cell.to && cell.to < to) !== true) return undefined
  const kept = all.map(
    (cell) =>
      own.text.slice(cell.from, Math.max(cell.from, Math.min(cell.to, from))) +
      own.text.slice(Math.min(cell.to, Math.max(cell.from, to)), cell.to)
  )
  return saying(own, kept.join(bar))
}
