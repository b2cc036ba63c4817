/**
 * Gives figures without a label the caption above their table, where a form is set with a table for each of its rows.
 *
 * @module
 */
import type { Reading } from "./Reading.ts"
import { isBlank } from "./rows.ts"
import { certain } from "./similarity.ts"

/** The rows of a form that is set so; each caption is that of one row. */
export const underCaptions = (
  readings: ReadonlyArray<Reading>,
  like: (label: string) => number
): ReadonlyArray<Reading> => {
  let caption: string | undefined
  return readings.map((reading) => {
    if (isBlank(reading)) {
      const own = reading.labels.find((label) => like(label) >= certain)
      if (reading.row.cells.length === 1 || reading.labels.length === 1) caption = own ?? caption
      return reading
    }
    if (reading.labels.length > 0 || caption === undefined) return reading
    const labelled = { ...reading, labels: [caption] }
    caption = undefined
    return labelled
  })
}
