/**
 * Writes an entry of the log and what it is about in one step, so that neither is ever there without the other.
 *
 * PostgreSQL takes both in one statement; SQLite and D1 take two statements as one transaction. The second says by `isAdded` that it
 * follows the entry, so where the entry is refused nothing is written, not even where somebody else's entry of the same moment is its equal.
 *
 * @module
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Fragment, Statement } from "effect/sql/Statement"
import type { Batching } from "./client.ts"
import { StorageError } from "./StorageError.ts"

type Rows = Effect.Effect<ReadonlyArray<unknown>, SqlError>

/** What is written with an entry, and when. */
export interface Written<A> {
  /** Must hold for anything to be written; it is part of the statement that adds the entry. */
  readonly condition: Fragment
  /** Writes what the entry is about, with the time of the entry, and returns its rows; without it the rows are those of the entry. */
  readonly statement?: (isAdded: Fragment, at: string) => Statement<unknown>
  readonly read: (rows: Rows) => Effect.Effect<ReadonlyArray<A>, StorageError>
}

const isBatching = (sql: SqlClient): sql is Batching => "batch" in sql

/** Whether those who write need not wait for one another: they are written in the order in which they asked. */
export const isQueue = (sql: SqlClient): boolean => isBatching(sql) && sql.isQueue

/** Runs the statement of an entry, which adds one row or none, and the one that follows it. */
export const writing = (
  sql: SqlClient,
  entry: Statement<unknown>,
  at: string,
  follows: Written<unknown>["statement"]
): Rows => {
  if (follows === undefined) return entry
  return isBatching(sql)
    ? sql.batch([entry.compile(), follows(sql`changes() > 0`, at).compile()])
    : sql`WITH entry AS (${entry}) ${follows(sql`EXISTS (SELECT 1 FROM entry)`, at)}`
}

/** How long anybody waits for their turn, in milliseconds. */
const patience = 4900

/**
 * Lets those who write in one process do so one after the other, since all name the same last entry. Where they queue at the database they
 * need not wait here; at the edge a request must not wait for another's answer, so there they try at once, and again. Whose turn comes too
 * late, as behind a lock that all before them waited for in vain, is told that the database is busy.
 */
export const inTurn = (sql: SqlClient) => {
  const turn = sql.driver === "d1" || isQueue(sql) ? undefined : Semaphore.makeUnsafe(1)
  return <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E | StorageError> => {
    if (turn === undefined) return effect
    const begun = (since: number): Effect.Effect<A, E | StorageError> =>
      Effect.flatMap(Clock.currentTimeMillis, (now): Effect.Effect<A, E | StorageError> =>
        now - since < patience ? effect : Effect.fail(new StorageError({ kind: "busy" }))
      )
    return Effect.flatMap(Clock.currentTimeMillis, (since) => turn.withPermits(1)(begun(since)))
  }
}
