/**
 * The register of agencies: one row each, replaced when it changes.
 *
 * Ids are the caller's. A change names the number it is based on, and the statement itself compares, so no change is lost; each is an
 * entry of the log in the same step.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { Log } from "./Log.ts"
import { fixed, query } from "./query.ts"
import { type Expected, RevisionNumber, type Page, page, type StoredAgency } from "./Revision.ts"
import { AgencyNotFound, RevisionConflict, type StorageError } from "./StorageError.ts"

/** The register of agencies. */
export interface Agencies {
  /** Registers an agency (`"none"` expected) or replaces it; the log tells who did. */
  readonly put: (
    id: string,
    agency: Agency,
    expected: Expected,
    by?: string
  ) => Effect.Effect<StoredAgency, RevisionConflict | StorageError>
  readonly find: (id: string) => Effect.Effect<StoredAgency, AgencyNotFound | StorageError>
  /** In the order of their ids. The limit is 1 or more. */
  readonly list: (options: {
    readonly after?: string
    readonly limit: number
  }) => Effect.Effect<Page<StoredAgency, string>, StorageError>
}

const Json = Schema.fromJsonString(Agency)
const Row = Schema.Struct({
  id: Schema.String,
  number: RevisionNumber,
  agency: Json,
  savedAt: Schema.DateTimeUtcFromString
})

const encode = Schema.encodeSync(Json)
const rows = query(Row)
const one = fixed(Row)

/** The register over a database whose tables are up to date. */
export const make = (sql: SqlClient, log: Log): Agencies => {
  const named = `id, number, agency, saved_at AS "savedAt"`
  const columns = sql.literal(named)

  const byId = one(sql, `SELECT ${named} FROM agencies WHERE id = ?`)
  const lookUp = (id: string) => Effect.map(byId(id), ([found]) => found)

  const put: Agencies["put"] = Effect.fn("Storage.agencies.put")(function* (id, agency, expected, by = "") {
    const text = encode(agency)
    const isNew = expected === "none"
    const condition = isNew
      ? sql`NOT EXISTS (SELECT 1 FROM agencies WHERE id = ${id})`
      : sql`EXISTS (SELECT 1 FROM agencies WHERE id = ${id} AND number = ${expected})`
    const statement = (isAdded: Fragment, at: string) =>
      isNew
        ? sql`INSERT INTO agencies (id, number, agency, saved_at) SELECT ${id}, 1, ${text}, ${at} WHERE ${isAdded} RETURNING ${columns}`
        : sql`UPDATE agencies SET number = number + 1, agency = ${text}, saved_at = ${at} WHERE id = ${id} AND ${isAdded} RETURNING ${columns}`
    const act = isNew ? "register" : "change"
    const deed = { kind: "agency", subject: id, year: 0, act, by, body: JSON.parse(text) } as const
    const stored = yield* log.write(deed, isNew ? 1 : expected + 1, { condition, statement, read: rows })
    if (stored !== undefined) return stored
    const current = (yield* lookUp(id))?.number ?? "none"
    return yield* new RevisionConflict({ agency: id, expected, current })
  })

  const find: Agencies["find"] = Effect.fnUntraced(function* (id) {
    return (yield* lookUp(id)) ?? (yield* new AgencyNotFound({ id }))
  })

  const list: Agencies["list"] = Effect.fn("Storage.agencies.list")(function* ({ after, limit }) {
    const beyond = after === undefined ? sql.and([]) : sql`id > ${after}`
    const statement = sql`SELECT ${columns} FROM agencies WHERE ${beyond} ORDER BY id LIMIT ${limit + 1}`
    return page(yield* rows(statement), limit, ({ id }) => id)
  })

  return { put, find, list }
}
