/**
 * A report as an example of a rule: what is changed in one that is sound, and the case in words.
 *
 * @module
 */
import type { Cell } from "../../form/Cell.ts"
import type { Text } from "../../Text.ts"

/** A report of an example: what is changed in one that is sound, 0 in every cell, and in last year's. */
export interface Case {
  /** The case in words. */
  readonly says: Text
  /** Fields of the head: `{ publishedOn: "2024-02-06" }`. */
  readonly head?: { readonly [field: string]: unknown }
  /** Numbers, blanks and what could not be read, by address. */
  readonly cells?: { readonly [cell: Cell]: number | null | { readonly unread: string } }
  /** Texts by part; `null` where the part is missing. */
  readonly prose?: { readonly [part: string]: string | null }
  /** A part that refers to a cell. */
  readonly refers?: Cell
  /** Last year's report, where there is one. */
  readonly last?: {
    readonly cells?: { readonly [cell: Cell]: number }
    readonly prose?: { readonly [part: string]: string }
  }
}

/** A report that keeps a rule, and one that breaks it, for rules of dates, numbers and years. */
export interface CaseExample {
  readonly holds: Case
  readonly breaks: Case
}
