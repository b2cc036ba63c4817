/**
 * Whether the database takes a write just now: a full disk, a lock held elsewhere and a read-only file still answer reads.
 *
 * @module
 */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import { query } from "./query.ts"
import type { StorageError } from "./StorageError.ts"

const rows = query(Schema.Unknown)

/** Writes the time into a row of its own. Fails as any write would. */
export const ready = (sql: SqlClient): Effect.Effect<void, StorageError> =>
  Effect.gen(function* () {
    const now = DateTime.formatIso(yield* DateTime.now)
    yield* rows(sql`INSERT INTO readiness (id, at) VALUES (1, ${now}) ON CONFLICT (id) DO UPDATE SET at = excluded.at`)
  })
