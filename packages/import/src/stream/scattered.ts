/**
 * Withdraws rows of running text whose figures may be another row's: cells on lines of their own that a page's order has scattered.
 *
 * @module
 */
import { sums } from "@gongkai/core/Axis"
import { isUnread } from "@gongkai/core/Entry"
import type { Read } from "@gongkai/match/readRow"
import { misaligned } from "@gongkai/match/remarks"
import type { Pending, readRun } from "./readRun.ts"
import type { Run } from "./runs.ts"

type RowRead = ReturnType<typeof readRun>

/** The figures of the row stand on several lines. */
const isOnLines = ({ run }: Run): boolean => /\p{Nd}\s*\n\s*\p{Nd}/u.test(run)

const isUnsure = ({ entry }: Read): boolean => isUnread(entry) && entry.unread !== ""

const lacks = ({ reads, pending }: RowRead): boolean => pending?.options.length === 0 || reads.some(isUnsure)

const withdrawn = (read: Read): Read =>
  isUnread(read.entry)
    ? read
    : {
        ...read,
        entry: { unread: read.place.text ?? "" },
        place: { ...read.place, note: misaligned.zh },
        why: misaligned
      }

/** The cells of a row that was still to be parted. */
const unparted = ({ cells, text, place }: Pending): ReadonlyArray<Read> =>
  cells.map((cell) => ({
    cell,
    entry: { unread: text },
    place: { ...place, text, note: misaligned.zh },
    why: misaligned
  }))

const withdraw = ({ reads, pending }: RowRead): RowRead => ({
  reads: [...reads.map(withdrawn), ...(pending === undefined ? [] : unparted(pending))]
})

/**
 * Where no sums hold the figures of a block to their rows, and a row on several lines has not its number of figures, those that it lacks may
 * stand in another: then no row on several lines is sure.
 */
export const withoutScattered = (rows: ReadonlyArray<readonly [Run, RowRead]>): ReadonlyArray<RowRead> => {
  const scattered = new Set(
    rows.flatMap(([run, row]) => {
      const { block } = run.label
      return isOnLines(run) && sums(block.columns).length === 0 && lacks(row) ? [block] : []
    })
  )
  return rows.map(([run, row]) => (scattered.has(run.label.block) && isOnLines(run) ? withdraw(row) : row))
}
