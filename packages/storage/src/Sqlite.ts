/**
 * Storage in one file, by the SQLite that Node brings along. The file is created when it is not there, for its owner alone.
 *
 * SQLite writes into a journal beside the file (WAL). The journal is copied into the file after a second without writes, and on closing.
 * Where the file is another by now, moved, removed or replaced, nothing is acknowledged into it. A file of an earlier version is copied
 * before its tables are brought up to date.
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
import { keep } from "./before.ts"
import { client, connection, type Driver, failed } from "./client.ts"
import { create, type File, held } from "./SqliteFile.ts"

/** How long to wait for another process, in milliseconds. */
const patience = 5000

/** How many statements are kept prepared. */
const kept = 100

/** How long nothing must have happened before the journal is brought into the file, in milliseconds. */
const idle = 1000

/** Statements after which the file is another. */
const writes = /^\s*(?:INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b/iu

/** The code of the error for a database that has tables, but not ours. */
export const foreign = "GONGKAI_FOREIGN"

/** Node's own module, loaded when first needed and without the warning some versions print that it is new. */
export const sqlite = () => {
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

/** Copies the journal into the file after a pause without writes; readers are not blocked. */
const settling = (database: DatabaseSync) => {
  let timer: NodeJS.Timeout | undefined
  const settle = (): void => {
    timer = undefined
    try {
      database.exec("PRAGMA wal_checkpoint(PASSIVE)")
    } catch {
      // What could not be brought in stays in the journal, where it is as safe; the next write tries again.
    }
  }
  return {
    written: (): void => {
      if (timer === undefined) timer = setTimeout(settle, idle).unref()
      else timer.refresh()
    },
    stop: (): void => clearTimeout(timer)
  }
}

const driver = (database: DatabaseSync, file: File, written: () => void): Driver => {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    if (statements.size >= kept) statements.clear()
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const all = (sql: string, params: ReadonlyArray<unknown>) => {
    const statement = prepared(sql)
    statement.setReturnArrays(false)
    // As below.
    return statement.all(...(params as ReadonlyArray<SQLInputValue>))
  }
  const batch: Driver["batch"] = (compiled) =>
    attempt(() => {
      file.hold(true)
      database.exec("BEGIN IMMEDIATE")
      try {
        const rows = compiled.map(([sql, params]) => all(sql, params)).at(-1) ?? []
        database.exec("COMMIT")
        file.hold(true)
        written()
        return rows
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK")
        throw error
      }
    })
  const run = (sql: string, params: ReadonlyArray<unknown>, asArrays: boolean) =>
    attempt(() => {
      const statement = prepared(sql)
      const isWriting = writes.test(sql)
      file.hold(isWriting)
      statement.setReturnArrays(asArrays)
      // What SQLite cannot hold it refuses itself, with an error.
      const rows = statement.all(...(params as ReadonlyArray<SQLInputValue>))
      if (isWriting) {
        // Moved in between, it took what nobody will find.
        file.hold(true)
        written()
      }
      return rows
    })
  return {
    name: "node:sqlite",
    rows: (sql, params) => run(sql, params, false),
    // `setReturnArrays(true)` makes rows arrays, which the declaration of `all` does not say.
    values: (sql, params) =>
      run(sql, params, true) as Effect.Effect<ReadonlyArray<unknown>, SqlError> as Effect.Effect<
        ReadonlyArray<ReadonlyArray<unknown>>,
        SqlError
      >,
    batch
  }
}

const open = (filename: string): Effect.Effect<DatabaseSync, SqlError, Scope.Scope> =>
  Effect.acquireRelease(
    attempt(() => new (sqlite().DatabaseSync)(filename, { enableForeignKeyConstraints: true, timeout: patience })),
    (database) => Effect.sync(() => database.close())
  )

/** A database of another program is left as it is. */
const ours = (database: DatabaseSync): void => {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  if (tables.length > 0 && !tables.some(({ name }) => name === "migrations")) {
    throw Object.assign(new Error("this database is another program's"), { code: foreign })
  }
}

/** What whoever opens a database may want to know. */
export interface Told {
  /** Called with the name of the copy that is kept of the file before its tables are brought up to date. */
  readonly copied?: (copy: string) => void
}

const make = Effect.fnUntraced(function* (filename: string, { copied }: Told) {
  yield* attempt(() => create(filename))
  const database = yield* open(filename)
  yield* attempt(() => ours(database))
  const copy = yield* attempt(() => keep(database, filename))
  if (copy !== undefined) copied?.(copy)
  // Two that open a new file at once: SQLite does not wait here by itself, it refuses.
  yield* attempt(() => database.exec("PRAGMA journal_mode = WAL")).pipe(
    Effect.retry({
      while: ({ reason }) => reason._tag === "LockTimeoutError",
      schedule: Schedule.spaced("20 millis"),
      times: patience / 20
    })
  )
  const file = yield* attempt(() => held(filename))
  const { written, stop } = settling(database)
  yield* Effect.addFinalizer(() => Effect.sync(stop))
  const node = driver(database, file, written)
  const semaphore = yield* Semaphore.make(1)
  const acquirers = SqlClient.makeSqliteAcquirers({ connection: Effect.succeed(connection(node)), semaphore })
  return yield* client(node, acquirers)
})

/** A SqlClient over a database file, which is created if absent. Fails if the file cannot be opened, is damaged, or is another program's. */
export const layer = (filename: string, told: Told = {}): Layer.Layer<SqlClient.SqlClient, SqlError> =>
  Layer.effect(SqlClient.SqlClient, make(filename, told)).pipe(Layer.provide(Reactivity.layer))
