/**
 * Storage in PostgreSQL 12 or later, for several servers at one database.
 *
 * Every statement runs as if alone (SERIALIZABLE), as each does in SQLite: so what a statement checks and what it writes hold together,
 * whichever server writes beside it. Where two cannot both be so, PostgreSQL undoes one, and `query` runs it again. A pooler that hands
 * each statement to another session (PgBouncer in transaction mode) is refused, for it drops that setting.
 *
 * Text cannot hold U+0000 here; what holds one is an error of storage and nothing is kept.
 *
 * @module
 */
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { ConnectionError, SqlError } from "effect/sql/SqlError"

/** The code of the error for a database that has tables, but not ours. */
export const foreign = "GONGKAI_FOREIGN"

/** The code of the error for a connection whose statements do not run as if alone. */
export const shared = "GONGKAI_SHARED"

/** What may be set beside the address. */
export interface Options {
  /** How many connections are held at most; 10 unless said otherwise. */
  readonly connections?: number
}

const refused = (code: string, message: string): SqlError =>
  new SqlError({
    reason: new ConnectionError({ message, operation: "open", cause: Object.assign(new Error(message), { code }) })
  })

/** Fails where statements do not run as if alone, and where the database is another program's, which is left as it is. */
export const ours = Effect.fnUntraced(function* (sql: SqlClient.SqlClient) {
  const [setting] = yield* sql`SELECT current_setting('transaction_isolation') AS isolation`
  if (setting?.["isolation"] !== "serializable") {
    return yield* refused(shared, "statements do not run as if alone on this connection")
  }
  const tables =
    yield* sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`
  if (tables.length > 0 && !tables.some(({ name }) => name === "migrations")) {
    return yield* refused(foreign, "this database is another program's")
  }
})

/**
 * A SqlClient over the database at an address such as `postgres://user:password@host:5432/name?sslmode=verify-full`. Fails where nobody
 * answers there, or the database is another program's.
 */
export const layer = (url: string, { connections = 10 }: Options = {}): Layer.Layer<SqlClient.SqlClient, SqlError> =>
  Layer.effect(
    SqlClient.SqlClient,
    Effect.tap(
      PgClient.make({
        url: Redacted.make(url),
        applicationName: "gongkai",
        maxConnections: connections,
        startupParameters: { default_transaction_isolation: "serializable" }
      }),
      ours
    )
  ).pipe(Layer.provide(Reactivity.layer))
