/**
 * Runs one statement and decodes its rows: the only way from SQL to values, and from a broken database to a `StorageError`.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlError } from "effect/sql/SqlError"
import { StorageError } from "./StorageError.ts"

export const query = <A, I>(
  row: Schema.Codec<A, I>,
  statement: Effect.Effect<ReadonlyArray<unknown>, SqlError>
): Effect.Effect<ReadonlyArray<A>, StorageError> => {
  const decode = Schema.decodeUnknownEffect(Schema.Array(row))
  return statement.pipe(Effect.flatMap(decode), Effect.mapError(StorageError.because))
}
