/**
 * Several cells of a table selected at once, from an anchor to the cell in hand, and how they are copied.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { blockOf, columnOf } from "./fills.ts"
import { filledRows, type Page } from "./Page.ts"
import type { InTable } from "./State.ts"

const between = (one: number, other: number): readonly [number, number] => [
  Math.min(one, other),
  Math.max(one, other) + 1
]

/** The selected cells, row by row; the cell in hand alone where nothing is selected. */
export const selected = (page: Page, { cell, range }: InTable): ReadonlyArray<ReadonlyArray<Cell>> => {
  if (range === undefined) return [[cell]]
  const rows = filledRows(page)
  const places = [range.anchor, cell].map((each) => {
    const row = Math.max(
      0,
      rows.findIndex((cells) => cells.includes(each))
    )
    return { row, across: Math.max(0, rows[row]?.indexOf(each) ?? 0) }
  })
  const [from = { row: 0, across: 0 }, to = from] = places
  return rows
    .slice(...between(from.row, to.row))
    .map((cells) => cells.slice(...between(from.across, to.across)))
    .filter((cells) => cells.length > 0)
}

/** The next larger selection from the cell in hand: it alone, its column, its block. */
export const larger = (page: Page, place: InTable): Pick<InTable, "cell" | "range"> => {
  const { cell, range } = place
  if (range === undefined) return { cell, range: { anchor: cell, isHeld: true } }
  const now = selected(page, place).flat()
  const isAll = (cells: ReadonlyArray<Cell>): boolean =>
    cells.length === now.length && cells.every((each) => now.includes(each))
  const column = columnOf(page, cell)
  const cells = isAll(column) ? blockOf(page, cell) : column
  return { cell: cells[0] ?? cell, range: { anchor: cells.at(-1) ?? cell, isHeld: true } }
}

/** A cell as it is copied: what pasting it elsewhere reads again. */
const copied = (edition: Edition, draft: Draft.Draft, cell: Cell): string => {
  const entry = Draft.at(draft, cell)
  if (entry === "none") return "无"
  const found = slot(edition, cell)
  const text = Entry.show(entry, found?.measure ?? "count")
  // An amount says its unit where its column does not.
  const isBare = typeof entry === "number" && found?.measure === "amount" && !found.column.heading.label.includes("元")
  return isBare ? `${text}万元` : text
}

const line = (texts: ReadonlyArray<string>): string =>
  texts.map((text) => (/[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t")

/** Rows of cells as a spreadsheet takes them: tabs between cells, a line a row. */
export const copy = (edition: Edition, draft: Draft.Draft, rows: ReadonlyArray<ReadonlyArray<Cell>>): string =>
  rows.map((cells) => line(cells.map((cell) => copied(edition, draft, cell)))).join("\n")

/** The whole table with its heads and labels, each in the first of the places that it covers. */
export const copyAll = (edition: Edition, draft: Draft.Draft, { layout: { grid } }: Page): string =>
  grid
    .map((row) =>
      line(
        row.map((slot) =>
          slot._tag === "Heading" ? slot.text : slot._tag === "Value" ? copied(edition, draft, slot.cell) : ""
        )
      )
    )
    .join("\n")
