/**
 * Columns that the source does not have: offices leave out those in which they have nothing to report. Their cells are blank.
 *
 * Only under a head all of which was recognised, and only where the totals that are printed are those of the columns that are. A table without
 * its last column may have been cut off there.
 *
 * @module
 */
import { type Line, lines, printed, sums } from "@gongkai/core/Axis"
import { isUnread } from "@gongkai/core/Entry"
import type { Block, Form } from "@gongkai/core/Form"
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import type { Head } from "./columns.ts"
import type { Message } from "./Message.ts"
import type { Read } from "./readRow.ts"

/** One row as it was read: an entry for each column of the form. */
type Row = ReadonlyArray<Read>

/** The columns of the form that a head does not have, as indices; none where it may have them under other names. */
export const missing = (
  { columns }: Block,
  head: Head | undefined,
  rows: ReadonlyArray<Row>
): ReadonlyArray<number> => {
  const { order, places, assumed = [], table } = head ?? { order: [] }
  // Without a grid, or with a head that says nothing, what is missing may only not have been found.
  if (places === undefined || table === undefined || assumed.length > 0 || order.includes(undefined)) return []
  const across = lines(columns)
  const gone = across.flatMap((_, column) => (order.includes(column) ? [] : [column]))
  // What a page or a copy cut off a table is its end, and the total that would tell goes with it.
  if (gone.includes(across.length - 1)) return []
  const own = rows.map((row) => row.filter((_, column) => !gone.includes(column)))
  // A row of which nothing was read did not fit its head: then some figures may be those of the columns that seem to be missing.
  const fits = own.some((row) => row.every(isRead)) && own.every((row) => row.some(isRead))
  return fits && rows.every((row) => agrees(columns, across, gone, row)) ? gone : []
}

const isRead = ({ entry }: Read): boolean => !isUnread(entry)

/** Whether each printed total is the sum of the printed parts, as far as they were read. */
const agrees = (
  columns: Block["columns"],
  across: ReadonlyArray<Line>,
  gone: ReadonlyArray<number>,
  row: Row
): boolean =>
  sums(columns).every(({ total, parts }) => {
    const [whole, ...own] = [total, ...parts].map(({ key }) => across.findIndex((line) => line.key === key))
    if (whole === undefined || gone.includes(whole)) return true
    const values = [whole, ...own.filter((column) => !gone.includes(column))].map((column) => row[column]?.entry)
    if (values.some((entry) => entry === undefined || isUnread(entry))) return true
    const [sum = 0, ...all] = values.map((entry): number => (typeof entry === "number" ? entry : 0))
    return sum === all.reduce((so, value) => so + value, 0)
  })

/** A row with those columns blank. */
export const blanked = (row: Row, gone: ReadonlyArray<number>, together: string): Row =>
  row.map((read, column) =>
    gone.includes(column)
      ? {
          cell: read.cell,
          entry: null,
          place: { ...read.place, text: "", confidence: "likely", note: why.zh },
          guessed: why,
          together
        }
      : read
  )

const why: Text = { zh: "原文的表里没有这一列，按空白记", en: "the table has no such column: it was taken as blank" }

/** One note for all cells of these columns. */
export const leftBlank = (form: Form, { columns }: Block, gone: ReadonlyArray<number>, place: Spot): Message => {
  const names = gone.flatMap((column) => lines(columns)[column] ?? []).map((line) => `“${printed(line)}”`)
  return {
    severity: "note",
    place,
    text: {
      zh: `“${form.title}”的表里没有${names.join("")}列，各格按空白记`,
      en: `the table “${form.key}” has no columns ${gone.flatMap((column) => lines(columns)[column]?.key ?? []).join(", ")}: their cells were taken as blank`
    }
  }
}
