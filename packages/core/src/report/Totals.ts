/**
 * The totals of a report: the sums of its own parts, beside the figures written in the total cells.
 *
 * A total follows its parts while it is blank or equals their sum. A total with another figure was typed by somebody and is kept until
 * they change it. As long as one part is not known, the sum is not known either.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import { once } from "../once.ts"
import { editionOf } from "../editions/official.ts"
import { type Draft, entries, putAll } from "./Draft.ts"
import { type Edition, forms, index, place, slots } from "../form/Edition.ts"
import { Count, type Entry, isUnread } from "./Entry.ts"
import { totals } from "../form/Form.ts"
import { apply, type Patch } from "./Patch.ts"

/** The total cells of an edition, each with the places of all cells that are no totals and count towards it. */
export const parts = once((edition: Edition): ReadonlyMap<Cell, ReadonlyArray<number>> => {
  const direct = new Map(
    forms(edition).flatMap((form) => totals(form).flatMap(({ sums }) => sums.map(({ total, parts }) => [total, parts])))
  )
  const below = (cell: Cell): ReadonlyArray<Cell> => direct.get(cell)?.flatMap(below) ?? [cell]
  return new Map(
    [...direct.keys()].map((total) => [total, below(total).flatMap((cell) => index(edition).get(cell) ?? [])])
  )
})

/** Whether a cell is the sum of others. */
export const isTotal = (edition: Edition, cell: Cell): boolean => parts(edition).has(cell)

const sum = (terms: ReadonlyArray<Entry>): Entry => {
  let total = 0
  for (const term of terms) {
    if (term === null || isUnread(term)) return null
    if (typeof term === "number") total += term
  }
  const [first] = terms
  if ((first === "none" || first === "n/a") && terms.every((term) => term === first)) return first
  return Number.isSafeInteger(total) ? Count.make(total) : null
}

/** The sum of each total's parts; `null` while one of them is blank or unread, or where the sum exceeds 2^53 − 1. */
export const computed = (edition: Edition, draft: Draft): ReadonlyMap<Cell, Entry> => {
  const all = entries(edition, draft)
  return new Map(
    [...parts(edition)].map(([total, places]) => [total, sum(places.map((place) => all[place] ?? null))] as const)
  )
}

/** What an entry counts for; `undefined` where it counts for nothing that could be compared. */
const worth = (entry: Entry): number | undefined =>
  typeof entry === "number" ? entry : entry === "none" ? 0 : undefined

const same = (one: Entry, other: Entry): boolean =>
  one === other || (worth(one) !== undefined && worth(one) === worth(other))

/** The totals whose figure is not the sum of their parts, with that sum; totals whose sum is not known yet are left out. */
export const differing = (edition: Edition, draft: Draft): ReadonlyMap<Cell, Entry> => {
  const all = entries(edition, draft)
  return new Map(
    [...computed(edition, draft)].filter(([cell, entry]) => {
      const stands = all[place(edition, cell)] ?? null
      return stands !== null && entry !== null && !same(stands, entry)
    })
  )
}

/** The patch together with the totals that follow from it; a total the patch itself names stays as the patch has it. */
export const follow = (edition: Edition, draft: Draft, patch: Patch): Patch => {
  const before = computed(edition, draft)
  const all = entries(edition, draft)
  const after = computed(edition, apply(draft, patch))
  const following = [...after].filter(([cell, entry]) => {
    const stands = all[place(edition, cell)] ?? null
    const follows = stands === null || same(stands, before.get(cell) ?? null)
    return patch.cells?.[cell] === undefined && follows && stands !== entry
  })
  return following.length === 0 ? patch : { ...patch, cells: { ...patch.cells, ...Object.fromEntries(following) } }
}

/**
 * The draft with each blank total filled in, where all its parts are known. A total that says something else than its parts stays: `check`
 * names it. Throws a `RangeError` for a draft of an edition that is neither official nor given.
 */
export const complete = <E extends Edition>(draft: Draft<E>, edition: Edition = editionOf(draft)): Draft<E> => {
  const all = entries(edition, draft)
  const blank = [...computed(edition, draft)].filter(
    ([cell, entry]) => entry !== null && all[place(edition, cell)] === null
  )
  return putAll(draft, Object.fromEntries(blank))
}

/** Declares 本项全年无 for the cells among these that are blank and no totals: one act for a row or a block. */
export const declareNone = (edition: Edition, draft: Draft, cells: ReadonlySet<Cell>): Patch => {
  const all = entries(edition, draft)
  const blank = slots(edition).filter(({ cell }, at) => cells.has(cell) && all[at] === null && !isTotal(edition, cell))
  return { cells: Object.fromEntries(blank.map(({ cell }) => [cell, "none"])) }
}
