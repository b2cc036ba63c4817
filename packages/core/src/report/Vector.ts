/**
 * The numbers of a report in the order of its edition's cells, with NaN for each number that is not known.
 *
 * A declared none counts 0, 不适用 adds nothing, an unread cell is never known. A blank is not known in a draft. On a published page a
 * blank counts 0, but a blank total does not: the page prints no total there, and nothing can be checked against it. A blank total counts
 * 0 only where its whole row (for a row of totals its whole column) is blank or 0, as where an office leaves out the rows it has nothing in.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import { once } from "../once.ts"
import type { Reading } from "./Header.ts"
import * as Edition from "../form/Edition.ts"
import type { Entry } from "./Entry.ts"
import type { Lookup } from "../form/Equation.ts"
import { totals } from "../form/Form.ts"

/** The lines of an edition that total others, with the places of their cells. */
export const totalLines = once((edition: Edition.Edition) =>
  Edition.forms(edition)
    .flatMap(totals)
    .map((total) => ({
      ...total,
      places: total.sums.flatMap(({ total: cell }) => Edition.index(edition).get(cell) ?? [])
    }))
)

/** The place of each total, with the places of the row or column that crosses its total line there. */
const crossings = once((edition: Edition.Edition) => {
  const slots = Edition.slots(edition)
  return totalLines(edition).flatMap(({ form, of, places }) =>
    places.map((place) => {
      const line = (slot: (typeof slots)[number] | undefined) => (of === "columns" ? slot?.row.key : slot?.column.key)
      return {
        place,
        crossed: slots.flatMap((slot, at) => (slot.form === form && line(slot) === line(slots[place]) ? [at] : []))
      }
    })
  )
})

/** Of each total the cells of the rows and columns that cross its total line there, itself among them. */
export const crossed = once((edition: Edition.Edition): ReadonlyMap<Cell, ReadonlyArray<Cell>> => {
  const cells = Edition.slots(edition).map(({ cell }) => cell)
  const all = new Map<Cell, ReadonlyArray<Cell>>()
  for (const { place, crossed: places } of crossings(edition)) {
    const total = cells[place]
    if (total !== undefined) all.set(total, [...(all.get(total) ?? []), ...places.flatMap((at) => cells[at] ?? [])])
  }
  return all
})

/** The numbers of these entries, which must be in the order of the edition's slots; amounts in 分. The vector is new. */
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
    const notPrinted = crossings(edition).filter(
      ({ place, crossed }) => entries[place] === null && crossed.some((at) => vector[at] !== 0)
    )
    for (const { place } of notPrinted) vector[place] = Number.NaN
  }
  return vector
}

/** Looks a cell up in a vector; `undefined` where the number is not known. */
export const lookup =
  (edition: Edition.Edition, vector: Float64Array): Lookup =>
  (cell) => {
    const number = vector[Edition.place(edition, cell)]
    return number === undefined || Number.isNaN(number) ? undefined : number
  }
