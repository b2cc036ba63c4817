/**
 * A report beside those of the units below it: each cell against the sum over them, with what each contributes.
 *
 * A difference is never an error by itself: a government's own report counts its own office too, and an organ that answers to two may be
 * counted once only.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import type { Draft } from "../report/Draft.ts"
import * as Edition from "../form/Edition.ts"
import { editionOf } from "../editions/official.ts"
import type { Lookup } from "../form/Equation.ts"
import * as Ledger from "../report/Ledger.ts"

export interface Difference {
  readonly cell: Cell
  readonly parent: number
  /** Over the units whose cell is known. */
  readonly sum: number
  /** What each unit adds, the most first; units with 0 left out. */
  readonly contributions: ReadonlyArray<{ readonly agency: string; readonly value: number }>
  /** The units that do not tell it: blank in a draft, unread, or of an edition without the cell. */
  readonly unknown: ReadonlyArray<string>
}

export interface Tree {
  /** The largest difference first. */
  readonly differences: ReadonlyArray<Difference>
  /** How many cells were compared, and are the same. */
  readonly same: number
}

const lookup = (draft: Draft): Lookup => Ledger.lookup(Ledger.ledger(editionOf(draft), draft), draft.reading ?? "draft")

/** Only children of the same year count. Throws a `RangeError` for a draft of an edition that is not official. */
export const acrossTree = (parent: Draft, children: ReadonlyArray<Draft>): Tree => {
  const edition = editionOf(parent)
  const own = lookup(parent)
  const units = children
    .filter(({ year }) => year === parent.year)
    .map((draft) => ({ name: draft.agency.name, at: lookup(draft) }))
  const compared = Edition.slots(edition).flatMap(({ cell }): ReadonlyArray<Difference> => {
    const value = own(cell)
    if (value === undefined || units.length === 0) return []
    const each = units.map(({ name, at }) => ({ agency: name, value: at(cell) }))
    const known = each.flatMap(({ agency, value: number }) => (number === undefined ? [] : [{ agency, value: number }]))
    return [
      {
        cell,
        parent: value,
        sum: known.reduce((total, { value: number }) => total + number, 0),
        contributions: known
          .filter(({ value: number }) => number !== 0)
          .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value)),
        unknown: each.flatMap(({ agency, value: number }) => (number === undefined ? [agency] : []))
      }
    ]
  })
  const differences = compared
    .filter(({ parent: value, sum }) => value !== sum)
    .toSorted((one, other) => Math.abs(other.parent - other.sum) - Math.abs(one.parent - one.sum))
  return { differences, same: compared.length - differences.length }
}
