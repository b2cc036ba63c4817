/**
 * The geometry of a table: how wide its columns are, how its labels wrap, how high its rows become, and where a page must end.
 *
 * Every height is known before the engine sees the table. What it would do with a label that spans rows over a page break is
 * wrong, so a table that is too long is cut into several, and the label is printed again in each.
 *
 * @module
 */
import type * as Layout from "@gongkai/core/Layout"
import type { Faces } from "./Fonts.ts"
import * as Line from "./Line.ts"
import * as Page from "./Page.ts"

export type Slot = Exclude<Layout.Slot, { readonly _tag: "Covered" }>

/** A slot with its text set, at its place in the grid. */
export interface Box {
  readonly row: number
  readonly column: number
  readonly slot: Slot
  readonly style: Page.Style
  readonly lines: ReadonlyArray<string>
}

/** Between a label and the lines around it. */
export const padding = { side: 2.5, above: 2.4 } as const

/** Widths from line to line; together they leave room for the last line. */
export const columns = ({ stub, width }: Pick<Layout.Layout, "stub" | "width">): ReadonlyArray<number> => {
  const room = Page.width - Page.rule
  const values = width - stub
  if (stub < 2) return Array.from({ length: width }, () => room / width)
  // The labels of outer groups stand upright in narrow columns; the innermost takes what is left.
  const outer = Array.from({ length: stub - 1 }, (_, level) => (level === 0 ? 33 : 52))
  const value = Math.min(33, (room * 0.6) / values)
  const inner = room - outer.reduce((sum, each) => sum + each, 0) - value * values
  return [...outer, inner, ...Array.from({ length: values }, () => value)]
}

/** The slots with their text, in reading order. */
export const boxes = (layout: Layout.Layout, faces: Faces, text: (slot: Slot) => string): ReadonlyArray<Box> => {
  const style = layout.width > 5 ? Page.styles.narrow : Page.styles.table
  const widths = columns(layout)
  return layout.grid.flatMap((slots, row) =>
    slots.flatMap((slot, column): ReadonlyArray<Box> => {
      if (slot._tag === "Covered") return []
      const across = widths.slice(column, column + slot.columns).reduce((sum, each) => sum + each, 0)
      const measure = { faces, style, width: across - Page.rule - 2 * padding.side }
      return [{ row, column, slot, ...(slot._tag === "Value" ? value : heading)(text(slot), measure) }]
    })
  )
}

/** Words are mostly of two characters: a narrow column's head is cut between them, 社会／公益／组织. */
const words = /^(?:\p{Script=Han}{2})+$/u

const heading = (text: string, measure: Line.Measure) => {
  const { width, style } = measure
  if (words.test(text) && Line.width(text, measure) > width && width < 4 * style.size) {
    return { style, lines: text.match(/../gu) ?? [] }
  }
  const lines = Line.balance(text, measure)
  // Two lines are best cut behind the number: （三）／不予公开.
  const [number = "", rest = ""] = (/^(（.{1,2}）)(.+)$/u.exec(text) ?? []).slice(1)
  const cut = lines.length === 2 && number !== "" && Line.width(rest, measure) <= measure.width
  return { style: measure.style, lines: cut ? [number, rest] : lines }
}

/** A number is printed small rather than broken; only what is small enough already is broken, and cut after two lines. */
const value = (text: string, measure: Line.Measure) => {
  const { size, pitch } = measure.style
  const sizes = Array.from({ length: Math.floor((size - smallest) * 2) + 1 }, (_, step) => size - step / 2)
  const styles = sizes.map((each): Page.Style => ({ ...measure.style, size: each, pitch: (pitch * each) / size }))
  const set = (style: Page.Style) => ({ style, lines: Line.balance(text, { ...measure, style }) })
  const last = styles.at(-1) ?? measure.style
  const found = styles.map(set).find(({ lines }) => lines.length <= 1) ?? set(last)
  if (found.lines.length <= 2) return found
  const [first = "", second = ""] = found.lines
  return { style: last, lines: [first, `${second.slice(0, -1)}…`] }
}

const smallest = 6

/** The heights of the rows, from line to line: each as high as its labels ask. What was entered in a row never makes it higher. */
export const heights = (boxes: ReadonlyArray<Box>, rows: number): ReadonlyArray<number> => {
  const heights = Array.from({ length: rows }, () => 0)
  for (const { row, slot, lines, style } of boxes.toSorted((one, other) => one.slot.rows - other.slot.rows)) {
    const spanned = heights.slice(row, row + slot.rows).reduce((sum, each) => sum + each, 0)
    const around = slot._tag === "Value" && lines.length > 1 ? 0 : 2 * padding.above
    const lacking = Math.max(1, lines.length) * style.pitch + around + Page.rule - spanned
    if (lacking > 0)
      for (let at = row; at < row + slot.rows; at += 1) heights[at] = (heights[at] ?? 0) + lacking / slot.rows
  }
  return heights
}

/** Rows of the grid page by page: a block's head is repeated above the rows that go on, and is never left alone. */
export const cut = (
  layout: Layout.Layout,
  heights: ReadonlyArray<number>,
  room: number
): ReadonlyArray<ReadonlyArray<number>> => {
  const height = (rows: ReadonlyArray<number>) => rows.reduce((sum, row) => sum + (heights[row] ?? 0), Page.rule)
  const head = (row: number): ReadonlyArray<number> => {
    const block = layout.blocks.find(({ start, length }) => start <= row && row < start + length)
    return block === undefined
      ? []
      : Array.from({ length: Math.min(block.head, row - block.start) }, (_, at) => block.start + at)
  }
  const pages: Array<ReadonlyArray<number>> = []
  let page: ReadonlyArray<number> = []
  for (const row of layout.grid.keys()) {
    const above = head(row)
    if (height([...page, row]) <= room || page.length <= above.length) page = [...page, row]
    else {
      const alone = page.slice(-above.length).join() === above.join() && page.length > above.length
      pages.push(alone ? page.slice(0, -above.length) : page)
      page = [...above, row]
    }
  }
  return [...pages, page]
}
