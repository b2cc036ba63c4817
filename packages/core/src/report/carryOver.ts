/**
 * Begins a report from the one of the year before: whose it is, and the figures that one year hands to the next.
 *
 * What last year's report leaves blank or unread stays blank here: no report tells how many cases were carried over.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import { at, blank, type Draft } from "./Draft.ts"
import { type Edition, slot } from "../form/Edition.ts"
import { editionOf } from "../editions/official.ts"
import { isUnread } from "./Entry.ts"
import { apply } from "./Patch.ts"
import { computed, isTotal } from "./Totals.ts"

/** A draft that last year's report begins, and which of its cells last year's report tells. */
export interface CarriedOver {
  readonly draft: Draft
  /** The cells that were filled in. */
  readonly carried: ReadonlyArray<Cell>
  /** The cells whose figure last year's report does not tell. */
  readonly missing: ReadonlyArray<Cell>
}

/** A draft of this edition for the year after `last`; `year` where it is another one. */
export const carryOver = (
  edition: Edition,
  last: Draft,
  { year = last.year + 1, from = editionOf(last) }: { readonly year?: number; readonly from?: Edition } = {}
): CarriedOver => {
  const { agency, scope } = last
  const fresh = blank(edition, { agency, year, reading: "draft", ...(scope && { scope }) })
  const known = edition.carries.flatMap(({ last: cell, now }) => {
    const entry = slot(from, cell) === undefined ? null : at(last, cell)
    return entry === null || entry === "n/a" || isUnread(entry) ? [] : [[now, entry] as const]
  })
  const parts = apply(fresh, { cells: Object.fromEntries(known.filter(([cell]) => !isTotal(edition, cell))) })
  // A total is computed from its parts; last year's own total is taken only where its parts are not known.
  const sums = computed(edition, parts)
  const totals = edition.carries.flatMap(({ now }) => {
    const entry = sums.get(now) ?? known.find(([cell]) => cell === now)?.[1]
    return isTotal(edition, now) && entry !== undefined ? [[now, entry] as const] : []
  })
  const draft = apply(parts, { cells: Object.fromEntries(totals) })
  const [carried, missing] = [true, false].map((wanted) =>
    edition.carries.flatMap(({ now }) => ((at(draft, now) !== null) === wanted ? [now] : []))
  )
  return { draft, carried: carried ?? [], missing: missing ?? [] }
}
