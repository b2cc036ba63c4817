/**
 * The numbers of a report in the order of its edition's cells, with NaN for what is not known.
 *
 * A declared none counts 0, 不适用 adds nothing, an unread cell is never known. A blank is not known in a draft and 0 on a published
 * page, except on a total line that is blank from end to end: nothing can be checked against that.
 *
 * @module
 */
import { lines, printed, sums } from "./Axis.ts"
import * as Cell from "./Cell.ts"
import { derive } from "./derive.ts"
import type { Reading } from "./Draft.ts"
import * as Edition from "./Edition.ts"
import type { Entry } from "./Entry.ts"
import type { Lookup } from "./Equation.ts"
import type { Form } from "./Form.ts"

/** A line of totals: its label and the places of its cells. */
export interface TotalLine {
  readonly form: Form
  readonly key: string
  readonly label: string
  readonly places: ReadonlyArray<number>
}

/** The lines of an edition that total others. */
export const totalLines = derive((edition: Edition.Edition): ReadonlyArray<TotalLine> => {
  const place = (cell: Cell.Cell) => Edition.index(edition).get(cell) ?? []
  return Edition.forms(edition).flatMap((form) =>
    form.blocks.flatMap((block) =>
      ([block.rows, block.columns] as const).flatMap((axis) =>
        sums(axis).map(({ total }) => ({
          form,
          key: total.key,
          label: printed(total),
          places: lines(axis === block.rows ? block.columns : block.rows).flatMap((across) =>
            place(
              axis === block.rows
                ? Cell.show({ form: form.key, row: total.key, column: across.key })
                : Cell.show({ form: form.key, row: across.key, column: total.key })
            )
          )
        }))
      )
    )
  )
})

export const make = (edition: Edition.Edition, entries: ReadonlyArray<Entry>, reading: Reading): Float64Array => {
  const vector = new Float64Array(entries.length)
  const blank = reading === "published" ? 0 : Number.NaN
  let blanks = 0
  for (let at = 0; at < vector.length; at++) {
    const entry = entries[at]
    if (typeof entry === "number") vector[at] = entry
    else if (entry === null) {
      blanks++
      vector[at] = blank
    } else if (typeof entry === "object") vector[at] = Number.NaN
  }
  if (blanks > 0 && blank === 0) {
    for (const { places } of totalLines(edition)) {
      if (places.every((at) => entries[at] === null)) for (const at of places) vector[at] = Number.NaN
    }
  }
  return vector
}

/** Looks a cell up in a vector; `undefined` where the number is not known. */
export const lookup =
  (edition: Edition.Edition, vector: Float64Array): Lookup =>
  (cell) => {
    const number = vector[Edition.index(edition).get(cell) ?? -1]
    return number === undefined || Number.isNaN(number) ? undefined : number
  }
