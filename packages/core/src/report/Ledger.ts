/**
 * The cells of a report laid out flat, in the order of its edition's slots: what a check reads instead of walking the tree.
 *
 * Drafts are immutable, so each is laid out once, when it is decoded or first checked, and its ledger lives as long as it does.
 *
 * @module
 */
import { type Draft, entries } from "./Draft.ts"
import type { Reading } from "./Header.ts"
import type { Cell } from "../form/Cell.ts"
import { type Edition, place } from "../form/Edition.ts"
import { type Entry, isUnread } from "./Entry.ts"
import type { Lookup } from "../form/Equation.ts"
import * as Vector from "./Vector.ts"

/** A draft's cells in the order of its edition's slots: the entries, and the numbers with NaN for what is not known. */
export interface Ledger {
  readonly edition: Edition
  readonly entries: ReadonlyArray<Entry>
  /** With blanks unknown, as in a draft. */
  readonly numbers: Float64Array
  readonly hasBlanks: boolean
  readonly hasUnread: boolean
  /** The largest number in it, whatever its sign. */
  readonly largest: number
}

const kept = new WeakMap<Draft, Ledger>()

/** The ledger of a draft; `all` are its entries, where the caller has them at hand. */
export const ledger = (edition: Edition, draft: Draft, all?: ReadonlyArray<Entry>): Ledger => {
  const found = kept.get(draft)
  if (found?.edition === edition) return found
  const made = layOut(edition, all ?? entries(edition, draft))
  kept.set(draft, made)
  return made
}

const layOut = (edition: Edition, all: ReadonlyArray<Entry>): Ledger => {
  const numbers = Vector.make(edition, all, "draft")
  let largest = 0
  for (const number of numbers) if (Math.abs(number) > largest) largest = Math.abs(number)
  return { edition, entries: all, numbers, hasBlanks: all.includes(null), hasUnread: all.some(isUnread), largest }
}

/** The numbers as the reading has them: a published page's blanks are 0, but for its totals. */
export const numbers = ({ edition, entries: all, numbers: own, hasBlanks }: Ledger, reading: Reading): Float64Array =>
  hasBlanks && reading === "published" ? Vector.make(edition, all, reading) : own

/** What a cell holds; `undefined` where the edition has no such cell. */
export const entry = ({ edition, entries: all }: Ledger, cell: Cell): Entry | undefined => all[place(edition, cell)]

/** Whether a cell is 未填. */
export const isBlank = (of: Ledger, cell: Cell): boolean => entry(of, cell) === null

/** Looks a cell up as the reading has it; `undefined` where the number is not known. */
export const lookup = (of: Ledger, reading: Reading): Lookup => Vector.lookup(of.edition, numbers(of, reading))
