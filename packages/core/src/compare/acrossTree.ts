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
import { editionOf } from "../editions/official.ts"
import * as Ledger from "../report/Ledger.ts"
import { consolidate } from "./consolidate.ts"

/** A cell whose number in the parent is not the sum over the units; amounts in 分. */
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

/** The comparison of a report with those of its units. */
export interface Tree {
  /** The largest difference first. */
  readonly differences: ReadonlyArray<Difference>
  /** How many cells were compared, and are the same. */
  readonly same: number
}

/** Only children of the same year count. Throws a `RangeError` for a draft of an edition that is not official. */
export const acrossTree = (parent: Draft, children: ReadonlyArray<Draft>): Tree => {
  const edition = editionOf(parent)
  const units = children.filter(({ year }) => year === parent.year)
  if (units.length === 0) return { differences: [], same: 0 }
  const own = Ledger.lookup(Ledger.ledger(edition, parent), parent.reading ?? "draft")
  const compared = consolidate(units, { edition }).cells.flatMap(({ cell, contributions, unknown, sum }) => {
    const value = own(cell)
    return value === undefined ? [] : [{ cell, parent: value, sum, contributions, unknown }]
  })
  const differences = compared
    .filter(({ parent: value, sum }) => BigInt(value) !== sum)
    .map(({ contributions, unknown, sum, ...rest }): Difference => ({
      ...rest,
      sum: Number(sum),
      contributions: contributions
        .filter(({ value }) => value !== 0n)
        .map(({ agency, value }) => ({ agency, value: Number(value) }))
        .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value)),
      unknown: unknown.map(({ agency }) => agency)
    }))
    .toSorted((one, other) => Math.abs(other.parent - other.sum) - Math.abs(one.parent - one.sum))
  return { differences, same: compared.length - differences.length }
}
