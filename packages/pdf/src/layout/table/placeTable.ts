/**
 * Finds a place for a table with the headings above it: on this page, on the next, or on several.
 *
 * It stays whole when a page can hold it; its rows may come a little closer for that. A table of groups or blocks is parted between two of them
 * where else more than a third of a page stayed empty, and so is a table of the prose between two of its rows. A table that is cut repeats its
 * head on each page.
 *
 * @module
 */
import { ragged } from "../line/balance.ts"
import { metrics } from "../line/Metrics.ts"
import { drawTable, elements } from "./drawTable.ts"
import { type Frame, frame, sizes } from "./Frame.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"
import { cut, cutAtSeam, gap, heights, type Segment } from "./cutTable.ts"
import type { Table, Values } from "./Table.ts"
import { sum } from "./widths.ts"

/** A table in some size of print, its rows as loose as `air` says. */
interface Set {
  readonly frame: Frame
  readonly air: number
}

/** How close rows may come to stay on this page, and to stay on one at all. */
const comfortable = [1, 0.7] as const
const close = [1, 0.8, 0.6, 0.4, 0.2, 0] as const
/** A table that fills most of a page may as well fill it. */
const generous = [1.4, 1.3, 1.2, 1.1] as const
const most = 0.75

/** The best way to set a table so that it fits a room. */
const fitting = (frames: Iterable<Frame>, room: number, airs: ReadonlyArray<number>): Set | undefined => {
  for (const frame of frames) {
    const air = airs.find((air) => sum(heights(frame, air)) <= room)
    if (air !== undefined) return { frame, air }
  }
  return undefined
}

/** The table in each size of print, set when asked for. What must be turned on its side in large print might not in small print. */
const settings = (
  set: (size: number) => Frame,
  table: Table
): { readonly usual: Frame; readonly all: Iterable<Frame> } => {
  const known = new Map<number, Frame>()
  const at = (size: number): Frame => {
    const frame = known.get(size) ?? set(size)
    known.set(size, frame)
    return frame
  }
  const [largest = 9, ...smaller] = sizes(table)
  const usual = [largest, ...smaller].find((size) => at(size).paper === Paper.portrait)
  if (usual === undefined) return { usual: at(largest), all: [at(largest)] }
  return {
    usual: at(usual),
    all: {
      *[Symbol.iterator]() {
        yield at(usual)
        for (const size of smaller) if (size < usual) yield at(size)
      }
    }
  }
}

/** Above the rest of a table that goes on on another page. */
export const continued = "续表"

/** What a plain table is given: it has its texts. */
const none: Values = new Map()

/** `headings` prints what goes above it, in `lines` lines. */
export const placeTable = (
  press: Press.Press,
  { table, values = none }: { readonly table: Table; readonly values?: Values },
  headings: ReadonlyArray<() => void>,
  lines = 0
): void => {
  const { usual, all: frames } = settings((size) => frame(table, values, size, press.faces, press.rules), table)
  const { paper } = usual
  const above = lines * Paper.line + gap
  Press.snap(press)
  const here = press.page.paper === paper ? fitting(frames, Press.left(press) - above, comfortable) : undefined
  const whole = fitting(frames, paper.down - above, close)
  const gaping = here === undefined && press.rules > 1 && Press.left(press) > paper.down / 3
  const parted = gaping && press.page.paper === paper && press.y > 0 ? atSeam(press, usual, above) : undefined
  if (parted !== undefined) return placeParted(press, usual, parted, headings)
  const waits = whole !== undefined || press.page.paper !== paper || !begins(press, usual, above)
  if (here === undefined && waits && (press.y > 0 || press.page.paper !== paper)) Press.turn(press, paper)
  const chosen = loosened(press, here ?? whole ?? { frame: usual, air: 1 }, paper.down - above)
  for (const heading of headings) heading()
  // Headings so long that they went on to another page may have left no room for the table.
  const lacks = sum(heights(chosen.frame, chosen.air)) > Press.left(press) - gap && !begins(press, chosen.frame, gap)
  if (press.page.paper !== paper || (lacks && press.y > 0)) Press.turn(press, paper)
  press.y += gap
  // By older rules 续表 stood only above a table that was parted on purpose.
  const named = press.rules > 4
  const segments = cut(chosen.frame, chosen.air, Press.left(press), paper.down - (named ? Paper.line : 0))
  const { table: element, cells } = elements(chosen.frame, nameOf(press))
  press.root.children.push(element)
  segments.forEach((segment, at) => {
    if (at > 0) {
      Press.turn(press, paper)
      if (named && sum(segment.heights) <= paper.down - Paper.line) goesOn(press)
    }
    drawTable(press, chosen.frame, segment, chosen.air, cells)
  })
  if (paper === Paper.portrait) Press.snap(press, 2.5 * gap)
  else Press.turn(press)
}

/** What a table's heads are called by in the document: the place of the table in it. */
const nameOf = ({ root }: Press.Press): string => `t${root.children.length + 1}`

/** The table in two pieces, the first of them on this page. */
const atSeam = (press: Press.Press, usual: Frame, above: number): ReadonlyArray<Segment> | undefined => {
  const head = usual.table.blocks[0]?.head ?? 0
  const isPlain =
    press.rules > 3 && usual.table.blocks.length === 1 && usual.table.cells.every(({ rows }) => rows === 1)
  const [first, ...others] = usual.table.blocks
  const isOfBlocks = press.rules > 5 && first !== undefined && others.length > 0
  if (usual.table.stub < 2 && !isPlain && !isOfBlocks) return undefined
  const least = isOfBlocks ? first.length : head + (isPlain ? fewestTexts : fewest)
  return cutAtSeam(usual, 1, Press.left(press) - above, usual.paper.down - Paper.line, least)
}

/** So many rows at least go on the page before: of a form, of a table of the prose. */
const [fewest, fewestTexts] = [4, 2] as const

const placeParted = (
  press: Press.Press,
  usual: Frame,
  segments: ReadonlyArray<Segment>,
  headings: ReadonlyArray<() => void>
): void => {
  for (const heading of headings) heading()
  press.y += gap
  const { table: element, cells } = elements(usual, nameOf(press))
  press.root.children.push(element)
  segments.forEach((segment, at) => {
    if (at > 0) {
      Press.turn(press, usual.paper)
      goesOn(press)
    }
    drawTable(press, usual, segment, 1, cells)
  })
  Press.snap(press, 2.5 * gap)
}

/** 续表, above the rest of a table; it is no part of the report. */
const goesOn = (press: Press.Press): void => {
  const { left, top, across } = press.page.paper
  const size = 10.5
  const [line] = ragged(continued, metrics(press.faces, "songti"), { size, width: across })
  if (line !== undefined) Press.ink(press, line, size, left, top + press.y + Paper.line / 2 + Paper.rise * size)
  press.y += Paper.line
}

const loosened = (press: Press.Press, set: Set, room: number): Set => {
  if (press.y > 0 || set.air < 1 || sum(heights(set.frame, 1)) < most * room) return set
  return fitting([set.frame], room, generous) ?? set
}

/** Whether enough of a table that no page can hold goes below here to begin it: its head and some rows. */
const begins = (press: Press.Press, frame: Frame, above: number): boolean => {
  const head = frame.table.blocks[0]?.head ?? 0
  return sum(heights(frame, 1).slice(0, head + 4)) <= Press.left(press) - above
}
