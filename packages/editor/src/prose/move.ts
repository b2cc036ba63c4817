/**
 * Where keys take the cursor: by character, word, row of the surface, page and text.
 *
 * Up and down keep the column that they started from, across rows that are shorter.
 *
 * @module
 */
import { next, nextWord, previous, previousWord, type Whole } from "./graphemes.ts"
import { lineAt, type Manuscript, moveTo, type Position, wholesAt } from "./Manuscript.ts"
import { placeIn, type Row, signsOf, widthOf, type Wrap } from "./Wrap.ts"

type Goes = (text: string, offset: number, wholes: ReadonlyArray<Whole>) => number

const textAt = (manuscript: Manuscript): string => lineAt(manuscript, manuscript.cursor.line).text

const back =
  (step: Goes) =>
  (manuscript: Manuscript): Manuscript => {
    const { line, offset } = manuscript.cursor
    if (offset > 0)
      return moveTo(manuscript, { line, offset: step(textAt(manuscript), offset, wholesAt(manuscript, line)) })
    return moveTo(manuscript, line === 0 ? { line, offset } : { line: line - 1, offset: Number.MAX_SAFE_INTEGER })
  }

const ahead =
  (step: Goes) =>
  (manuscript: Manuscript): Manuscript => {
    const { line, offset } = manuscript.cursor
    if (offset < textAt(manuscript).length)
      return moveTo(manuscript, { line, offset: step(textAt(manuscript), offset, wholesAt(manuscript, line)) })
    return moveTo(manuscript, line + 1 < manuscript.lines.length ? { line: line + 1, offset: 0 } : { line, offset })
  }

export const left = back(previous)
export const right = ahead(next)
export const wordLeft = back(previousWord)
export const wordRight = ahead(nextWord)

export const textStart = (manuscript: Manuscript): Manuscript => moveTo(manuscript, { line: 0, offset: 0 })
export const textEnd = (manuscript: Manuscript): Manuscript =>
  moveTo(manuscript, { line: manuscript.lines.length - 1, offset: Number.MAX_SAFE_INTEGER })

/** The last place of a row: behind its text, but before its last character where the line goes on in the next row. */
const endOf = (rows: ReadonlyArray<Row>, at: number): Position => {
  const row = rows[at] ?? { line: 0, from: 0, to: 0, text: "", indent: 0 }
  const goesOn = rows[at + 1]?.line === row.line
  return { line: row.line, offset: goesOn ? row.to - (signsOf(row).at(-1)?.length ?? 0) : row.to }
}

export const rowStart = (manuscript: Manuscript, wrap: Wrap): Manuscript => {
  const rows = wrap.rows(manuscript)
  const row = rows[placeIn(rows, manuscript, wrap).row]
  return moveTo(manuscript, row === undefined ? manuscript.cursor : { line: row.line, offset: row.from })
}

export const rowEnd = (manuscript: Manuscript, wrap: Wrap): Manuscript => {
  const rows = wrap.rows(manuscript)
  return moveTo(manuscript, endOf(rows, placeIn(rows, manuscript, wrap).row))
}

/** The place in a row nearest to a column, without going past it. */
const near = (rows: ReadonlyArray<Row>, wrap: Wrap, at: number, column: number): Position => {
  const row = rows[at] ?? { line: 0, from: 0, to: 0, text: "", indent: 0 }
  let [offset, used] = [row.from, row.indent]
  for (const each of signsOf(row)) {
    if (used + widthOf(each, wrap) > column) break
    used += widthOf(each, wrap)
    offset += each.length
  }
  return { line: row.line, offset: Math.min(offset, endOf(rows, at).offset) }
}

/** Moves by rows of the surface, up where the count is negative. */
const byRows = (manuscript: Manuscript, wrap: Wrap, count: number): Manuscript => {
  const rows = wrap.rows(manuscript)
  const { row, column } = placeIn(rows, manuscript, wrap)
  const goal = manuscript.goal ?? column
  const to = Math.min(Math.max(0, row + count), rows.length - 1)
  if (to === row) return { ...moveTo(manuscript, manuscript.cursor), goal }
  return { ...moveTo(manuscript, near(rows, wrap, to, goal)), goal }
}

/** Moves up by so many rows of the surface; a page is as many as it moves by at once. */
export const up = (manuscript: Manuscript, wrap: Wrap, rows = 1): Manuscript => byRows(manuscript, wrap, -rows)
export const down = (manuscript: Manuscript, wrap: Wrap, rows = 1): Manuscript => byRows(manuscript, wrap, rows)
