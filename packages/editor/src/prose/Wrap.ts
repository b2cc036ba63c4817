/**
 * How a surface breaks a manuscript into rows: what the editor asks of it to move the cursor by rows and pages.
 *
 * A terminal breaks its own rows, a web page may read them off its layout. Widths count columns: a Latin letter takes one.
 *
 * @module
 */
import { characters } from "./graphemes.ts"
import type { Manuscript } from "./Manuscript.ts"

/** A row of the surface: the piece of a line that it shows (`from` and `to` are offsets), and the columns left free before it. */
export interface Row {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly text: string
  readonly indent: number
}

export interface Wrap {
  /** The rows of all lines, from the first on; an empty line is a row without text. */
  readonly rows: (manuscript: Manuscript) => ReadonlyArray<Row>
  /** The columns that one character takes. */
  readonly width: (character: string) => number
  /** The columns of a whole row. */
  readonly columns: number
}

/** The row (counted from 0 among `rows`) and the column where the cursor stands; at a break it stands in the row below. */
export const placeIn = (rows: ReadonlyArray<Row>, { cursor }: Manuscript, { width, columns }: Wrap) => {
  const row = rows.findLastIndex(({ line, from }) => line === cursor.line && from <= cursor.offset)
  const { text = "", from = 0, indent = 0 } = rows[row] ?? {}
  const before = characters(text.slice(0, cursor.offset - from)).reduce((sum, each) => sum + width(each), 0)
  // Behind the last character of a full row the cursor stands on it: there is no column further right.
  return { row: Math.max(0, row), column: Math.min(indent + before, Math.max(2, columns) - 1) }
}
