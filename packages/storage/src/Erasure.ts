/**
 * Takes the words of a revision out of the database on a legal order, in a way that the log survives.
 *
 * The log seals the hash of each body and not the body, so what a step quotes, and why a revision was saved, can be taken out and every seal still holds. Which entries were
 * redacted is itself an entry, written first: whoever verifies the log learns of each, and anything else that is missing is still found.
 * Hashes, numbers of revisions, times and acts stay. Backups made before keep what was erased; they are the keeper's to destroy.
 *
 * @module
 */
import * as Filing from "@gongkai/core/desk/Filing"
import { canonical } from "@gongkai/core/canonical"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Filings } from "./Filings.ts"
import type { Head } from "./chain.ts"
import { erasures, type Log } from "./Log.ts"
import { query } from "./query.ts"
import { Sealed as Saved } from "./verify.ts"
import { ReportLocked, ReportNotFound, type StorageError } from "./StorageError.ts"

/** What is erased, on which order, why, and by whom. */
export interface Order {
  readonly agency: string
  readonly year: number
  readonly number: number
  /** The order by its number: 某政复决〔2026〕3号. */
  readonly order: string
  readonly reason: string
  readonly by: string
}

/** What was erased: every revision that said the same, and the entries of the log that quoted it. */
export interface Erased {
  readonly revisions: ReadonlyArray<number>
  readonly entries: ReadonlyArray<number>
  readonly head: Head
}

/** Erasing revisions. */
export interface Erasure {
  /**
   * Erases a revision with all that repeat it. Fails where it is not there, is a tombstone or was erased, and where it is what was filed,
   * approved or published: return, correct or withdraw that first.
   */
  readonly erase: (order: Order) => Effect.Effect<Erased, ReportLocked | ReportNotFound | StorageError>
}

/** What stands in place of what a slip said. */
const gone = "（已依法删除）"

const rows = query(Schema.Struct({ number: Schema.Int, hash: Schema.String, erased: Schema.BooleanFromBit }))
const run = query(Schema.Unknown)
const encode = Schema.encodeSync(Filing.Step)
const saved = Schema.decodeUnknownSync(Schema.fromJsonString(Saved))

/** A step without what it quotes of a content; the same value where it quotes nothing of it. */
const redacted = (step: Filing.Step, hash: string): Filing.Step => {
  if (step.act === "return" && step.slip.of === hash) {
    return { ...step, slip: { ...step.slip, items: [{ _tag: "Report", says: gone }] } }
  }
  if (step.act === "correct" && [step.correction.from, step.correction.to].includes(hash)) {
    return { ...step, correction: { ...step.correction, cells: [], prose: [], head: [] } }
  }
  return step
}

/** Erasing over a database whose tables are up to date. */
export const make = (sql: SqlClient, log: Log, filings: Filings): Erasure => {
  /** SQLite overwrites what it lets go, and empties its journal, so that the bytes are nowhere in the file. */
  const scrubbing = sql.onDialectOrElse({ pg: () => false, orElse: () => sql.driver !== "d1" })

  const erase: Erasure["erase"] = Effect.fn("Storage.erasure.erase")(function* (given) {
    const { agency, year, number, order, reason, by } = given
    const of = sql`agency = ${agency} AND year = ${year}`
    const origin = sql`(SELECT COALESCE(same_as, number) FROM revisions WHERE ${of} AND number = ${number} AND removed = 0)`
    const same =
      yield* rows(sql`SELECT number, hash, CASE WHEN same_as IS NULL AND text = '' THEN 1 ELSE 0 END AS erased
      FROM revisions WHERE ${of} AND COALESCE(same_as, number) = ${origin} ORDER BY number`)
    const [first] = same
    if (first === undefined || first.erased) {
      return yield* new ReportNotFound({ agency, year, number, ...(first && { erased: true }) })
    }
    const { filing } = yield* filings.find(agency, year)
    const content = Filing.contentOf(filing)
    const last = filing.steps.at(-1)
    if (content !== undefined && last !== undefined && !Filing.isOpen(filing)) {
      if (same.some((each) => each.number === content.revision)) {
        return yield* new ReportLocked({ agency, year, act: last.act })
      }
    }
    const revisions = same.map((each) => each.number)
    const quoting = (yield* log.of({ kind: "filing", subject: agency, year })).flatMap((entry, at) => {
      const step = filing.steps[at]
      const after = step && redacted(step, first.hash)
      return after === undefined || after === step ? [] : [{ number: entry.number, body: canonical(encode(after)) }]
    })
    const sealed = yield* log.of({ kind: "revision", subject: agency, year })
    const saying = sealed.flatMap((entry) => {
      const { reason, ...rest } = saved(entry.body)
      return reason === undefined || !revisions.includes(entry.version)
        ? []
        : [{ number: entry.number, body: canonical(rest) }]
    })
    const redactions = [...quoting, ...saying]
    const entries = redactions.map((each) => each.number)
    const body = { revisions, entries, hash: first.hash, order, reason }
    const { number: at, hash } = yield* log.note({ kind: erasures, subject: agency, year, act: "erase", by, body })
    if (scrubbing) yield* run(sql.unsafe("PRAGMA secure_delete = ON"))
    for (const entry of redactions) {
      yield* run(sql`UPDATE log SET body = ${entry.body} WHERE chain = ${log.chain} AND number = ${entry.number}`)
    }
    // Last: cut off before it, the order can be given again.
    yield* run(
      sql`UPDATE revisions SET text = '', layout = NULL, cells = NULL, reason = NULL WHERE ${of} AND number IN ${sql.in(revisions)}`
    )
    if (scrubbing) yield* run(sql.unsafe("PRAGMA wal_checkpoint(TRUNCATE)"))
    return { revisions, entries, head: { number: at, hash } }
  })

  return { erase }
}
