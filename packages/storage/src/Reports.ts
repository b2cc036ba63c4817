/**
 * Keeps reports by agency and year, with every revision that was ever saved. One that repeats the last text keeps no copy: it names it.
 *
 * The current revision is the last one, unless that is a tombstone. Each write compares the current revision with the one its writer saw,
 * and is an entry of the log in the same step, which seals what is saved: its hash, that of its whole text, and why.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { moves } from "@gongkai/core/desk/Filing"
import * as Interchange from "@gongkai/core/Interchange"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment, Statement } from "effect/sql/Statement"
import { vector } from "./Cells.ts"
import { digest } from "./digest.ts"
import * as Lists from "./Lists.ts"
import type { Log } from "./Log.ts"
import { fixed, query } from "./query.ts"
import {
  type Expected,
  RevisionNumber,
  type Note,
  type Page,
  Revision,
  Saved,
  type StoredReport,
  type StoredText
} from "./Revision.ts"
import { textOf } from "./textOf.ts"
import { Sealed, withoutEntry } from "./verify.ts"
import { AgencyNotFound, ReportLocked, ReportNotFound, RevisionConflict, StorageError } from "./StorageError.ts"

/** The reports of all agencies, with their histories. */
export interface Reports {
  /**
   * Adds a revision, also when it says the same as the one before. The year is the caller's: the draft's own is not looked at. A report
   * that was filed is locked until it is returned or withdrawn; one that is published takes revisions that are to correct it.
   */
  readonly save: (
    agency: string,
    year: number,
    draft: Draft,
    expected: Expected,
    note?: Note
  ) => Effect.Effect<Saved, AgencyNotFound | ReportLocked | RevisionConflict | StorageError>
  /** The current revision, decoded. */
  readonly find: (agency: string, year: number) => Effect.Effect<StoredReport, ReportNotFound | StorageError>
  /** The current revision as UTF-8, byte for byte as it was saved. */
  readonly text: (agency: string, year: number) => Effect.Effect<StoredText, ReportNotFound | StorageError>
  /** The current revision without its text. */
  readonly standing: (agency: string, year: number) => Effect.Effect<Revision, ReportNotFound | StorageError>
  /** A revision by its number, tombstones too. */
  readonly revision: (
    agency: string,
    year: number,
    number: number
  ) => Effect.Effect<StoredReport, ReportNotFound | StorageError>
  /** All revisions, newest first, also of a report that was removed. */
  readonly revisions: (
    agency: string,
    year: number
  ) => Effect.Effect<ReadonlyArray<Saved>, ReportNotFound | StorageError>
  /** Adds a tombstone; the history stays, and `save` with `"none"` expected goes on from there. What was filed is locked. */
  readonly remove: (
    agency: string,
    year: number,
    expected: number,
    note?: Note
  ) => Effect.Effect<Saved, ReportLocked | ReportNotFound | RevisionConflict | StorageError>
  /** The reports that stand, by agency and year. */
  readonly list: (filter: Lists.Filter) => Effect.Effect<Page<Revision, Lists.Position>, StorageError>
}

const WithText = Schema.Struct({ ...Saved.fields, text: Schema.String })
/** SQLite shares no memory: what it hands over is a copy. */
const Bytes = Schema.declare((value): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array)
const WithBytes = Schema.Struct({
  number: RevisionNumber,
  hash: Schema.String,
  removed: Schema.BooleanFromBit,
  bytes: Schema.Union([Bytes, Schema.String])
})
const Refusal = Schema.Struct({
  known: Schema.BooleanFromBit,
  current: Schema.NullOr(RevisionNumber),
  act: Schema.NullOr(Schema.String)
})

const counts = query(Schema.Struct({ count: Schema.Int }))
const numbers = query(Schema.Struct({ number: Schema.Int }))
const lasts = fixed(Revision)
const histories = query(Saved)
const rowsWithText = query(WithText)
const rowsWithBytes = fixed(WithBytes)
const refusals = query(Refusal)
const seals = query(Schema.Struct({ by: Schema.String, sealed: Schema.fromJsonString(Sealed) }))

const utf8 = new TextEncoder()

const opened = (row: typeof WithText.Type): Effect.Effect<StoredReport, ReportNotFound | StorageError> =>
  row.text === "" && !row.removed
    ? new ReportNotFound({ agency: row.agency, year: row.year, number: row.number, erased: true })
    : parsed(row)

const parsed = (row: typeof WithText.Type): Effect.Effect<StoredReport, StorageError> =>
  Effect.fromResult(Interchange.parse(row.text)).pipe(
    Effect.map((draft) => ({ ...row, draft })),
    Effect.mapError(StorageError.because)
  )

/** How often a save is tried again behind another that came and went. */
const patience = 20

/** The acts after which a report is locked: those that lead where it can neither be filed nor, by a correction, be corrected. */
const locking = ({ correcting = false }: Note = {}): ReadonlyArray<string> =>
  Object.entries(moves).flatMap(([act, { to }]) =>
    moves.file.from.includes(to) || (correcting && moves.correct.from.includes(to)) ? [] : [act]
  )

/** The last revision by a statement that is always the same, unless it is a tombstone. */
const lastOne =
  <A extends { readonly removed: boolean }>(
    read: (...params: ReadonlyArray<unknown>) => Effect.Effect<ReadonlyArray<A>, StorageError>
  ) =>
  (agency: string, year: number): Effect.Effect<A, ReportNotFound | StorageError> =>
    Effect.flatMap(read(agency, year), ([row]) =>
      row === undefined || row.removed ? Effect.fail(new ReportNotFound({ agency, year })) : Effect.succeed(row)
    )

/** Reports over a database whose tables are up to date. */
export const make = (sql: SqlClient, log: Log): Reports => {
  const named = `agency, year, number, edition, hash, saved_at AS "savedAt", removed`
  const columns = sql.literal(named)
  const noted = sql`${columns}, ${sql.literal('saved_by AS "by", reason')}`
  const whole = sql`${noted}, ${sql.literal(textOf("revisions"))} AS text`
  // SQLite hands bytes over as they lie in the file, which takes a third of the time; D1 would send them as a list of numbers.
  const own = textOf("revisions")
  const bytes = sql.onDialectOrElse({
    pg: () => `convert_to(${own}, 'UTF8')`,
    orElse: () => (sql.driver === "d1" ? own : `CAST(${own} AS BLOB)`)
  })
  const of = (agency: string, year: number) => sql`agency = ${agency} AND year = ${year}`
  const last = (agency: string, year: number) =>
    sql`COALESCE((SELECT MAX(number) FROM revisions WHERE ${of(agency, year)}), 0)`
  const current = (agency: string, year: number) =>
    sql`(SELECT number FROM revisions WHERE ${of(agency, year)} AND number = ${last(agency, year)} AND removed = 0)`

  /** How many revisions no entry seals, for the first that one does. */
  let begun = false
  const earlier = Effect.gen(function* () {
    if (begun) return undefined
    const [sealed] = yield* numbers(
      sql`SELECT CAST(COUNT(*) AS INTEGER) AS number FROM (SELECT 1 FROM log WHERE kind = 'revision' LIMIT 1) AS one`
    )
    begun = sealed?.number === 1
    if (begun) return undefined
    const [found] = yield* counts(withoutEntry(sql))
    return found?.count
  })

  const lastNumber = (agency: string, year: number) =>
    Effect.map(numbers(sql`SELECT ${last(agency, year)} AS number`), ([found]) => found?.number ?? 0)

  const ofLast = "FROM revisions WHERE agency = ? AND year = ? ORDER BY number DESC LIMIT 1"
  /** The last revision, unless it is a tombstone. */
  const lastOf = Effect.fnUntraced(function* <A extends Revision>(
    read: (statement: Statement<unknown>) => Effect.Effect<ReadonlyArray<A>, StorageError>,
    what: Fragment,
    agency: string,
    year: number
  ) {
    const [row] = yield* read(sql`SELECT ${what} FROM revisions WHERE ${of(agency, year)} ORDER BY number DESC LIMIT 1`)
    return row === undefined || row.removed ? yield* new ReportNotFound({ agency, year }) : row
  })

  /** The last step of the filing. */
  const step = (agency: string, year: number) =>
    sql`(SELECT act FROM log WHERE kind = 'filing' AND subject = ${agency} AND year = ${year} ORDER BY version DESC LIMIT 1)`
  const isOpen = (agency: string, year: number, note?: Note) =>
    sql`COALESCE(${step(agency, year)}, '') NOT IN ${sql.in(locking(note))}`

  /** Reads why nothing was written: whether the agency is known, the current revision, and whether a filing locks the report. */
  const refusal = Effect.fnUntraced(function* (agency: string, year: number, note?: Note) {
    const known = sql`CASE WHEN EXISTS (SELECT 1 FROM agencies WHERE id = ${agency}) THEN 1 ELSE 0 END`
    const [row] = yield* refusals(
      sql`SELECT ${known} AS known, ${current(agency, year)} AS current, ${step(agency, year)} AS act`
    )
    const act = row?.act ?? undefined
    return {
      known: row?.known === true,
      current: row?.current ?? ("none" as const),
      locked: act !== undefined && locking(note).includes(act) ? new ReportLocked({ agency, year, act }) : undefined
    }
  })

  /** The revision as which the same text was kept for the same writer under the same key. */
  const keptBefore = Effect.fnUntraced(function* (
    { agency, year, number }: { readonly agency: string; readonly year: number; readonly number: number },
    text: string,
    note: Note = {}
  ) {
    if (note.key === undefined) return undefined
    const [entry] = yield* seals(sql`SELECT done_by AS "by", body AS sealed FROM log
      WHERE kind = 'revision' AND subject = ${agency} AND year = ${year} AND version = ${number}`)
    const isSame = entry?.sealed.asked === note.key && entry.sealed.text === text && entry.by === (note.by ?? "")
    if (!isSame) return undefined
    const [revision] = yield* histories(
      sql`SELECT ${noted} FROM revisions WHERE ${of(agency, year)} AND number = ${number}`
    )
    return revision
  })

  const save: Reports["save"] = Effect.fn("Storage.reports.save")(function* (agency, year, draft, expected, note) {
    const { text, essence } = Interchange.texts(draft)
    const hash = yield* digest(essence)
    const { layout, cells } = yield* vector(sql, draft)
    const body = { hash, text: yield* digest(text), reason: note?.reason, asked: note?.key, before: yield* earlier }
    // The hash comes first: where it differs, the text of the last revision is not read.
    const repeated = sql`(SELECT COALESCE(before.same_as, before.number) FROM revisions AS before
      WHERE before.agency = ${agency} AND before.year = ${year} AND before.number = ${last(agency, year)}
        AND before.hash = ${hash} AND ${sql.literal(textOf("before"))} = given.text)`
    for (let left = patience; left > 0; left -= 1) {
      // Behind a tombstone the next number is not the one behind what was expected.
      const number = expected === "none" ? (yield* lastNumber(agency, year)) + 1 : expected + 1
      const statement = (isAdded: Fragment, at: string) => sql`
      INSERT INTO revisions (agency, year, number, edition, hash, saved_at, removed, text, saved_by, reason, same_as, layout, cells)
      WITH given AS (SELECT ${text} AS text), known AS (SELECT text, ${repeated} AS same_as FROM given)
      SELECT ${agency}, ${year}, ${number}, ${draft.edition}, ${hash}, ${at}, 0,
        CASE WHEN known.same_as IS NULL THEN known.text ELSE '' END, ${note?.by ?? null}, ${note?.reason ?? null}, known.same_as,
        CASE WHEN known.same_as IS NULL THEN ${layout} END, CASE WHEN known.same_as IS NULL THEN ${cells} END
      FROM known WHERE ${isAdded} RETURNING ${noted}`
      const condition = sql`${last(agency, year)} = ${number - 1}
        AND COALESCE(${current(agency, year)}, 0) = ${expected === "none" ? 0 : expected}
        AND EXISTS (SELECT 1 FROM agencies WHERE id = ${agency}) AND ${isOpen(agency, year, note)}`
      const deed = { kind: "revision", subject: agency, year, act: "save", by: note?.by ?? "", body } as const
      const saved = yield* log.write(deed, number, { condition, statement, read: histories })
      if (saved !== undefined) return saved
      const now = yield* refusal(agency, year, note)
      if (!now.known) return yield* new AgencyNotFound({ id: agency })
      const first = expected === "none" ? now.current : number
      const before = first === "none" ? undefined : yield* keptBefore({ agency, year, number: first }, body.text, note)
      if (before !== undefined) return before
      if (now.locked !== undefined) return yield* now.locked
      // The expected revision is current again: another writer removed and restored the report in between. Try again.
      if (now.current !== expected) {
        return yield* new RevisionConflict({ agency, year, expected, current: now.current })
      }
    }
    // Nothing bars it but an entry of a revision that is not there: somebody took it out.
    return yield* new StorageError({ kind: "broken" })
  })

  const remove: Reports["remove"] = Effect.fn("Storage.reports.remove")(function* (agency, year, expected, note) {
    const statement = (isAdded: Fragment, at: string) => sql`
      INSERT INTO revisions (agency, year, number, edition, hash, saved_at, removed, text, saved_by, reason, same_as)
      SELECT agency, year, number + 1, edition, hash, ${at}, 1, '', ${note?.by ?? null}, ${note?.reason ?? null}, COALESCE(same_as, number)
      FROM revisions WHERE ${of(agency, year)} AND number = ${expected} AND ${isAdded} RETURNING ${noted}`
    const condition = sql`${last(agency, year)} = ${expected} AND COALESCE(${current(agency, year)}, 0) = ${expected}
      AND ${isOpen(agency, year)}`
    const body = { reason: note?.reason }
    const deed = { kind: "revision", subject: agency, year, act: "remove", by: note?.by ?? "", body } as const
    const tombstone = yield* log.write(deed, expected + 1, { condition, statement, read: histories })
    if (tombstone !== undefined) return tombstone
    const { current: stands, locked } = yield* refusal(agency, year)
    if (locked !== undefined) return yield* locked
    if (stands === "none") return yield* new ReportNotFound({ agency, year })
    return yield* new RevisionConflict({ agency, year, expected, current: stands })
  })

  const find: Reports["find"] = Effect.fn("Storage.reports.find")(function* (agency, year) {
    return yield* opened(yield* lastOf(rowsWithText, whole, agency, year))
  })

  const lastBytes = lastOne(rowsWithBytes(sql, `SELECT number, hash, removed, ${bytes} AS bytes ${ofLast}`))
  const lastRow = lastOne(lasts(sql, `SELECT ${named} ${ofLast}`))

  const text: Reports["text"] = Effect.fnUntraced(function* (agency, year) {
    const { number, hash, bytes } = yield* lastBytes(agency, year)
    if (bytes.length === 0) return yield* new ReportNotFound({ agency, year, number, erased: true })
    return { number, hash, bytes: typeof bytes === "string" ? utf8.encode(bytes) : bytes }
  })

  const standing: Reports["standing"] = lastRow

  const revision: Reports["revision"] = Effect.fn("Storage.reports.revision")(function* (agency, year, number) {
    const statement = sql`SELECT ${whole} FROM revisions WHERE ${of(agency, year)} AND number = ${number}`
    const [row] = yield* rowsWithText(statement)
    return yield* row === undefined ? new ReportNotFound({ agency, year, number }) : opened(row)
  })

  const revisions: Reports["revisions"] = Effect.fn("Storage.reports.revisions")(function* (agency, year) {
    const statement = sql`SELECT ${noted} FROM revisions WHERE ${of(agency, year)} ORDER BY number DESC`
    const history = yield* histories(statement)
    return history.length > 0 ? history : yield* new ReportNotFound({ agency, year })
  })

  return { save, find, text, standing, revision, revisions, remove, list: Lists.make(sql) }
}
