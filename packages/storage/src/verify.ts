/**
 * Whether everything is as it was when it was written: the chain of the log, then every revision and agency that its entries seal.
 *
 * A revision from before revisions were sealed has no entry. How many there were is sealed with the first that has one, so that none is put
 * in later as if it were old.
 *
 * @module
 */
import { canonical } from "@gongkai/core/canonical"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import { digest } from "./digest.ts"
import type { Head, Verdict } from "./chain.ts"
import { erasures, type Log } from "./Log.ts"
import { query } from "./query.ts"
import type { StorageError } from "./StorageError.ts"
import { textOf } from "./textOf.ts"

/** What an entry seals of a revision: the hashes of its essence and of its whole text, which a tombstone has not, and why it was saved. */
export const Sealed = Schema.Struct({
  hash: Schema.optionalKey(Schema.String),
  text: Schema.optionalKey(Schema.String),
  reason: Schema.optionalKey(Schema.String),
  /** The key under which its writer asked for it. */
  asked: Schema.optionalKey(Schema.String),
  /** In the first entry of all: how many revisions there were without one. */
  before: Schema.optionalKey(Schema.Int)
})

const Kept = Schema.Struct({
  entry: Schema.Int,
  agency: Schema.String,
  year: Schema.Int,
  number: Schema.Int,
  sealed: Schema.fromJsonString(Sealed),
  by: Schema.String,
  at: Schema.String,
  hash: Schema.NullOr(Schema.String),
  text: Schema.NullOr(Schema.String),
  reason: Schema.NullOr(Schema.String),
  savedBy: Schema.NullOr(Schema.String),
  savedAt: Schema.NullOr(Schema.String),
  removed: Schema.NullOr(Schema.Int)
})
type Kept = typeof Kept.Type

const revisions = query(Kept)
const counts = query(Schema.Struct({ count: Schema.Int }))
const orders = query(
  Schema.Struct({
    agency: Schema.String,
    year: Schema.Int,
    body: Schema.fromJsonString(Schema.Struct({ revisions: Schema.Array(Schema.Int) }))
  })
)
const agencies = query(Schema.Struct({ entry: Schema.Int, body: Schema.String, agency: Schema.NullOr(Schema.String) }))

/** How many revisions are read at once; each comes with its text. */
const some = 100

const key = (agency: string, year: number, number: number): string => JSON.stringify([agency, year, number])

/** Works out again all that the log seals; `known` is an entry that a receipt names, which must be there with that hash. */
export const verifying = (sql: SqlClient, log: Log) => {
  const column = (name: string, as: string) => sql.literal(`${name} AS "${as}"`)
  const isOfChain = sql`log.chain = ${log.chain}`

  const erased = Effect.map(
    orders(sql`SELECT subject AS agency, year, body FROM log WHERE ${isOfChain} AND kind = ${erasures}`),
    (all) => new Set(all.flatMap(({ agency, year, body }) => body.revisions.map((number) => key(agency, year, number))))
  )

  const isAsSealed = Effect.fnUntraced(function* (kept: Kept, excused: ReadonlySet<string>) {
    const { sealed, text, hash } = kept
    if (hash === null || text === null || kept.savedAt !== kept.at || (kept.savedBy ?? "") !== kept.by) return false
    if (kept.removed === 1) return sealed.text === undefined && (kept.reason ?? undefined) === sealed.reason
    if (hash !== sealed.hash) return false
    if (text === "") return kept.reason === null && excused.has(key(kept.agency, kept.year, kept.number))
    return (kept.reason ?? undefined) === sealed.reason && (yield* digest(text)) === sealed.text
  })

  /** The first entry whose revision is not what it seals, or that allows fewer without an entry than there are. */
  const brokenRevision = Effect.gen(function* () {
    const excused = yield* erased
    let after = 0
    let before: number | undefined
    for (;;) {
      const next = yield* revisions(sql`
        SELECT ${column("log.number", "entry")}, log.subject AS agency, log.year AS year, ${column("log.version", "number")},
          ${column("log.body", "sealed")}, ${column("log.done_by", "by")}, log.at AS at, kept.hash AS hash,
          ${sql.literal(textOf("kept"))} AS text, kept.reason AS reason, ${column("kept.saved_by", "savedBy")},
          ${column("kept.saved_at", "savedAt")}, kept.removed AS removed
        FROM log LEFT JOIN revisions AS kept
          ON kept.agency = log.subject AND kept.year = log.year AND kept.number = log.version
        WHERE ${isOfChain} AND log.kind = 'revision' AND log.number > ${after} ORDER BY log.number LIMIT ${some}`)
      for (const kept of next) {
        if (!(yield* isAsSealed(kept, excused))) return kept.entry
        before ??= kept.sealed.before
        after = kept.entry
      }
      if (next.length < some) break
    }
    const [unsealed] = yield* counts(withoutEntry(sql))
    return unsealed !== undefined && after > 0 && unsealed.count !== (before ?? 0) ? after : undefined
  })

  /** The entry of the last change of an agency that is not what it says. */
  const brokenAgency = Effect.gen(function* () {
    let after = 0
    for (;;) {
      const next = yield* agencies(sql`
        SELECT ${column("log.number", "entry")}, log.body AS body, kept.agency AS agency
        FROM log LEFT JOIN agencies AS kept ON kept.id = log.subject
        WHERE ${isOfChain} AND log.kind = 'agency' AND log.number > ${after} AND NOT EXISTS (SELECT 1 FROM log AS later
          WHERE later.kind = 'agency' AND later.subject = log.subject AND later.year = 0 AND later.version > log.version)
        ORDER BY log.number LIMIT ${some}`)
      for (const { entry, body, agency } of next) {
        if (agency === null || canonical(JSON.parse(agency)) !== body) return entry
        after = entry
      }
      if (next.length < some) return undefined
    }
  })

  return Effect.fn("Storage.verify")(function* (known?: Head): Effect.fn.Return<Verdict, StorageError> {
    const verdict = yield* log.verify(known)
    if (verdict._tag === "Broken") return verdict
    const revision = yield* brokenRevision
    if (revision !== undefined) return { _tag: "Broken", number: revision, why: "revision" }
    const agency = yield* brokenAgency
    return agency === undefined ? verdict : { _tag: "Broken", number: agency, why: "agency" }
  })
}

/** Counts the revisions that no entry of the log seals. */
export const withoutEntry = (sql: SqlClient) =>
  sql`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM revisions AS kept WHERE NOT EXISTS (SELECT 1 FROM log
    WHERE log.kind = 'revision' AND log.subject = kept.agency AND log.year = kept.year AND log.version = kept.number)`
