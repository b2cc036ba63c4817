/**
 * A report as it stands on paper, before it is written into a file: paragraphs, and grids of boxes that know which cells they print.
 *
 * What a box prints of a cell is the truth that a reading is held against; it follows the box through whatever is done to the table.
 *
 * @module
 */
import { lines } from "@gongkai/core/Axis"
import type { Cell } from "@gongkai/core/Cell"
import type { Form } from "@gongkai/core/Form"

/** A stretch of text, raised above its line or struck out. */
export interface Run {
  readonly text: string
  readonly as?: "raised" | "struck"
}

/** What a cell's figure says: a number (of money, in 万元), a blank, a sign for none, or something that is none of them. */
export type Said = number | null | "none" | "unclear"

/** What a box shows, line by line, and what that says. */
export interface Figure {
  readonly lines: ReadonlyArray<ReadonlyArray<Run>>
  readonly said: Said
  /** What a manner destroyed, so that nobody could read it: the figure itself, or which column it belongs to. */
  readonly unreadable?: string
}

/** What is printed of a cell. */
export interface Print extends Pick<Figure, "said" | "unreadable"> {
  readonly cell: Cell
}

export interface Box extends Pick<Figure, "lines"> {
  readonly rows: number
  readonly columns: number
  /** The cells it prints; none for a heading, or for a figure that is not the report's. */
  readonly prints: ReadonlyArray<Print>
  readonly heads: boolean
}

export type Grid = ReadonlyArray<ReadonlyArray<Box | null>>

export interface Table {
  readonly _tag: "Table"
  readonly form: Form
  /** Of which report it is a table; none where it stands beside the reports, as last year's does. */
  readonly year?: number
  readonly grid: Grid
  /** How many columns hold the rows' labels. */
  readonly stub: number
  /** Where each block begins, and how many of its rows are head. */
  readonly blocks: ReadonlyArray<{ readonly start: number; readonly head: number; readonly length: number }>
  /** Rows with which a new page begins. */
  readonly pages?: ReadonlyArray<number>
  /** Runs of rows whose labels come first and whose figures come after, as some converters leave them. */
  readonly piled?: ReadonlyArray<{ readonly from: number; readonly to: number }>
}

/** A paragraph of the report, and where it belongs: the key of its part, `preamble`, or `note` for what stands beside a table. */
export interface Paragraph {
  readonly part: string
  readonly text: string
}

export interface Line {
  readonly _tag: "Line"
  readonly text: string
  /** The paragraphs of the report that begin on this line; their text may go on in the lines below. */
  readonly says?: ReadonlyArray<Paragraph>
  /** Whether the line is the site's and none of the report's. */
  readonly chrome?: true
  readonly heading?: true
  /** Of the report whose title it is. */
  readonly year?: number
}

export type Piece = Line | Table

/** All pieces of a file; what is on hidden sheets stands beside them. */
export interface Paper {
  readonly pieces: ReadonlyArray<Piece>
  readonly hidden?: ReadonlyArray<Piece>
  /** Whether each part has a sheet of its own. */
  readonly apart?: true
  /** How its pages are laid out, where the format has pages. */
  readonly press?: Press
}

/** How pages are laid out: what borders tables have, how their cells are aligned, and how the page lies. */
export interface Press {
  readonly borders?: "none" | "level"
  readonly labels?: "top" | "middle"
  /** Of the columns of labels, in halves of a character. */
  readonly label?: number
  readonly figures?: "left" | "right"
  /** Anticlockwise, in degrees: what the page draws is turned by so much. */
  readonly turned?: number
  /** Clockwise, in degrees: the page is to be shown turned by so much. */
  readonly rotated?: 90 | 180 | 270
  /** Which of its pages lie so; all, unless it says. */
  readonly every?: number
  /** How far the characters of headings stand apart, in parts of their size. */
  readonly spaced?: number
}

/** Of each report on the paper, by its year, what is printed of each cell. */
export const truths = ({ pieces }: Paper): ReadonlyMap<number, ReadonlyMap<Cell, Print>> => {
  const all = new Map<number, Map<Cell, Print>>()
  for (const piece of pieces) {
    if (piece.year === undefined) continue
    const own = all.get(piece.year) ?? new Map<Cell, Print>()
    all.set(piece.year, own)
    if (piece._tag === "Line") continue
    for (const box of piece.grid.flat()) for (const print of box?.prints ?? []) own.set(print.cell, stated(print))
  }
  return all
}

/** What says nothing for certain nobody could read, whatever took its meaning. */
const stated = (print: Print): Print =>
  print.said === "unclear" ? { unreadable: "what is printed says nothing for certain", ...print } : print

/** The same paper in a format that leaves no trace of an empty cell: which columns the figures beside it belong to, nobody can say. */
export const withoutBlanks = (paper: Paper): Paper => ({
  ...paper,
  pieces: paper.pieces.map((piece) =>
    piece._tag === "Line"
      ? piece
      : {
          ...piece,
          grid: piece.grid.map((row) =>
            row.some((box) => box !== null && box.prints.length > 0 && words(box, "") === "") ? row.map(traceless) : row
          )
        }
  )
})

/** How many ways there are to part digits as so many numbers, none of which begins with 0: no more than two are counted. */
const waysToPart = (digits: string, count: number): number => {
  if (count === 0) return digits === "" ? 1 : 0
  let ways = 0
  for (let length = 1; length <= digits.length && ways < 2; length++) {
    if (digits.startsWith("0") && length > 1) break
    ways += waysToPart(digits.slice(length), count - 1)
  }
  return Math.min(2, ways)
}

/** The same paper in a format that parts no figures: a row without its total and all parts is read only where its digits can be parted in one way. */
export const withoutBorders = (paper: Paper): Paper => ({
  ...paper,
  pieces: paper.pieces.map((piece) =>
    piece._tag === "Line"
      ? piece
      : {
          ...piece,
          grid: piece.grid.map((row) => {
            const own = row.flatMap((box) => (box !== null && box.prints.length > 0 ? [words(box, "")] : []))
            const prints = row.flatMap((box) => box?.prints ?? [])
            const whole = piece.form.blocks.some(({ columns }) => lines(columns).length === prints.length)
            const summed = whole && prints.some(({ cell }) => /[/.]total$/u.test(cell))
            const digits = own.join("").replace(/\..*$/u, "")
            const open = own.length > 1 && !summed && /^\d+$/u.test(digits) && waysToPart(digits, own.length) > 1
            return open ? row.map((box) => destroyed(box, "figures run together and no sum parts them")) : row
          })
        }
  )
})

const traceless = (box: Box | null): Box | null => destroyed(box, "an empty cell of the row left no trace")

const destroyed = (box: Box | null, what: string): Box | null =>
  box && { ...box, prints: box.prints.map((print) => ({ unreadable: what, ...print })) }

export const text = (words: string): Pick<Figure, "lines"> => ({ lines: words === "" ? [] : [[{ text: words }]] })

/** The text of a box where nothing can be struck or raised; a raised mark is a small figure of its own. */
export const words = ({ lines }: Pick<Figure, "lines">, between: string): string =>
  lines.map((line) => line.map((run) => (run.as === "raised" ? small(run.text) : run.text)).join("")).join(between)

const small = (mark: string): string => mark.replaceAll(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)))
