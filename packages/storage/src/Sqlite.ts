/**
 * Storage in one file, by the SQLite that Node brings along. The file is created when it is not there.
 *
 * Statements run at once and to the end: while another process holds the file, this one waits, up to five seconds, and with it
 * everything else it does. Several processes may share a file on one machine, never over a network drive.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"
import { client, connection, type Driver, failed } from "./client.ts"

/** How long to wait for another process, in milliseconds. */
const patience = 5000

/** How many statements are kept prepared. */
const kept = 100

/** Node's own module, loaded when first needed and without the warning some versions print that it is new. */
const sqlite = () => {
  const emitWarning: unknown = Reflect.get(process, "emitWarning")
  process.emitWarning = () => {}
  try {
    const module = process.getBuiltinModule("node:sqlite")
    if (module === undefined) throw new Error(`Node ${process.version} has no SQLite: 22.16 or later has`)
    return module
  } finally {
    Reflect.set(process, "emitWarning", emitWarning)
  }
}

const attempt = <A>(evaluate: () => A): Effect.Effect<A, SqlError> =>
  Effect.try({
    try: evaluate,
    // Node calls SQLite's code `errcode`; effect looks for it under `errno`.
    catch: (cause) =>
      failed(cause instanceof Error && "errcode" in cause ? Object.assign(cause, { errno: cause.errcode }) : cause)
  })

const driver = (database: DatabaseSync): Driver => {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    if (statements.size >= kept) statements.clear()
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const run = (sql: string, params: ReadonlyArray<unknown>, asArrays: boolean) =>
    attempt(() => {
      const statement = prepared(sql)
      statement.setReturnArrays(asArrays)
      // What SQLite cannot hold it refuses itself, with an error.
      return statement.all(...(params as ReadonlyArray<SQLInputValue>))
    })
  return {
    name: "node:sqlite",
    rows: (sql, params) => run(sql, params, false),
    // `setReturnArrays(true)` makes rows arrays, which the declaration of `all` does not say.
    values: (sql, params) =>
      run(sql, params, true) as Effect.Effect<ReadonlyArray<unknown>, SqlError> as Effect.Effect<
        ReadonlyArray<ReadonlyArray<unknown>>,
        SqlError
      >
  }
}

const open = (filename: string): Effect.Effect<DatabaseSync, SqlError, Scope.Scope> =>
  Effect.acquireRelease(
    attempt(() => new (sqlite().DatabaseSync)(filename, { enableForeignKeyConstraints: true, timeout: patience })),
    (database) => Effect.sync(() => database.close())
  )

const make = Effect.fnUntraced(function* (filename: string) {
  const database = yield* open(filename)
  // Two that open a new file at once: SQLite does not wait here by itself, it refuses.
  yield* attempt(() => database.exec("PRAGMA journal_mode = WAL")).pipe(
    Effect.retry({
      while: ({ reason }) => reason._tag === "LockTimeoutError",
      schedule: Schedule.spaced("20 millis"),
      times: patience / 20
    })
  )
  const node = driver(database)
  const semaphore = yield* Semaphore.make(1)
  const acquirers = SqlClient.makeSqliteAcquirers({ connection: Effect.succeed(connection(node)), semaphore })
  return yield* client(node, acquirers)
})

export const layer = (filename: string): Layer.Layer<SqlClient.SqlClient, SqlError> =>
  Layer.effect(SqlClient.SqlClient, make(filename)).pipe(Layer.provide(Reactivity.layer))
