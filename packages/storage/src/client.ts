/**
 * A SqlClient for a database that speaks SQLite, from the two ways of running a statement: rows as objects, rows as arrays.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type * as SqlConnection from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import * as Stream from "effect/Stream"

type Run<Row> = (sql: string, params: ReadonlyArray<unknown>) => Effect.Effect<ReadonlyArray<Row>, SqlError>

/** A statement as a driver takes it: its text, and what stands for each `?`. */
export type Compiled = readonly [sql: string, params: ReadonlyArray<unknown>]

/** Runs statements one after the other, all or none of them, and answers the rows of the last. */
export type Batch = (statements: ReadonlyArray<Compiled>) => Effect.Effect<ReadonlyArray<object>, SqlError>

/** Answers the rows of a statement that only reads: to be read, not changed, since others may be answered with the same. */
export type Now = (sql: string, params: ReadonlyArray<unknown>) => ReadonlyArray<object>

/** The two ways of running a statement, and several of them in one step; each fails with a SqlError. */
export interface Driver {
  readonly name: string
  readonly rows: Run<object>
  readonly values: Run<ReadonlyArray<unknown>>
  readonly batch: Batch
  /** Reads at once, without waiting for anybody; throws what the driver throws. */
  readonly now?: Now
  /** Several may be asked to write before the first has: they are written in the order in which they asked. */
  readonly isQueue?: boolean
}

/** An error of a driver; `cause` has SQLite's code as `code` or `errno`. */
export const failed = (cause: unknown): SqlError =>
  new SqlError({ reason: classifySqliteError(cause, { message: "the statement failed", operation: "execute" }) })

/** The connection of effect's SqlClient over a driver. It cannot stream. */
export const connection = ({ rows, values }: Driver): SqlConnection.Connection => {
  const execute: SqlConnection.Connection["execute"] = (sql, params, transform) =>
    transform === undefined ? rows(sql, params) : Effect.map(rows(sql, params), transform)
  return {
    execute,
    executeUnprepared: execute,
    executeRaw: rows,
    executeValues: values,
    executeValuesUnprepared: values,
    executeStream: () => Stream.die("rows are not streamed: ask for a page")
  }
}

type Acquirers = Pick<
  SqlClient.SqlClient.MakeOptions,
  "acquirer" | "borrower" | "transactionAcquirer" | "onCommitFailure" | "isTransaction"
>

/** A client that also takes several statements in one step. */
export interface Batching extends SqlClient.SqlClient {
  readonly batch: Batch
  readonly now?: Now
  readonly isQueue: boolean
}

/** A SqlClient that speaks SQLite over a driver. */
export const client = (driver: Driver, acquirers: Acquirers): Effect.Effect<Batching, never, Reactivity.Reactivity> =>
  Effect.map(
    SqlClient.make({
      ...acquirers,
      compiler: Statement.makeCompilerSqlite(),
      driver: driver.name,
      spanAttributes: [["db.system.name", "sqlite"]]
    }),
    (sql) =>
      Object.assign(sql, {
        batch: driver.batch,
        isQueue: driver.isQueue ?? false,
        ...(driver.now && { now: driver.now })
      })
  )
