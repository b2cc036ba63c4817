/**
 * Runs one statement and decodes its rows: the only way from SQL to values, and from a broken database to a `StorageError`.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlError } from "effect/sql/SqlError"
import { StorageError } from "./StorageError.ts"

/** The decoder is built here, once for each kind of row: building it takes longer than running it. */
export const query = <A, I>(row: Schema.Codec<A, I>) => {
  const decode = Schema.decodeUnknownSync(row)
  return (statement: Effect.Effect<ReadonlyArray<unknown>, SqlError>): Effect.Effect<ReadonlyArray<A>, StorageError> =>
    statement.pipe(
      Effect.mapError(StorageError.because),
      Effect.flatMap((rows) => Effect.try({ try: () => rows.map((each) => decode(each)), catch: StorageError.because }))
    )
}
