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

/** The columns that the rows with most figures make, from left to right; none where those of two columns overlap. */
export const columns = (rows: ReadonlyArray<ReadonlyArray<Word>>): ReadonlyArray<Column> => {
  const most = Math.max(0, ...rows.map(({ length }) => length))
  const full = rows.filter(({ length }) => length === most)
  const found = Array.from({ length: most }, (_, at): Column => {
    const own = full.flatMap((row) => row[at] ?? [])
    return { left: Math.min(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) }
  })
  const isApart = found.every(({ left }, at) => at === 0 || left > (found[at - 1]?.right ?? left))
  return isApart ? found : []
}

const shared = (word: Column, column: Column): number =>
  Math.min(word.right, column.right) - Math.max(word.left, column.left)

/** The one column in which a word stands; `undefined` where it stands in none, or as well in another. */
export const columnOf = (word: Word, all: ReadonlyArray<Column>): number | undefined => {
  const own = all.flatMap((column, at) => (shared(word, column) > 0 ? [at] : []))
  return own.length === 1 ? own[0] : undefined
}
