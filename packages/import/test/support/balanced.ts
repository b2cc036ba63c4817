/**
 * Drafts whose sums hold: what running text has to bear out before its figures are read.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { at, type Draft, putAll } from "@gongkai/core/Draft"
import { type Edition, forms } from "@gongkai/core/Edition"
import { Count, type Entry } from "@gongkai/core/Entry"
import { totals } from "@gongkai/core/Form"
import { draftOf } from "./drafts.ts"

const applicants = ["naturalPerson", "business", "research", "publicInterest", "legalService", "other"].map((key) =>
  key === "naturalPerson" ? key : `organization.${key}`
)

/** A report that balances: outcomes as given, and in each column as many requests received as were closed and carried on. */
export const balanced = (edition: Edition, figures: ReadonlyArray<number>): Draft => {
  const draft = draftOf(edition, figures)
  const cells: { [cell: Cell]: Entry } = {}
  const value = (cell: Cell): number => Number(cells[cell] ?? at(draft, cell))
  const set = (cell: Cell, number: number) => {
    cells[cell] = Count.make(number)
  }
  const all = forms(edition).flatMap(totals)
  for (const { of, sums: lines } of all)
    if (of === "rows")
      for (const { total, parts } of lines)
        set(
          total,
          parts.map(value).reduce((sum, each) => sum + each, 0)
        )
  for (const key of applicants)
    set(`requests/received/${key}`, value(`requests/outcome.total/${key}`) + value(`requests/carriedOut/${key}`))
  for (const key of applicants) set(`requests/carriedIn/${key}`, 0)
  for (const { of, sums: lines } of all)
    if (of === "columns")
      for (const { total, parts } of lines)
        set(
          total,
          parts.map(value).reduce((sum, each) => sum + each, 0)
        )
  return putAll(draft, cells)
}
