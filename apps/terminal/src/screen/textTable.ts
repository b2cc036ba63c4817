/**
 * A statutory table as text, with all its headings and borders: the grid of its Layout, each span one box.
 *
 * Labels wrap in their boxes, so nothing of them is lost where the paper is narrow; numbers are never cut.
 *
 * @module
 */
import type { Layout, Slot } from "@gongkai/core/Layout"
import { broken, width } from "./Line.ts"

type Box = Exclude<Slot, { readonly _tag: "Covered" }> & { readonly row: number; readonly column: number }

/** What each place of the grid belongs to. */
const owners = ({ grid, width: across }: Layout): ReadonlyArray<ReadonlyArray<Box>> => {
  const all = grid.map(() => Array.from<Box | undefined>({ length: across }))
  grid.forEach((slots, row) =>
    slots.forEach((slot, column) => {
      if (slot._tag === "Covered") return
      const box = { ...slot, row, column }
      for (let down = 0; down < slot.rows; down++)
        for (let right = 0; right < slot.columns; right++) all[row + down]?.splice(column + right, 1, box)
    })
  )
  return all.map((row) => row.flatMap((box) => (box === undefined ? [] : [box])))
}

/** One character of a heading, and two of a label. */
const [narrowest, shortest] = [2, 4]
const widest = 12

/** The columns of each grid column: numbers first, what is left for labels; both at least as wide as one character of a heading. */
const measured = (layout: Layout, shown: ReadonlyArray<string>, columns: number): ReadonlyArray<number> => {
  const { stub, width: across } = layout
  const values = across - stub
  const need = Math.max(narrowest, ...shown.map(width))
  const free = columns - across - 1
  const labels = stub === 0 ? 0 : Math.max(stub * shortest, Math.min(stub * 16, free - values * need))
  const each = Math.max(need, Math.min(widest, Math.floor((free - labels) / values)))
  return Array.from({ length: across }, (_, at) => (at < stub ? Math.floor(labels / stub) : each))
}

const centred = (text: string, columns: number): string => {
  const space = Math.max(0, columns - width(text))
  return " ".repeat(space >> 1) + text + " ".repeat(space - (space >> 1))
}

/** An arm between two places is drawn where there is one of them, and they are not of one box. */
const isDrawn = (one: boolean, other: boolean, isApart: boolean): boolean => (one || other) && isApart

/** The corners by which of their four arms are drawn: up 1, right 2, down 4, left 8. */
const corners = "   └ │┌├ ┘─┴┐┤┬┼"

/** The lines of a table, each as wide as the table, which may be wider than `columns` where its figures are; `show` gives the text of a slot. */
export const textTable = (layout: Layout, show: (slot: Box) => string, columns: number): ReadonlyArray<string> => {
  const boxes = owners(layout)
  const values = boxes.flat().flatMap((box) => (box._tag === "Value" && box.columns === 1 ? [show(box)] : []))
  const widths = measured(layout, values, columns)
  const wide = ({ column, columns: count }: Box): number =>
    widths.slice(column, column + count).reduce((sum, each) => sum + each + 1, -1)
  const texts = new Map(boxes.flat().map((box) => [`${box.row}/${box.column}`, broken(show(box), wide(box))]))
  const linesOf = ({ row, column }: Box): ReadonlyArray<string> => texts.get(`${row}/${column}`) ?? []
  const heights = boxes.map((row) => Math.max(1, ...row.map((box) => (box.rows === 1 ? linesOf(box).length : 1))))
  // A label over several rows may need more lines than they have: its last row gets them.
  for (const box of new Set(boxes.flat())) {
    const own = heights.slice(box.row, box.row + box.rows).reduce((sum, each) => sum + each + 1, -1)
    const last = box.row + box.rows - 1
    heights[last] = (heights[last] ?? 1) + Math.max(0, linesOf(box).length - own)
  }
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, each) => sum + each + 1, 0))
  const tall = (box: Box): number =>
    heights.slice(box.row, box.row + box.rows).reduce((sum, each) => sum + each + 1, -1)
  /** A line of a box, counted from the top of the table; its text stands in the middle. */
  const lineAt = (box: Box, line: number): string => {
    const lines = linesOf(box)
    const first = (tops[box.row] ?? 0) + ((tall(box) - lines.length) >> 1)
    return centred(lines[line - first] ?? "", wide(box))
  }
  const across = layout.width
  const isSame = (row: number, column: number, other: number, beside: number): boolean =>
    boxes[row]?.[column] !== undefined && boxes[row]?.[column] === boxes[other]?.[beside]
  const rows = boxes.length
  const has = (down: number, right: number): boolean => boxes[down]?.[right] !== undefined
  const corner = (row: number, column: number): string => {
    const [nw, ne] = [has(row - 1, column - 1), has(row - 1, column)]
    const [sw, se] = [has(row, column - 1), has(row, column)]
    const bits =
      (isDrawn(nw, ne, !isSame(row - 1, column - 1, row - 1, column)) ? 1 : 0) +
      (isDrawn(ne, se, !isSame(row - 1, column, row, column)) ? 2 : 0) +
      (isDrawn(sw, se, !isSame(row, column - 1, row, column)) ? 4 : 0) +
      (isDrawn(nw, sw, !isSame(row - 1, column - 1, row, column - 1)) ? 8 : 0)
    return corners.charAt(bits)
  }
  const border = (row: number): string => {
    let text = corner(row, 0)
    for (let column = 0; column < across;) {
      const above = boxes[row - 1]?.[column]
      if (above !== undefined && isSame(row - 1, column, row, column)) {
        text += lineAt(above, (tops[row] ?? 0) - 1)
        column += above.columns
      } else {
        text += "─".repeat(widths[column] ?? 0)
        column++
      }
      text += corner(row, column)
    }
    return text
  }
  return Array.from({ length: rows + 1 }, (_, row) => row).flatMap((row) => {
    const own = boxes[row]
    if (own === undefined) return [border(row)]
    const inside = [...new Set(own)]
    const lines = Array.from(
      { length: heights[row] ?? 1 },
      (_, line) => `│${inside.map((box) => `${lineAt(box, (tops[row] ?? 0) + line)}│`).join("")}`
    )
    return [border(row), ...lines]
  })
}
