/**
 * How a surface breaks a manuscript into rows: what the editor asks of it to move the cursor by rows and pages.
 *
 * A terminal breaks its own rows, a web page may read them off its layout. Widths count columns: a Latin letter takes one.
 *
 * @module
 */
import type { Shown } from "@gongkai/core/Plain"
import { characters } from "./graphemes.ts"
import type { Manuscript } from "./Manuscript.ts"
import type { Reference } from "./references.ts"

/**
 * A row of the surface: the piece of a line that it shows (`from` and `to` are offsets), and the columns left free before it.
 *
 * Its text is the piece of the line, but for the references in it, each of which is shown as a text of its own.
 */
export interface Row {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly text: string
  readonly indent: number
  readonly references?: ReadonlyArray<ShownReference>
}

/** A reference and what is shown in its place. */
export interface ShownReference extends Reference {
  readonly text: string
}

/** A character of a row as it is shown, and the UTF-16 units of the line that it takes. */
export interface Sign {
  readonly text: string
  readonly length: number
}

const sign = (text: string): Sign => ({ text, length: text.length })

/** The characters of a line, each reference as one. */
export const signs = (line: string, references: ReadonlyArray<ShownReference>): ReadonlyArray<Sign> => {
  const all: Array<Sign> = []
  let begun = 0
  for (const { from, to, text } of references) {
    for (const each of characters(line.slice(begun, from))) all.push(sign(each))
    all.push({ text, length: to - from })
    begun = to
  }
  for (const each of characters(line.slice(begun))) all.push(sign(each))
  return all
}

/** The characters that a row shows, each reference as one. */
export const signsOf = ({ text, from, references = [] }: Row): ReadonlyArray<Sign> => {
  const all: Array<Sign> = []
  let [begun, offset] = [0, from]
  for (const each of references) {
    const end = begun + each.from - offset
    for (const own of characters(text.slice(begun, end))) all.push(sign(own))
    all.push({ text: each.text, length: each.to - each.from })
    begun = end + each.text.length
    offset = each.to
  }
  for (const own of characters(text.slice(begun))) all.push(sign(own))
  return all
}

export interface Wrap {
  /** The rows of all lines, from the first on; an empty line is a row without text. */
  readonly rows: (manuscript: Manuscript, show?: Shown) => ReadonlyArray<Row>
  /** The columns that one character takes. */
  readonly width: (character: string) => number
  /** The columns of a whole row. */
  readonly columns: number
}

/** The same breaking, each reference shown as the number of its cell. */
export const showing = (wrap: Wrap, show: Shown): Wrap => ({
  ...wrap,
  rows: (manuscript) => wrap.rows(manuscript, show)
})

/** The columns that a character of a row takes; a reference takes those of what it shows. */
export const widthOf = ({ text }: Sign, { width }: Pick<Wrap, "width">): number =>
  characters(text).reduce((sum, each) => sum + width(each), 0)

/** The row (counted from 0 among `rows`) and the column where the cursor stands; at a break it stands in the row below. */
export const placeIn = (rows: ReadonlyArray<Row>, { cursor }: Manuscript, wrap: Wrap) => {
  const row = rows.findLastIndex(({ line, from }) => line === cursor.line && from <= cursor.offset)
  const found = rows[row]
  const { from = 0, indent = 0 } = found ?? {}
  let [before, offset] = [0, from]
  for (const each of found === undefined ? [] : signsOf(found)) {
    if (offset >= cursor.offset) break
    before += widthOf(each, wrap)
    offset += each.length
  }
  // Behind the last character of a full row the cursor stands on it: there is no column further right.
  return { row: Math.max(0, row), column: Math.min(indent + before, Math.max(2, wrap.columns) - 1) }
}
