/**
 * 双人复核: which cells differ between two people's entries of one report, and whether a cell was changed after both agreed.
 *
 * 无 and 0 agree, for paper shows both as 0. A total that follows from its parts on both sides is no difference of its own: its parts are.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import { type Edition, slots } from "../form/Edition.ts"
import { type Draft, entries } from "./Draft.ts"
import { type Entry, isUnread } from "./Entry.ts"
import type { DoubleEntry } from "./Header.ts"
import { computed } from "./Totals.ts"

/** A cell that the two hold differently; amounts in 分. */
export interface Differing {
  readonly cell: Cell
  readonly first: Entry
  readonly second: Entry
}

/** What paper shows of an entry: 无 as 0, what is not applicable as a blank, and what is unread as its text. */
const onPaper = (entry: Entry): unknown => {
  if (entry === "none") return 0
  if (entry === "n/a") return null
  return isUnread(entry) ? entry.unread : entry
}

const agree = (one: Entry, other: Entry): boolean =>
  onPaper(one) === onPaper(other) && isUnread(one) === isUnread(other)

/** The cells in which two entries of one report differ, in the order of the form. Both must be of the edition. */
export const differing = (edition: Edition, first: Draft, second: Draft): ReadonlyArray<Differing> => {
  const [mine, theirs] = [entries(edition, first), entries(edition, second)]
  const [sums, others] = [computed(edition, first), computed(edition, second)]
  return slots(edition).flatMap(({ cell }, at): ReadonlyArray<Differing> => {
    const [one, other] = [mine[at] ?? null, theirs[at] ?? null]
    if (agree(one, other)) return []
    const [sum, otherSum] = [sums.get(cell), others.get(cell)]
    const follows = sum !== undefined && otherSum !== undefined && agree(one, sum) && agree(other, otherSum)
    return follows ? [] : [{ cell, first: one, second: other }]
  })
}

/** FNV-1a of 64 bits: the offset, the prime, and how far it goes. */
const [offset, prime, modulus] = [0xcbf29ce484222325n, 0x100000001b3n, 1n << 64n]

/** An entry as the mark sees it; of what is unread, the text. */
const plain = (entry: Entry): string => (isUnread(entry) ? `?${entry.unread}` : String(entry))

/**
 * The mark of all cells: 16 hexadecimal digits that are others as soon as one cell is. It is FNV-1a of 64 bits over the UTF-16 units, high
 * byte first, of the entries in the order of the form, each with a line feed behind it: a number (amounts in 分), `null`, `none`, `n/a`, or
 * what is unread after a question mark. It detects changes; it is no protection against forgery.
 */
export const marked = (edition: Edition, draft: Draft): string => {
  let hash = offset
  const take = (byte: number): void => {
    hash = ((hash ^ BigInt(byte)) * prime) % modulus
  }
  for (const entry of entries(edition, draft)) {
    const text = `${plain(entry)}\n`
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      take(unit >> 8)
      take(unit & 0xff)
    }
  }
  return hash.toString(16).padStart(16, "0")
}

/** Whether a cell was changed after the second entry; a report without one has none. */
export const isStale = (edition: Edition, draft: Draft): boolean =>
  draft.doubleEntry !== undefined && draft.doubleEntry.figures !== marked(edition, draft)

/** The day of a turn as its own clock had it, `2025-01-20`. */
export const dayOf = ({ on }: DoubleEntry["first"]): string => on.slice(0, 10)
