/**
 * The lowest heads of a table: one for each place, with what stands right above a head that was cut in two.
 *
 * @module
 */
import type { Reading } from "./Reading.ts"
import { texts } from "./rows.ts"
import { forms, likeness } from "./similarity.ts"

/** The place of a column in a grid, from the first to before the last, and its head as the source prints it. */
export interface Column {
  readonly from: number
  readonly to: number
  readonly text: string
  /** The same with the texts right above it: a head may go on over several rows, 本年新公开数 and 量. */
  readonly joined?: ReadonlyArray<string>
  /** In a grid what stands above is above; in a row whose spans were lost it may be another column's. */
  readonly grid?: true
}

/** What a head says: its own text, or with that above it if so it is more like a column's label. */
export const nameOf = ({ text, joined = [] }: Column, wanted: ReadonlyArray<ReadonlyArray<string>>): string => {
  const mark = (name: string) => Math.max(...wanted.map((each) => likeness(forms(name), each)))
  return joined.reduce((best, name) => (mark(name) > mark(best) ? name : best), text)
}

/** The end of a head that was cut: 量, 持, 组织. */
const isRest = (text: string): boolean => /^\p{Script=Han}{1,3}$/u.test(text.trim())

/** In a whole grid the lowest label of each position is its column's; in one whose spans are known it may be several wide. */
export const leaves = (heads: ReadonlyArray<Reading>): ReadonlyArray<Column> => {
  const lowest = new Map<number, Column>()
  const put = (at: number, { from, to, text, ...own }: Column): void => {
    const above = lowest.get(at)
    if (above?.from === from && above.to <= to && above.text !== text && isRest(text)) {
      const joined = [above.text, ...(above.joined ?? [])].map((each) => each + text)
      lowest.set(at, { from, to, text, joined, ...own })
    } else if (above?.text !== text || above.from !== from) lowest.set(at, { from, to, text, ...own })
  }
  for (const { row, owners } of heads) {
    if (owners === undefined) {
      for (const [at, text] of texts(row).entries()) if (text !== "") put(at, { from: at, to: at + 1, text })
    } else {
      for (const [at, owner] of owners.entries())
        if (owner !== null && owner.slot.text !== "")
          put(at, { from: owner.from, to: owner.to, text: owner.slot.text, grid: true })
    }
  }
  const found: Array<Column> = []
  for (const [at, column] of [...lowest].toSorted(([one], [other]) => one - other)) {
    const last = found.at(-1)
    // A head that spans several places is one column, as far as nothing lower stands under a part of it.
    if (last !== undefined && last.to === at && at > column.from && last.text === column.text)
      found.splice(-1, 1, { ...last, to: at + 1 })
    else found.push({ ...column, from: at, to: at + 1 })
  }
  return found
}
