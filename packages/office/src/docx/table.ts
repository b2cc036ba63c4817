/**
 * Tables of a document: official heads merged as in the blank of the notice, widths in the grid too, or WPS lets the columns collapse.
 *
 * Proportions and the shade of block heads are those of the blank (国办公开办函〔2021〕30号, attachment).
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { breadth as across, columnWidths } from "@gongkai/core/columnWidths"
import type { Form } from "@gongkai/core/Form"
import { type Layout, layout, type Role, type Slot } from "@gongkai/core/Layout"
import type { Table } from "@gongkai/core/Narrative"
import { once } from "@gongkai/core/once"
import { type Figure, isFigure } from "@gongkai/core/figures"
import { paragraph } from "./run.ts"
import { measure } from "./styles.ts"

/** Shares of the text's width as whole twentieths of a point, which together are the whole. */
const shared = (shares: ReadonlyArray<number>, wide: number = measure): ReadonlyArray<number> => {
  const all = shares.reduce((sum, share) => sum + share, 0)
  let [before, given] = [0, 0]
  return shares.map((share) => {
    before += share
    const end = Math.round((before / all) * wide)
    const width = end - given
    given = end
    return width
  })
}

const blank = [754, 921, 3271] as const
const figureShare = 685

const widthsOf = (form: Form): ReadonlyArray<number> => {
  const { stub, width } = layout(form)
  return shared(Array.from({ length: width }, (_, at) => (stub < blank.length ? 1 : (blank[at] ?? figureShare))))
}

const side = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`

const start = (widths: ReadonlyArray<number>): string => {
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("")}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`
  )
}

const row = (cells: string, isHead: boolean): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="340" w:hRule="atLeast"/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells}</w:tr>`

interface Box {
  readonly width: number
  readonly columns?: number
  /** The first or a further row of a cell that covers several. */
  readonly merge?: "restart" | "continue"
  readonly shade?: string
  /** Without room at its sides: figures need all of it. */
  readonly tight?: true
}

const tightSides = `<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>`

const box = ({ width, columns = 1, merge, shade, tight }: Box, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ""}` +
  (merge === undefined ? "" : `<w:vMerge w:val="${merge}"/>`) +
  (shade === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`) +
  (tight === undefined ? "" : tightSides) +
  `<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`

type Heading = Extract<Slot, { readonly _tag: "Heading" }>

const alignOf = ({ role, rows }: Heading, stub: number): "left" | "center" =>
  role === "block" || (stub === blank.length && (role === "corner" || (role === "row" && rows === 1)))
    ? "left"
    : "center"

/** XML around the text of a cell: where a comment on it begins and ends. */
export type Around = (cell: Cell) => readonly [before: string, behind: string] | undefined

/** Half points of table text, and how wide a digit is in the widest font that may stand in, in parts of its size. */
const [usual, digit] = [20, 0.64] as const

/** The size at which a figure stays on one line of a cell so wide; `undefined` where the usual one does. */
const sizeOf = (text: string, width: number): number | undefined => {
  // Twentieths of a point to half points.
  const fits = Math.floor(width / 10 / (across(text) / 0.55) / digit)
  return fits >= usual ? undefined : Math.max(8, fits)
}

/** Twentieths of a point: of a character of a table, and of the air at both sides of its cells. */
const [character, air] = [200, 114] as const

/** A number in brackets and its words, of which a narrow column makes two lines: （三）／不予公开. */
const numbered = /^(（.{1,2}）)(.{3,4})$/u

/**
 * Whether the air at the sides of a heading is wanted for its text: two characters in each of the fifteen columns of table four, three in the
 * label beside all results, and words that stay whole only so, 自然人 and 不予公开.
 */
const isTight = (text: string, width: number, role: Role): boolean =>
  width < (role === "row" ? 3.5 : 3) * character ||
  (across(text) * character > width - air && across(text) * character <= width)

/** A form of several blocks is short enough to stay on one page. */
const keptRows = 16

/** The first and last rows of the groups within a group, such as （三）不予公开: no page parts them. */
const inner = (grid: Layout["grid"]): ReadonlyArray<readonly [from: number, to: number]> =>
  grid.flatMap((slots, row) =>
    slots.flatMap((slot, column) =>
      slot._tag === "Heading" && slot.role === "row" && column > 0 && slot.rows > 1 ? [[row, row + slot.rows - 1]] : []
    )
  )

/** Where a figure stands in a table. */
interface Place {
  readonly cell: Cell
  readonly width: number
  /** Whether its row stays on the page of the next. */
  readonly keep: boolean
}

/** Stands where a figure will stand: no XML holds it. */
const hole = "\0"

/** A form as XML, which is the same in every report: what stands between its figures, and their places. */
const printed = once(
  (form: Form): { readonly between: ReadonlyArray<string>; readonly places: ReadonlyArray<Place> } => {
    const places: Array<Place> = []
    const { grid, blocks, stub } = layout(form)
    const widths = widthsOf(form)
    const widthOf = (column: number, columns: number): number =>
      widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
    // Of a heading that covers several rows: the rows below its first, by the column where it begins.
    const open = new Map<number, { readonly columns: number; left: number }>()
    const groups = inner(grid)
    const rows = grid.map((slots, at) => {
      let cells = ""
      const keep =
        at < grid.length - 1 && (grid.length <= keptRows || groups.some(([from, to]) => from <= at && at < to))
      slots.forEach((slot, column) => {
        const above = open.get(column)
        if (above !== undefined && above.left > 0) {
          above.left--
          const { columns } = above
          cells += box(
            { width: widthOf(column, columns), columns, merge: "continue" },
            paragraph("TableText", "", { keep })
          )
        }
        if (slot._tag === "Covered") return
        const { columns } = slot
        const width = widthOf(column, columns)
        if (slot._tag === "Value") {
          places.push({ cell: slot.cell, width, keep })
          cells += box({ width, columns, tight: true }, hole)
          return
        }
        if (slot.rows > 1) open.set(column, { columns, left: slot.rows - 1 })
        const shade = slot.role === "block" ? { shade: "C6D9F1" } : {}
        const [, number, words] = (columns === 1 && numbered.exec(slot.text)) || []
        const tight = isTight(words ?? slot.text, width, slot.role) ? ({ tight: true } as const) : {}
        cells += box(
          { width, columns, ...shade, ...tight, ...(slot.rows > 1 && { merge: "restart" as const }) },
          paragraph("TableText", words === undefined ? slot.text : `${number}\n${words}`, {
            align: alignOf(slot, stub),
            keep
          })
        )
      })
      // Word repeats only the first rows of a table: a form of several blocks has none that head all of it.
      return row(cells, blocks.length === 1 && at < (blocks[0]?.head ?? 0))
    })
    return { between: `${start(widths)}${rows.join("")}</w:tbl>`.split(hole), places }
  }
)

/** A form as a table with its figures. */
export const formTable = (form: Form, figures: ReadonlyMap<Cell, Figure>, around: Around = () => undefined): string => {
  const { between, places } = printed(form)
  return places.reduce((before, { cell, width, keep }, at) => {
    const said = around(cell)
    const text = figures.get(cell)?.text ?? ""
    const size = sizeOf(text, width)
    const look = { keep, ...(said && { around: said }), ...(size !== undefined && { size }) }
    return `${before}${paragraph("TableText", text, look)}${between[at + 1] ?? ""}`
  }, between[0] ?? "")
}

/**
 * A table of the prose: columns as wide as their texts want, within bounds. `wide` is the width of the text in twentieths of a point, `size`
 * that of the print in half points, where it is smaller.
 */
export const textTable = (
  { head, rows }: Table,
  { wide = measure, size }: { readonly wide?: number; readonly size?: number } = {}
): string => {
  const all = [...head, ...rows]
  const widths = shared(columnWidths({ head, rows }, wide / (10 * (size ?? usual)), digit), wide)
  const columns = widths.map((_, at) => at)
  const line = (texts: ReadonlyArray<string>, at: number): string => {
    const isHead = at < head.length
    const cells = columns.map((column) => {
      const text = texts[column] ?? ""
      const align = isHead ? "center" : isFigure(text) ? "right" : "left"
      return box(
        { width: widths[column] ?? 0 },
        paragraph("TableText", text, { align, ...(size !== undefined && { size }) })
      )
    })
    return row(cells.join(""), isHead)
  }
  return `${start(widths)}${all.map(line).join("")}</w:tbl>`
}
