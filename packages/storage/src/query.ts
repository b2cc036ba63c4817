/**
 * Runs one statement and decodes its rows: the only way from SQL to values, and from a broken database to a `StorageError`.
 *
 * PostgreSQL undoes a statement that could not run as if alone (its error 40001, or 40P01 for two that wait for one another). Such a
 * statement is run again, at once: the one it gave way to is through by then.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Now } from "./client.ts"
import { StorageError } from "./StorageError.ts"

/** How often a statement gives way to others before its caller is told that the database is busy. */
const patience = 200

/** Whether a statement left nothing behind and may be run again. */
const gaveWay = ({ reason }: SqlError): boolean =>
  reason._tag === "SerializationError" || reason._tag === "DeadlockError"

/** The decoder is built here, once for each kind of row: building it takes longer than running it. */
export const query = <A, I>(row: Schema.Codec<A, I>) => {
  const decode = Schema.decodeUnknownSync(row)
  return (statement: Effect.Effect<ReadonlyArray<unknown>, SqlError>): Effect.Effect<ReadonlyArray<A>, StorageError> =>
    statement.pipe(
      Effect.retry({ while: gaveWay, times: patience }),
      Effect.mapError(StorageError.because),
      Effect.flatMap((rows) => Effect.try({ try: () => rows.map((each) => decode(each)), catch: StorageError.because }))
    )
}

const isImmediate = (sql: SqlClient): sql is SqlClient & { readonly now: Now } => "now" in sql

/**
 * The same for a statement whose text never changes, each `?` of it a value. A driver that reads at once is asked without ado: to build, run
 * and trace a statement takes longer than SQLite needs for a row. What it cannot do just now goes the usual way, which waits.
 */
export const fixed = <A, I>(row: Schema.Codec<A, I>) => {
  const decode = Schema.decodeUnknownSync(row)
  const read = query(row)
  return (sql: SqlClient, text: string) => {
    let count = 0
    const numbered = sql.onDialectOrElse({
      pg: () => text.replaceAll("?", () => `$${(count += 1)}`),
      orElse: () => text
    })
    const usual = (params: ReadonlyArray<unknown>) => read(sql.unsafe(numbered, params))
    if (!isImmediate(sql)) return (...params: ReadonlyArray<unknown>) => usual(params)
    const { now } = sql
    /** A driver answers with the same rows while they are unchanged. */
    const known = new WeakMap<ReadonlyArray<object>, ReadonlyArray<A>>()
    const decoded = (rows: ReadonlyArray<object>): ReadonlyArray<A> => {
      const before = known.get(rows)
      if (before !== undefined) return before
      const found = rows.map((each) => decode(each))
      known.set(rows, found)
      return found
    }
    return (...params: ReadonlyArray<unknown>): Effect.Effect<ReadonlyArray<A>, StorageError> =>
      Effect.suspend(() => {
        try {
          return Effect.succeed(decoded(now(text, params)))
        } catch {
          return usual(params)
        }
      })
  }
}
