/**
 * The register of agencies: one row each, replaced when it changes.
 *
 * Ids are the caller's. A change names the number it is based on, and the statement itself compares, so no change is lost.
 *
 * @module
 */
import { Agency } from "@gongkai/core/Agency"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import { query } from "./query.ts"
import { type Expected, RevisionNumber, type Page, page, type StoredAgency } from "./Revision.ts"
import { AgencyNotFound, RevisionConflict, type StorageError } from "./StorageError.ts"

/** The register of agencies. */
export interface Agencies {
  /** Registers an agency (`"none"` expected) or replaces it. */
  readonly put: (
    id: string,
    agency: Agency,
    expected: Expected
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

/** The register over a database whose tables are up to date. */
export const make = (sql: SqlClient): Agencies => {
  const columns = sql.literal(`id, number, agency, saved_at AS "savedAt"`)

  const lookUp = (id: string) =>
    Effect.map(rows(sql`SELECT ${columns} FROM agencies WHERE id = ${id}`), ([found]) => found)

  const put: Agencies["put"] = Effect.fn("Storage.agencies.put")(function* (id, agency, expected) {
    const now = DateTime.formatIso(yield* DateTime.now)
    const text = encode(agency)
    const statement =
      expected === "none"
        ? sql`INSERT INTO agencies (id, number, agency, saved_at) VALUES (${id}, 1, ${text}, ${now})
            ON CONFLICT (id) DO NOTHING RETURNING ${columns}`
        : sql`UPDATE agencies SET number = number + 1, agency = ${text}, saved_at = ${now}
            WHERE id = ${id} AND number = ${expected} RETURNING ${columns}`
    const [stored] = yield* rows(statement)
    if (stored !== undefined) return stored
    const current = (yield* lookUp(id))?.number ?? "none"
    return yield* new RevisionConflict({ agency: id, expected, current })
  })

  const find: Agencies["find"] = Effect.fn("Storage.agencies.find")(function* (id) {
    return (yield* lookUp(id)) ?? (yield* new AgencyNotFound({ id }))
  })

  const list: Agencies["list"] = Effect.fn("Storage.agencies.list")(function* ({ after, limit }) {
    const beyond = after === undefined ? sql.and([]) : sql`id > ${after}`
    const statement = sql`SELECT ${columns} FROM agencies WHERE ${beyond} ORDER BY id LIMIT ${limit + 1}`
    return page(yield* rows(statement), limit, ({ id }) => id)
  })

  return { put, find, list }
}
