/**
 * How high the rows of a table are, and which of them a page holds.
 *
 * A head is repeated where its rows go on, and never left alone; a label that spans rows is printed in each piece of them, so each
 * piece is made high enough for it.
 *
 * @module
 */
import type { Box, Frame } from "./Frame.ts"
import * as Paper from "../sheet/Paper.ts"
import { sum } from "./widths.ts"

/** Above a table, and at least below it. */
export const gap = 4

/** The height of a row's lines and the air around them, in sizes of print: at its loosest as in the blank. */
const leading = (air: number): number => 1.2 + 0.3 * air
const around = 0.25
/** A form of figures only, 四, has a tall row for them. */
const tall = 3

/** From one line of print to the next in a cell, in points. */
export const pitch = (size: number, air: number): number => size * leading(air)

const needed = ({ size, lines }: Box, air: number): number =>
  Math.max(1, lines.length) * pitch(size, air) + size * around + Paper.rule

/** From rule to rule; `air` goes from 1, as in the blank, to 0. */
export const heights = ({ table, size, tall: boxes }: Frame, air: number): ReadonlyArray<number> => {
  const single = size * (leading(air) + around) + Paper.rule
  const rows = Array.from({ length: table.rows }, () => single)
  const [last] = rows.slice(-1)
  if (table.stub === 0 && last !== undefined) rows[rows.length - 1] = size * tall * (0.6 + 0.4 * air)
  let spanning = 1
  for (const box of boxes) {
    const { row, rows: span } = box.cell
    if (span > spanning) spanning = span
    if (span === 1) rows[row] = Math.max(rows[row] ?? 0, needed(box, air))
  }
  // What spans few rows first: what it asks of them may be enough for others.
  for (let span = 2; span <= spanning; span += 1) {
    for (const box of boxes) {
      if (box.cell.rows !== span) continue
      const lacking = needed(box, air) - height(rows, box.cell.row, span)
      if (lacking <= 0) continue
      for (let row = box.cell.row; row < box.cell.row + span; row += 1) rows[row] = (rows[row] ?? 0) + lacking / span
    }
  }
  return rows
}

const height = (heights: ReadonlyArray<number>, row: number, rows: number): number => {
  let sum = 0
  for (let at = row; at < row + rows; at += 1) sum += heights[at] ?? 0
  return sum
}

/** Rows of a table that stand on one page, under the head of the block that goes on there. */
export interface Segment {
  readonly rows: ReadonlyArray<number>
  readonly heights: ReadonlyArray<number>
  /** How many of the rows are a head that was printed before. */
  readonly repeated: number
}

/**
 * The rows before which a table may be parted between its groups: none that a label within another label still covers. The groups of a table
 * of several blocks, 二, are its blocks.
 */
export const seams = ({ table, rules }: Frame): ReadonlySet<number> => {
  if (rules > 5 && table.blocks.length > 1)
    return new Set(table.blocks.flatMap(({ start }) => (start > 0 ? [start] : [])))
  const inner = table.cells.filter(({ role, column, rows }) => role === "row" && column > 0 && rows > 1)
  const heads = (row: number) => table.blocks.some(({ start, head }) => start <= row && row <= start + head)
  return new Set(
    Array.from({ length: table.rows }, (_, row) => row).filter(
      (row) => !heads(row) && !inner.some((cell) => cell.row < row && row < cell.row + cell.rows)
    )
  )
}

/** Cuts a table between its groups: what fits the room that is left, then the rest; `undefined` where that cannot be. */
export const cutAtSeam = (
  frame: Frame,
  air: number,
  first: number,
  other: number,
  least: number
): ReadonlyArray<Segment> | undefined => {
  const [begun] = cut(frame, air, first, other)
  const own = seams(frame)
  let to = (begun?.rows.at(-1) ?? -1) + 1
  while (to > least && !own.has(to)) to -= 1
  // Older rules asked for one row more than the fewest.
  const isEnough = frame.rules > 2 ? to >= least && own.has(to) : to > least
  if (!isEnough || to >= frame.table.rows) return undefined
  const all = heights(frame, air)
  const exact = sum(all.slice(0, to)) + 0.01
  // A label that covers only some of its rows here may ask for more height than they have, but never for as much as the next row takes.
  const room = frame.rules > 2 ? Math.min(first, exact + (all[to] ?? 0) - 0.02) : exact
  const parted = cut(frame, air, room, other)
  return parted.length === 2 && parted[0]?.rows.at(-1) === to - 1 ? parted : undefined
}

/** What fits in the first page's room, then in that of each other page. */
export const cut = (frame: Frame, air: number, first: number, other: number): ReadonlyArray<Segment> => {
  const all = heights(frame, air)
  const segments: Array<Segment> = []
  let from = 0
  while (from < frame.table.rows) {
    const segment = take(frame, all, air, from, segments.length === 0 ? first : other)
    segments.push(segment)
    from = (segment.rows.at(-1) ?? from) + 1
  }
  return segments
}

const take = (frame: Frame, all: ReadonlyArray<number>, air: number, from: number, room: number): Segment => {
  const { blocks, rows } = frame.table
  const block = blocks.find(({ start, length }) => start <= from && from < start + length)
  const repeated = block === undefined ? 0 : Math.min(block.head, from - block.start)
  const above = Array.from({ length: repeated }, (_, at) => (block?.start ?? 0) + at)
  let to = from
  let used = height(all, block?.start ?? 0, repeated)
  while (to < rows && used + (all[to] ?? 0) <= room) {
    used += all[to] ?? 0
    to += 1
  }
  const isHead = (row: number) => blocks.some(({ start, head }) => start <= row && row < start + head)
  // A page holds one row of figures at least, and does not end with a head.
  let least = from
  while (least < rows - 1 && isHead(least)) least += 1
  least += 1
  if (to < rows) while (to > least && isHead(to - 1)) to -= 1
  for (to = Math.max(to, least); ; to -= 1) {
    const taken = [...above, ...Array.from({ length: to - from }, (_, at) => from + at)]
    const own = taken.map((row) => all[row] ?? 0)
    for (const box of frame.tall) {
      const { row, rows: span } = box.cell
      const [start, end] = [Math.max(row, from), Math.min(row + span, to)]
      if (span === 1 || start >= end || end - start === span) continue
      const lacking = needed(box, air) - height(own, repeated + start - from, end - start)
      const last = repeated + end - from - 1
      if (lacking > 0) own[last] = (own[last] ?? 0) + lacking
    }
    if (height(own, 0, own.length) <= room + 0.001 || to === least || (to < rows && isHead(to - 2)))
      return { rows: taken, heights: own, repeated }
  }
}
