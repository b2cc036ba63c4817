/**
 * Words beside the figures of a table that stand in none of the form's cells: behind the last of them in a row, or in a further column's head.
 *
 * @module
 */
import type { Quoted } from "./Message.ts"
import { isFigure } from "./figure.ts"
import { isHeadLabel } from "./headWords.ts"
import type { Reading } from "./Reading.ts"
import type { Found } from "./under.ts"

/** What heads a column of numbers of rows. */
export const serials = /(?:^|\s)(?:序|编)\s*号(?:\s|$)/u
/** What heads a column of remarks. */
export const remarks = /(?:^|\s)(?:备\s*[注考]|附\s*注)(?:\s|$)/u

/** The words of a row that was read which stand in none of its cells: a remark that no head announces. What is unread is quoted whole. */
export const wordsBeside = (
  { row, start, open }: Reading,
  found: ReadonlyArray<Found> | undefined
): ReadonlyArray<Quoted> => {
  if (open !== undefined || found === undefined) return []
  const used = new Set(found.map(({ slot }) => slot))
  return row.cells
    .slice(start)
    .flatMap((slot) =>
      slot !== null && !used.has(slot) && /\p{L}/u.test(slot.text) && !isFigure(slot.text)
        ? [{ text: slot.text, place: row.place }]
        : []
    )
}

/** The last column of a grid in which a row that was read has a figure; `undefined` where nothing is one. */
export const lastColumn = (
  rows: ReadonlyArray<readonly [reading: Reading, found: ReadonlyArray<Found> | undefined]>
): number | undefined => {
  const all = rows.flatMap(([{ row, grid, open }, found]) =>
    grid === true && open === undefined && found !== undefined
      ? [Math.max(...found.map(({ slot }) => (slot === undefined ? -1 : row.cells.indexOf(slot))))]
      : []
  )
  const last = Math.max(-1, ...all)
  return all.length < rows.length || last === -1 ? undefined : last
}

/** Words in the head of a grid behind its last column: somebody gave the table a further one. What heads remarks and numbers says nothing. */
export const wordsOfHeads = (heads: ReadonlyArray<Reading>, last: number | undefined): ReadonlyArray<Quoted> =>
  last === undefined
    ? []
    : heads.flatMap(({ row, grid }) =>
        row.cells
          .slice(last + 1)
          .flatMap((slot) =>
            grid === true && slot !== null && isOdd(slot.text)
              ? [{ text: slot.text, place: slot.place ?? row.place }]
              : []
          )
      )

/** Words that head no column of any form, and neither remarks nor numbers of rows. */
const isOdd = (text: string): boolean =>
  /\p{L}/u.test(text) && !isFigure(text) && !isHeadLabel(text) && !remarks.test(text) && !serials.test(text)
