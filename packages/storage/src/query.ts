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
import type { SqlError } from "effect/sql/SqlError"
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
