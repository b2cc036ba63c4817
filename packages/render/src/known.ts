/**
 * What cells come to together, or why nobody knows: the one place where charts and briefs take numbers from.
 *
 * A sum with a blank or unread part is not known; it is never the sum of the rest. A report of another edition is asked for the cells
 * that count the same there, and where it has none, the two are not comparable.
 *
 * @module
 */
import { across } from "@gongkai/core/bridge"
import type { Cell } from "@gongkai/core/Cell"
import type { Draft } from "@gongkai/core/Draft"
import { type Edition, place } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Entry from "@gongkai/core/Entry"
import * as Ledger from "@gongkai/core/Ledger"
import type { Text } from "@gongkai/core/Text"

/** Why a number is not known; `other edition`: the report counts something else there. */
export type Why = "blank" | "unread" | "not applicable" | "other edition" | "too large"

/** A number, or why there is none and which cells of the report are to blame; the number is a whole one, amounts in 分. */
export type Known =
  | { readonly value: number }
  | { readonly value: undefined; readonly why: Why; readonly cells: ReadonlyArray<Cell> }

/** What some cells come to together. */
export type Told = (cells: ReadonlyArray<Cell>) => Known

/** The reasons in words. */
export const reasons: { readonly [why in Why]: Text } = {
  blank: { zh: "未填", en: "blank" },
  unread: { zh: "未读", en: "not read" },
  "not applicable": { zh: "不适用", en: "not applicable" },
  "other edition": { zh: "不可比", en: "not comparable" },
  "too large": { zh: "数过大", en: "too large" }
}

const unknown = (why: Why, cells: ReadonlyArray<Cell>): Known => ({ value: undefined, why, cells })

/** The numbers of a report, by cells of its own edition. */
export const told = (draft: Draft, edition: Edition = editionOf(draft)): Told => {
  const ledger = Ledger.ledger(edition, draft)
  const numbers = Ledger.numbers(ledger, draft.reading ?? "draft")
  const entryOf = (cell: Cell): Entry.Entry => ledger.entries[place(edition, cell)] ?? null
  const numberOf = (cell: Cell): number => numbers[place(edition, cell)] ?? Number.NaN
  return (cells) => {
    if (cells.length === 0) return unknown("other edition", [])
    const open = cells.filter((cell) => Number.isNaN(numberOf(cell)))
    if (open.length > 0) return unknown(open.some((cell) => Entry.isUnread(entryOf(cell))) ? "unread" : "blank", open)
    if (cells.every((cell) => entryOf(cell) === "n/a")) return unknown("not applicable", cells)
    const sum = cells.reduce((total, cell) => total + numberOf(cell), 0)
    return Number.isSafeInteger(sum) ? { value: sum } : unknown("too large", cells)
  }
}

/** The numbers of a report, by cells of `asked`, which may be another edition than the report's own. */
export const toldAcross = (asked: Edition, draft: Draft, edition: Edition = editionOf(draft)): Told => {
  const own = told(draft, edition)
  if (asked === edition) return own
  return (cells) => {
    const there = across(asked, edition, cells)
    return there === undefined ? unknown("other edition", []) : own(there)
  }
}
