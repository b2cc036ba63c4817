/**
 * Ids by what they look like, so that of two that a reader takes for one another only the first can be registered.
 *
 * Whoever registers an id claims its look first; the table lets one id have it. An id that was there before there was this table claims
 * its look when the next is registered.
 *
 * @module
 */
import { skeleton } from "@gongkai/core/desk/lookAlike"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import { query } from "./query.ts"
import type { StorageError } from "./StorageError.ts"

/** Whose ids: those of accounts and those of agencies may look alike. */
type Kind = "account" | "agency"

/** The looks that are taken. */
export interface Names {
  /** Claims the look of an id, and answers the id that has it: this one, or another that was first. */
  readonly claim: (kind: Kind, id: string) => Effect.Effect<string, StorageError>
}

const rows = query(Schema.Unknown)
const ids = query(Schema.Struct({ id: Schema.String }))

/** The looks over a database whose tables are up to date. */
export const make = (sql: SqlClient): Names => {
  const take = (kind: Kind, id: string) =>
    rows(sql`INSERT INTO names (kind, skeleton, id) VALUES (${kind}, ${skeleton(id)}, ${id}) ON CONFLICT DO NOTHING`)

  /** Agencies were registered before their looks were kept; accounts never were. */
  let isCaughtUp = false
  const catchUp = Effect.gen(function* () {
    if (isCaughtUp) return
    const missing = yield* ids(
      sql`SELECT id FROM agencies WHERE NOT EXISTS (SELECT 1 FROM names WHERE kind = 'agency' AND names.id = agencies.id) ORDER BY id`
    )
    for (const { id } of missing) yield* take("agency", id)
    isCaughtUp = true
  })

  const claim: Names["claim"] = Effect.fn("Storage.names.claim")(function* (kind, id) {
    if (kind === "agency") yield* catchUp
    yield* take(kind, id)
    const [holder] = yield* ids(sql`SELECT id FROM names WHERE kind = ${kind} AND skeleton = ${skeleton(id)}`)
    return holder?.id ?? id
  })

  return { claim }
}
