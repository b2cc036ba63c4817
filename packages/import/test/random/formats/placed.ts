/**
 * Where each line of each box stands when a table is laid out on a page: columns from half a character's width, rows in lines.
 *
 * @module
 */
import type { Press, Run, Table } from "../Paper.ts"

export interface PlacedLine {
  readonly text: string
  readonly raised: boolean
  /** From the left in half characters, from the top in lines. */
  readonly x: number
  readonly y: number
}

export interface PlacedTable {
  readonly lines: ReadonlyArray<PlacedLine>
  /** The left and right, upper and lower edge of each box. */
  readonly boxes: ReadonlyArray<{
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }>
  /** Where each grid row begins, and after the last where it ends. */
  readonly rows: ReadonlyArray<number>
}

export const half = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2), 0)

const wrapped = (text: string, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const character of text) {
    if (half(line + character) > width && line !== "") {
      lines.push(line)
      line = ""
    }
    line += character
  }
  return [...lines, line]
}

/** A line of runs may be wrapped where it is a label; a figure keeps its runs. */
const linesOf = (lines: ReadonlyArray<ReadonlyArray<Run>>, width: number): ReadonlyArray<ReadonlyArray<Run>> =>
  lines.flatMap((line): ReadonlyArray<ReadonlyArray<Run>> => {
    const [only, ...more] = line
    return only === undefined || more.length > 0 || /^[\d.,]+$/u.test(only.text)
      ? [line]
      : wrapped(only.text, width).map((text) => [{ text }])
  })

export const placed = (
  { grid, stub }: Table,
  label: number,
  figure: number,
  { labels, figures }: Press = {}
): PlacedTable => {
  const widths = grid[0]?.map((_, column) => (column < stub ? label : figure)) ?? []
  const edges = widths.reduce<ReadonlyArray<number>>((all, width) => [...all, (all.at(-1) ?? 0) + width], [0])
  const inner = (x: number, columns: number) => (edges[x + columns] ?? 0) - (edges[x] ?? 0) - 2
  const contents = grid.map((row) => row.map((box, x) => box && linesOf(box.lines, inner(x, box.columns))))
  const heights = grid.map((row, y) =>
    Math.max(1, ...row.map((box, x) => (box?.rows === 1 ? (contents[y]?.[x]?.length ?? 1) : 1)))
  )
  // A label that reaches over rows lower than itself makes the last of them higher.
  for (const [y, row] of grid.entries())
    for (const [x, box] of row.entries()) {
      if (!box || box.rows === 1) continue
      const last = y + box.rows - 1
      const there = heights.slice(y, last + 1).reduce((sum, height) => sum + height, 0)
      heights[last] = (heights[last] ?? 1) + Math.max(0, (contents[y]?.[x]?.length ?? 0) - there)
    }
  const rows = heights.reduce<ReadonlyArray<number>>((all, height) => [...all, (all.at(-1) ?? 0) + height], [0])
  const lines: Array<PlacedLine> = []
  const boxes: Array<PlacedTable["boxes"][number]> = []
  for (const [y, row] of grid.entries())
    for (const [x, box] of row.entries()) {
      if (!box) continue
      const [left, right, top, bottom] = [
        edges[x] ?? 0,
        edges[x + box.columns] ?? 0,
        rows[y] ?? 0,
        rows[y + box.rows] ?? 0
      ]
      boxes.push({ left, right, top, bottom })
      const own = contents[y]?.[x] ?? []
      const first = labels === "top" ? top : top + Math.floor((bottom - top - own.length) / 2)
      for (const [at, runs] of own.entries()) {
        const room = right - left - half(runs.map(({ text }) => text).join(""))
        const aligned = box.heads ? (labels === undefined || x >= stub ? undefined : "left") : figures
        const before = aligned === "left" ? 1 : aligned === "right" ? room - 1 : Math.floor(room / 2)
        let from = left + Math.max(1, before)
        for (const { text, as } of runs) {
          lines.push({ text, raised: as === "raised", x: from, y: first + at })
          from += half(text)
        }
      }
    }
  return { lines, boxes, rows }
}
