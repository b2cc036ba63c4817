/**
 * A SqlClient for a database that speaks SQLite, from the two ways of running a statement: rows as objects, rows as arrays.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import type * as SqlConnection from "effect/sql/SqlConnection"
import { classifySqliteError, SqlError } from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import * as Stream from "effect/Stream"

type Run<Row> = (sql: string, params: ReadonlyArray<unknown>) => Effect.Effect<ReadonlyArray<Row>, SqlError>

/** The two ways of running a statement; each fails with a SqlError. */
export interface Driver {
  readonly name: string
  readonly rows: Run<object>
  readonly values: Run<ReadonlyArray<unknown>>
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

/** A SqlClient that speaks SQLite over a driver. */
export const client = (driver: Driver, acquirers: Acquirers) =>
  SqlClient.make({
    ...acquirers,
    compiler: Statement.makeCompilerSqlite(),
    driver: driver.name,
    spanAttributes: [["db.system.name", "sqlite"]]
  })
