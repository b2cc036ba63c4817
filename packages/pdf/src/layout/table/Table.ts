/**
 * A table to be laid out: cells with spans on one grid, which rows are heads, and how its width is shared.
 *
 * A cell either has its text, or the address under which each report's own text is looked up. Nothing is counted off: a blank shifts
 * no other value.
 *
 * Statutory forms keep the proportions of the official blank (国办公开办函〔2021〕30号, attachment): widths below are its own, in
 * twentieths of a point. Only their ratio matters.
 *
 * @module
 */
import type * as Address from "@gongkai/core/Cell"
import { breadth, columnWidths } from "@gongkai/core/columnWidths"
import { isFigure } from "@gongkai/core/figures"
import { once } from "@gongkai/core/once"
import type { Form } from "@gongkai/core/Form"
import * as Layout from "@gongkai/core/Layout"
import type { Role } from "../line/Face.ts"
import { type Rules, today } from "../line/Rules.ts"

interface Place {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly align: "left" | "centre" | "right"
  readonly face: Role
}

/** A heading, or in a plain table a text or a number. */
export interface Label extends Place {
  readonly role: Layout.Role | "text" | "number"
  readonly text: string
}

/** A place of a form: each report brings its own text for the address. */
export interface Value extends Place {
  readonly role: "value"
  readonly address: Address.Cell
}

/** A cell of a table, at the upper left corner of what it covers. */
export type Cell = Label | Value

/** The texts of a report's cells by their addresses; a cell that is not in it is blank. */
export type Values = ReadonlyMap<Address.Cell, string>

/** A table before its text is set. */
export interface Table {
  /** Columns that hold labels. */
  readonly stub: number
  readonly rows: number
  /** In reading order. */
  readonly cells: ReadonlyArray<Cell>
  readonly blocks: Layout.Layout["blocks"]
  readonly shares: ReadonlyArray<number>
  /** The size of print, where it is not the usual one. */
  readonly size?: number
}

const blank = { outermost: 754, outer: 921, inner: 3271, value: 685 } as const

/** The table of a statutory form, made once for each form. */
export const ofForm: (form: Form) => Table = once((form: Form): Table => {
  const layout = Layout.layout(form)
  const { stub, width, grid, blocks } = layout
  const cells = grid.flatMap((slots, row) =>
    slots.flatMap((slot, column): ReadonlyArray<Cell> => {
      if (slot._tag === "Covered") return []
      const { columns, rows } = slot
      const at = { row, column, columns, rows }
      if (slot._tag === "Value") return [{ ...at, role: "value", address: slot.cell, align: "centre", face: "songti" }]
      const { role, text } = slot
      // The blank centres the labels of a plain list, and aligns those of a tree.
      const left = role === "block" || (stub > 1 && rows === 1 && role === "row") || (role === "corner" && rows > 1)
      return [
        { ...at, role, text, align: left ? "left" : "centre", face: role === "corner" && rows > 1 ? "kaiti" : "songti" }
      ]
    })
  )
  const labels = Array.from({ length: stub }, (_, level) =>
    level === stub - 1 ? blank.inner : level === 0 ? blank.outermost : blank.outer
  )
  const shares = stub > 1 ? [...labels, ...Array.from({ length: width - stub }, () => blank.value)] : even(width)
  return { stub, rows: grid.length, cells, blocks, shares }
})

/** In characters, before the fifth rules: what a column has at least, what it asks for at most; always: what a line of small print holds. */
const column = { least: 2.5, most: 18, all: 42 } as const

/** What was a figure before the fifth rules: one without a remark. */
const isBare = (text: string): boolean => isFigure(text) && !text.endsWith("）")

/** The widths of columns before the fifth rules: figures get what they need, and where not everything has room on a line the texts share the rest. */
const shared = (columns: ReadonlyArray<ReadonlyArray<string>>, head: number, across: number): ReadonlyArray<number> => {
  const each = columns.map((texts) => {
    const widths = texts.map((text) => breadth(text) + 1)
    const figures = widths.filter((_, row) => row >= head && isBare(texts[row] ?? ""))
    const needs = Math.max(column.least, ...figures)
    return { needs, wants: Math.max(needs, Math.min(column.most, Math.max(...widths))) }
  })
  const needed = each.reduce((sum, { needs }) => sum + needs, 0)
  const spare = each.reduce((sum, { needs, wants }) => sum + wants - needs, 0)
  const part = spare === 0 ? 0 : Math.min(1, Math.max(0.1, (across - needed) / spare))
  return each.map(({ needs, wants }) => needs + (wants - needs) * part)
}

/**
 * A table of texts, some of its rows heads: each column as wide as its texts want, those of figures never broken where that can be. `size` is
 * that of its print, in points, where it is not the usual one.
 */
export const ofTexts = (
  head: ReadonlyArray<ReadonlyArray<string>>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  { size, rules = today }: { readonly size?: number; readonly rules?: Rules } = {}
): Table => {
  const all = [...head, ...rows]
  const width = Math.max(1, ...all.map((row) => row.length))
  const isNumber = rules < 5 ? isBare : isFigure
  const cells = all.flatMap((row, at) =>
    Array.from({ length: width }, (_, across): Label => {
      const text = row[across] ?? ""
      const isHead = at < head.length
      const role = isHead ? "column" : isNumber(text) ? "number" : "text"
      const align = isHead ? "centre" : role === "number" ? "right" : "left"
      return { row: at, column: across, rows: 1, columns: 1, role, text, align, face: "songti" }
    })
  )
  const across = size === undefined ? column.all : (column.all * 10) / size
  const columns = Array.from({ length: width }, (_, at) => all.map((row) => row[at] ?? ""))
  return {
    stub: 1,
    rows: all.length,
    cells,
    blocks: [{ start: 0, head: head.length, length: all.length }],
    shares: rules < 5 ? shared(columns, head.length, across) : columnWidths({ head, rows }, across),
    ...(size !== undefined && { size })
  }
}

const even = (width: number): ReadonlyArray<number> => Array.from({ length: width }, () => 1)

/** Rows of a plain table under one label. Each row is its further labels, if the table has any, and then its texts. */
export interface Group {
  readonly label: string
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** A plain table: a row of heads, and below it each group's label once, beside all its rows. */
export const grid = ({
  head,
  groups,
  shares = even(head.length),
  stub = 1,
  numbers = head.length
}: {
  readonly head: ReadonlyArray<string>
  readonly groups: ReadonlyArray<Group>
  readonly shares?: ReadonlyArray<number>
  /** How many columns hold labels: 2 where rows have a label of their own. A group without such labels fills both columns. */
  readonly stub?: 1 | 2
  /** From this column on there are numbers: they end at the right, and are printed small rather than broken. */
  readonly numbers?: number
}): Table => {
  const single = { rows: 1, columns: 1, face: "songti" } as const
  const cells = head.flatMap((text, column): Array<Cell> => {
    if (column > 0 && column < stub) return []
    return [{ ...single, row: 0, column, columns: column === 0 ? stub : 1, role: "column", text, align: "centre" }]
  })
  let row = 1
  for (const { label, rows } of groups) {
    const start = row
    for (const texts of rows) {
      const isWhole = stub === 2 && texts[0] === ""
      const across = { ...single, rows: rows.length, columns: isWhole ? 2 : 1 }
      if (row === start) cells.push({ ...across, row, column: 0, role: "row", text: label, align: "left" })
      texts.forEach((text, at) => {
        const column = at + 1
        if (isWhole && at === 0) return
        const role = column < stub ? "row" : column < numbers ? "text" : "number"
        cells.push({ ...single, row, column, role, text, align: role === "number" ? "right" : "left" })
      })
      row += 1
    }
  }
  return { stub, rows: row, cells, blocks: [{ start: 0, head: 1, length: row }], shares }
}
