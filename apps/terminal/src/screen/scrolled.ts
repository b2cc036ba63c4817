/**
 * Chooses the lines of a table that show when not all have room: the heads of the block in hand stay, what is below them scrolls.
 *
 * A row's figures stand on the first line of its label, so a window never opens in the middle of a label: it would look like a row
 * without figures.
 *
 * @module
 */
import type { Line } from "./Line.ts"

/** A row of the table, or a line between rows. */
export interface Item {
  /** How many lines it takes. */
  readonly height: number
  /** Its lines, at most so many: its label is cut in the last where it has more. */
  readonly draw: (most: number) => ReadonlyArray<Line>
  /** Whether it is the row in hand. */
  readonly isHere: boolean
}

export interface Block {
  /** The title and the column headings. */
  readonly top: ReadonlyArray<Line>
  readonly items: ReadonlyArray<Item>
}

export interface Marked {
  readonly line: Line
  /** Whether this is the first line of the row in hand, where its figures stand. */
  readonly isHere: boolean
}

const still = (line: Line): Item => ({ height: 1, draw: () => [line], isHere: false })

const whole = (blocks: ReadonlyArray<Block>): ReadonlyArray<Item> =>
  blocks.flatMap(({ top, items }) => [...top.map(still), ...items])

const sum = (items: ReadonlyArray<Item>): number => items.reduce((lines, { height }) => lines + height, 0)

/** Exactly `room` lines, from the first item on: the last is shortened to what is left for it, and blank lines fill up. */
const filled = (items: ReadonlyArray<Item>, room: number): ReadonlyArray<Marked> => {
  const lines: Array<Marked> = []
  for (const { draw, isHere } of items) {
    if (lines.length >= room) break
    const drawn = draw(room - lines.length).slice(0, room - lines.length)
    lines.push(...drawn.map((line, at) => ({ line, isHere: isHere && at === 0 })))
  }
  return [...lines, ...Array.from({ length: room - lines.length }, () => ({ line: [], isHere: false }))]
}

/** The first item at or below this line. */
const from = (items: ReadonlyArray<Item>, line: number): number => {
  const at = items.findIndex((_, place) => sum(items.slice(0, place)) >= line)
  return at === -1 ? items.length : at
}

/** All lines where there is room for them; otherwise as many as there is room for, the row in hand whole among them. */
export const scrolled = (blocks: ReadonlyArray<Block>, height: number): ReadonlyArray<Marked> => {
  const all = whole(blocks)
  if (sum(all) <= height) return filled(all, sum(all))
  const place = blocks.findIndex(({ items }) => items.some(({ isHere }) => isHere))
  const own = blocks[place]
  if (own === undefined) return []
  const top = own.top.slice(0, Math.max(0, height - 2)).map(still)
  const below = [...own.items, ...whole(blocks.slice(place + 1))]
  const room = height - top.length
  if (sum(below) <= room) return filled(all.slice(from(all, sum(all) - height)), height)
  const here = below.findIndex(({ isHere }) => isHere)
  const [start, end] = [sum(below.slice(0, here)), sum(below.slice(0, here + 1))]
  // The row in hand a little below the middle, so that what comes next is in sight.
  const wanted = Math.max(end - room, Math.min(start - Math.floor(room / 2), sum(below) - room))
  const first = Math.min(here, from(below, wanted))
  return [...filled(top, top.length), ...filled(below.slice(first), room)]
}
