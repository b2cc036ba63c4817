/**
 * Draws a table into so many lines and columns: heads and stub stay, rows scroll, the cell in hand is always in sight.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { once } from "@gongkai/core/once"
import * as Totals from "@gongkai/core/Totals"
import type { Review } from "@gongkai/editor/Editing"
import { type Geometry, geometry } from "./geometry.ts"
import { broken, centred, clip, cut, left, type Line, type Meaning, right, run, tame, width } from "./Line.ts"
import { next } from "@gongkai/editor/graphemes"
import type { Block, Entry as PageEntry, Page } from "@gongkai/editor/Page"
import { type Item, scrolled } from "./scrolled.ts"
import { labelRows } from "./wrap.ts"

export interface Table {
  readonly edition: Edition
  readonly draft: Draft.Draft
  readonly review: Review
  readonly page: Page
  readonly cell: Cell
  /** What is being typed into the cell, and where the caret stands in it. */
  readonly input?: { readonly text: string; readonly caret: number }
  /** What is selected beside the cell in hand. */
  readonly range?: ReadonlySet<Cell>
}

export interface Drawn {
  readonly lines: ReadonlyArray<Line>
  /** Where the caret of the input stands. */
  readonly caret?: { readonly x: number; readonly y: number }
}

const shown = (edition: Edition, draft: Draft.Draft, cell: Cell): string => {
  const entry = Draft.at(draft, cell)
  if (entry === "none") return "无"
  if (Entry.isUnread(entry)) return `${tame(entry.unread)}?`
  return tame(Entry.show(entry, slot(edition, cell)?.measure ?? "count"))
}

const meaningOf = ({ edition, draft, review, range }: Table, cell: Cell): Meaning => {
  if (range?.has(cell) === true) return "ranged"
  const entry = Draft.at(draft, cell)
  if (Entry.isUnread(entry)) return "unread"
  if (review.differing.has(cell)) return "differs"
  if (review.at.get(cell)?.some(({ severity }) => severity === "error") === true) return "error"
  return Totals.isTotal(edition, cell) ? "derived" : "plain"
}

interface Frame extends Table {
  readonly sizes: Geometry
  readonly here: { readonly row: number; readonly column: number }
  /** The width of the terminal. */
  readonly columns: number
}

const bar = run("│", "faint")

/** The right edge: where columns are hidden behind it, it points to them. */
const edge = ({ sizes }: Frame) => (sizes.more.right ? run("›", "key") : bar)
/** The same on the left, between the stub and the first column that shows. */
const opening = ({ sizes }: Frame, place: number) => (place === 0 && sizes.more.left ? run("‹", "key") : bar)

/** The lines of a block's head: every heading in the middle of the rows and columns it covers. */
const heads = (frame: Frame, block: Block): ReadonlyArray<Line> => {
  const { page, sizes, here } = frame
  const spanOf = (column: number, covered: number) => {
    const inside = sizes.columns.filter((each) => each.column >= column && each.column < column + covered)
    return inside.reduce((sum, each) => sum + each.width + 1, -1)
  }
  const textOf = (row: number, column: number) => page.at(row, column)
  const height = (row: number) =>
    Math.max(
      1,
      ...sizes.columns.map(({ column }) => {
        const placed = textOf(row, column)
        if (placed?.slot._tag !== "Heading" || placed.slot.rows > 1) return 1
        return broken(placed.slot.text, spanOf(placed.column, placed.slot.columns), 3).length
      })
    )
  const rows = block.heads.flatMap((row) => Array.from({ length: height(row) }, () => ({ row })))
  const corner = broken(cornerText(page, block), sizes.stub, rows.length)
  return rows.map(({ row }, line): Line => {
    const cells = sizes.columns.flatMap(({ column }, place): ReadonlyArray<ReturnType<typeof run>> => {
      const placed = textOf(row, column)
      if (placed?.slot._tag !== "Heading") return []
      // A heading that covers several columns is drawn at the first of them that shows.
      if (place > 0 && textOf(row, sizes.columns[place - 1]?.column ?? -1) === placed) return []
      const { slot } = placed
      const own = rows.flatMap((each, index) =>
        each.row >= placed.row && each.row < placed.row + slot.rows ? [index] : []
      )
      const columns = spanOf(placed.column, slot.columns)
      const texts = broken(slot.text, columns, own.length)
      const start = (own[0] ?? 0) + ((own.length - texts.length) >> 1)
      const covers = here.column >= placed.column && here.column < placed.column + slot.columns
      return [opening(frame, place), run(centred(texts[line - start] ?? "", columns), covers ? "here" : "head")]
    })
    return [run(left(corner[line] ?? "", sizes.stub), "faint"), ...cells, edge(frame)]
  })
}

const cornerText = (page: Page, { heads: [top] }: Block): string => {
  const placed = top === undefined || page.layout.stub === 0 ? undefined : page.at(top, 0)
  return placed?.slot._tag === "Heading" ? placed.slot.text : ""
}

const value = (frame: Frame, row: number, place: number): ReadonlyArray<ReturnType<typeof run>> => {
  const { page, sizes, cell, input, edition, draft } = frame
  const column = sizes.columns[place]?.column ?? -1
  const placed = page.at(row, column)
  if (placed?.slot._tag !== "Value") return []
  if (place > 0 && page.at(row, sizes.columns[place - 1]?.column ?? -1) === placed) return []
  const { slot } = placed
  const inside = sizes.columns.filter(
    (each) => each.column >= placed.column && each.column < placed.column + slot.columns
  )
  const columns = inside.reduce((sum, each) => sum + each.width + 1, -1)
  if (slot.cell !== cell)
    return [opening(frame, place), run(right(shown(edition, draft, slot.cell), columns), meaningOf(frame, slot.cell))]
  if (input !== undefined) return [opening(frame, place), run(right(shownInput(input, columns), columns), "input")]
  return [opening(frame, place), run(right(shown(edition, draft, cell), columns), "current")]
}

/** What is typed, as much of it as fits before the caret and behind it. */
const shownInput = ({ text, caret }: { readonly text: string; readonly caret: number }, columns: number): string => {
  const plain = tame(text)
  if (width(plain) <= columns) return plain
  let from = 0
  while (from < caret && width(plain.slice(from, caret)) > columns - 1) from = next(plain, from)
  return `…${plain.slice(from)}`
}

const kept = once((_page: Page) => new Map<string, ReadonlyArray<string>>())

/** The lines of a label under its indent. A group has no figures, so its label may run on to the right edge. */
const labelled = ({ page, sizes, columns }: Frame, entry: PageEntry): ReadonlyArray<string> => {
  const { label, indent } = entry
  const room = entry._tag === "Group" ? columns : sizes.stub
  const known = kept(page)
  const key = `${room} ${indent} ${label}`
  const found = known.get(key)
  if (found !== undefined) return found
  // In a very narrow window a label has more need of the columns than its indent.
  const before = " ".repeat(Math.max(0, Math.min(2 * indent, room - 4)))
  const lines = labelRows(label, room - before.length).map((text) => before + text)
  // Labels cost more to break than to draw, and a terminal of another size asks for other lines.
  if (known.size > 1000) known.clear()
  known.set(key, lines)
  return lines
}

/** A row's figures stand on the first line of its label; a label of more than `most` lines is cut in the last. */
const entryLines = (frame: Frame, entry: PageEntry, most: number): ReadonlyArray<Line> => {
  const { sizes, here, columns } = frame
  const lines = labelled(frame, entry)
  const behind = lines.slice(most).map((text) => text.trimStart())
  const texts = lines.slice(0, most).map((text, at) => (at === most - 1 ? [text, ...behind].join("") : text))
  if (entry._tag === "Group") return texts.map((text) => [run(cut(text, columns), "faint")])
  const meaning = entry.row === here.row ? "here" : "plain"
  const [first = "", ...rest] = texts
  return [
    [
      run(left(first, sizes.stub), meaning),
      ...sizes.columns.flatMap((_, place) => value(frame, entry.row, place)),
      edge(frame)
    ],
    ...rest.map((text): Line => [run(cut(text, sizes.stub), meaning)])
  ]
}

/** Rows that a table keeps below its heads, whatever is to stand below it. */
const fewest = 3

/** The lines a label may take where so many scroll: a third, lest it push all else out of sight; two where that is half. */
const longest = (lines: number): number => Math.max(1, Math.min(2, lines >> 1), Math.floor(lines / 3))

/**
 * Draws as much as fits above `reserved` lines for others. When not all does, the heads of the block in hand stay and what is below them
 * scrolls. Labels are as high whichever row is in hand, so that no row moves when the cursor does.
 */
export const drawTable = (table: Table, columns: number, height: number, reserved = 0): Drawn => {
  const { page, cell, edition, draft, input } = table
  const placed = page.place.get(cell)
  if (placed === undefined) return { lines: [] }
  const texts = [...page.place.keys()].map((each) => shown(edition, draft, each))
  const sizes = geometry(page, input === undefined ? texts : [...texts, input.text], placed.column, columns)
  const frame: Frame = { ...table, sizes, here: { row: placed.row, column: placed.column }, columns }
  const blocks = page.blocks.map((block) => ({
    top: [...(block.heading === undefined ? [] : [[run(block.heading, "faint")]]), ...heads(frame, block)],
    entries: block.entries.map((entry) => ({ entry, height: labelled(frame, entry).length }))
  }))
  const top = Math.max(...blocks.map((block) => block.top.length))
  const room = Math.max(1, height - reserved, Math.min(height - 1, top + fewest))
  const all = blocks.flatMap((block) => [block.top.length, ...block.entries.map((each) => each.height)])
  const isWhole = all.reduce((sum, lines) => sum + lines, 0) <= room
  const most = isWhole ? room : longest(room - top)
  const items = ({ entries }: (typeof blocks)[number]): ReadonlyArray<Item> =>
    entries.map(({ entry, height: whole }) => ({
      height: Math.min(most, whole),
      draw: (lines) => entryLines(frame, entry, Math.min(most, lines)),
      isHere: entry._tag === "Row" && entry.row === placed.row
    }))
  const lines = scrolled(
    blocks.map((block) => ({ top: block.top, items: items(block) })),
    room
  )
  const y = lines.findIndex(({ isHere }) => isHere)
  return {
    lines: lines.map(({ line }) => clip(line, columns)),
    ...(input !== undefined && y >= 0 && { caret: { x: caretOf(frame, input.text, input.caret), y } })
  }
}

/** The column of the terminal in which the caret stands: figures are set to the right. */
const caretOf = ({ sizes, page, cell }: Frame, text: string, caret: number): number => {
  const placed = page.place.get(cell)
  const end = sizes.columns.findLastIndex(
    ({ column }) => placed !== undefined && column < placed.column + placed.slot.columns
  )
  const right = sizes.columns.slice(0, end + 1).reduce((sum, each) => sum + each.width + 1, sizes.stub)
  return Math.max(0, right - width(tame(text).slice(caret)))
}
