/**
 * The columns of figures without borders: the stretches across the page in which the figures of all rows stand.
 *
 * @module
 */
import type { Word } from "./words.ts"

/** From where to where the figures of a column reach, in points. */
export interface Column {
  readonly left: number
  readonly right: number
}

const around = (words: ReadonlyArray<Column>): Column => ({
  left: Math.min(...words.map(({ left }) => left)),
  right: Math.max(...words.map(({ right }) => right))
})

/** The stretches that figures of all rows cover; `undefined` where two figures of one row stand in one of them. */
const covered = (rows: ReadonlyArray<ReadonlyArray<Word>>): ReadonlyArray<Column> | undefined => {
  const found: Array<Column> = []
  for (const word of rows.flat().toSorted((one, other) => one.left - other.left)) {
    const last = found.at(-1)
    if (last !== undefined && word.left <= last.right) found.splice(-1, 1, around([last, word]))
    else found.push(around([word]))
  }
  const isApart = rows.every((row) => new Set(row.map((word) => columnOf(word, found))).size === row.length)
  return isApart ? found : undefined
}

/** The columns that the rows with most figures make, from left to right; none where those of two columns overlap. */
const fullest = (rows: ReadonlyArray<ReadonlyArray<Word>>): ReadonlyArray<Column> => {
  const most = Math.max(0, ...rows.map(({ length }) => length))
  const full = rows.filter(({ length }) => length === most)
  const found = Array.from({ length: most }, (_, at) => around(full.flatMap((row) => row[at] ?? [])))
  return found.every(({ left }, at) => at === 0 || left > (found[at - 1]?.right ?? left)) ? found : []
}

/** The columns in which the figures of these rows stand, from left to right; none where that cannot be told. */
export const columns = (rows: ReadonlyArray<ReadonlyArray<Word>>): ReadonlyArray<Column> =>
  covered(rows) ?? fullest(rows)

const shared = (word: Column, column: Column): number =>
  Math.min(word.right, column.right) - Math.max(word.left, column.left)

/** The one column in which a word stands; `undefined` where it stands in none, or as well in another. */
export const columnOf = (word: Word, all: ReadonlyArray<Column>): number | undefined => {
  const own = all.flatMap((column, at) => (shared(word, column) > 0 ? [at] : []))
  return own.length === 1 ? own[0] : undefined
}
