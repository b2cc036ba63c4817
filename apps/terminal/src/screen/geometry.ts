/**
 * Computes the widths of a table's label column and value columns in a terminal, and chooses the columns to show when not all fit.
 *
 * Columns come first: the stub takes what they leave, and its labels break into several lines; the label of the cell in hand is shown whole
 * below the table.
 *
 * @module
 */
import type { Page } from "@gongkai/editor/Page"
import { width } from "./Line.ts"

export interface Geometry {
  readonly stub: number
  /** The grid columns of values that show, from the left, each with its width; a bar stands before each. */
  readonly columns: ReadonlyArray<{ readonly column: number; readonly width: number }>
  /** Whether some are hidden on this side. */
  readonly more: { readonly left: boolean; readonly right: boolean }
}

const narrowest = 6
/** Four characters of a heading. */
const comfortable = 8
const widest = 14
const shortestStub = 18

const naturalStub = ({ blocks, layout }: Page): number =>
  layout.stub === 0
    ? 0
    : Math.max(...blocks.flatMap(({ entries }) => entries.map(({ label, indent }) => width(label) + 2 * indent)))

/** `shown` are the values as they stand, `here` the grid column that must show. */
export const geometry = (page: Page, shown: ReadonlyArray<string>, here: number, columns: number): Geometry => {
  const { stub: first, width: end } = page.layout
  const count = end - first
  // In a short block one value takes the width of several columns.
  const need = Math.min(widest, Math.max(narrowest, ...shown.map((text) => width(text) + 1)))
  const natural = naturalStub(page)
  const spare = columns - count * (Math.max(need, comfortable) + 1) - 1
  const stub = Math.min(natural, Math.max(spare, Math.min(natural, shortestStub, columns >> 1)))
  const room = columns - stub - 1
  const fitting = Math.min(count, Math.max(1, Math.floor(room / (need + 1))))
  const each = Math.min(widest, Math.floor(room / fitting) - 1)
  const at = here - first
  const from = Math.min(Math.max(0, at - Math.floor(fitting / 2)), count - fitting)
  const start = fitting === count ? 0 : from
  return {
    stub,
    columns: Array.from({ length: fitting }, (_, place) => ({ column: first + start + place, width: each })),
    more: { left: start > 0, right: start + fitting < count }
  }
}
