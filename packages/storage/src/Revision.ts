/**
 * A revision of a report as it is kept: who, which year, which number, when, and the fingerprint of what it says.
 *
 * Removing is a revision too: a tombstone, which repeats what it removes. Numbers run 1, 2, … without gaps, across removals.
 *
 * @module
 */
import type { Agency } from "@gongkai/core/Agency"
import type { Draft } from "@gongkai/core/Draft"
import { Year } from "@gongkai/core/Header"
import type * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"

/** 1, 2, … */
export const RevisionNumber = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))

/** The revision a writer saw: its number, or `"none"` where there was no report or it was removed. */
export const Expected = Schema.Union([Schema.Literal("none"), RevisionNumber])
export type Expected = typeof Expected.Type

/** The columns of a revision without its text. */
export const Revision = Schema.Struct({
  agency: Schema.String,
  year: Year,
  number: RevisionNumber,
  edition: Schema.String,
  /** SHA-256 of the essence (`Interchange.texts`), in hexadecimal: equal when the same is reported. */
  hash: Schema.String,
  savedAt: Schema.DateTimeUtcFromString,
  removed: Schema.BooleanFromBit
})
export interface Revision extends Schema.Schema.Type<typeof Revision> {}

/** The label of the token that saves a revision, and the reason given; both may be absent. */
export interface Note {
  readonly by?: string | undefined
  readonly reason?: string | undefined
  /** The revision is to correct a published report, which is locked otherwise. The public sees it once the filing names it. */
  readonly correcting?: boolean | undefined
  /** Under which its writer asked for it: the same asked again is answered with the revision that was kept, also where more came behind it. */
  readonly key?: string | undefined
}

/** A revision in a history. `by` and `reason` are `null` in revisions from before the third migration. */
export const Saved = Schema.Struct({
  ...Revision.fields,
  by: Schema.NullOr(Schema.String),
  reason: Schema.NullOr(Schema.String)
})
export interface Saved extends Schema.Schema.Type<typeof Saved> {}

/** A revision with what it says, as canonical text and decoded. */
export interface StoredReport extends Saved {
  readonly text: string
  readonly draft: Draft
}

/** What is given out of a revision: its canonical text in UTF-8, as it was saved, with its number and fingerprint. Nothing is decoded. */
export interface StoredText {
  readonly number: number
  readonly hash: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** An agency as registered; its number counts its changes, only the last of which is kept. */
export interface StoredAgency {
  readonly id: string
  readonly number: number
  readonly agency: Agency
  readonly savedAt: DateTime.Utc
}

/** A part of a list. `next`, where there is more, is to be passed as `after`; what others write in between shifts nothing. */
export interface Page<A, Position> {
  readonly items: ReadonlyArray<A>
  readonly next?: Position
}

/** A page out of the rows found, of which one more than `limit` was asked for to see whether there is more. */
export const page = <A, Position>(
  found: ReadonlyArray<A>,
  limit: number,
  position: (last: A) => Position
): Page<A, Position> => {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: position(last) } : { items }
}
