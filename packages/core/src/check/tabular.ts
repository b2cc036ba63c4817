/**
 * The rules about the tables alone: sums, blanks, totals, what was carried over, and the record of a second entry.
 *
 * They read no text, so they are small and quick: a page has them before the others have come. `whole` of `check.ts` asks these first.
 *
 * @module
 */
import { once } from "../once.ts"
import type { Edition } from "../form/Edition.ts"
import type { Register } from "./asked.ts"
import type { Judgement } from "./Rule.ts"
import { blanks, parts, totals, unread } from "./rules/completeness.ts"
import { carriedIn, inForceChain } from "./rules/continuity.ts"
import { doubleEntry } from "./rules/doubleEntry.ts"
import { inForce } from "./rules/inForce.ts"
import { itemsNotCases } from "./rules/itemsNotCases.ts"

/** What is asked of tables. A report in which it finds nothing is not sound for that: its text was not looked at. */
export const tabular: Register = {
  judgements: once((edition: Edition): ReadonlyArray<Judgement> => [
    inForce,
    parts,
    unread,
    blanks,
    totals,
    carriedIn,
    inForceChain,
    doubleEntry,
    ...(edition.key === "2019" ? [itemsNotCases] : [])
  ]),
  words: () => []
}
