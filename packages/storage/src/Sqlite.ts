/**
 * Storage in one file, by the SQLite that Node brings along. The file is created when it is not there, for its owner alone.
 *
 * SQLite writes into a journal beside the file (WAL). The journal is copied into the file after a second without writes, and on closing.
 * Where the file is another by now, moved, removed or replaced, nothing is acknowledged into it. A file of an earlier version is copied
 * before its tables are brought up to date.
 *
 * Statements run at once and to the end: while another process holds the file, who writes waits, up to five seconds. With a thread for what
 * is written, as a server has one, nobody else waits meanwhile; without, so does everything else the process does. Several processes may share a file on one machine, never over a network drive.
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
import type { DatabaseSync } from "node:sqlite"
import { keep } from "./before.ts"
import { client, connection, type Driver, failed } from "./client.ts"
import { create, type File, held, isFile } from "./SqliteFile.ts"
import { opened, patience, session, type Session, settling } from "./SqliteSession.ts"
import { type Writer, writer } from "./SqliteWriter.ts"
import { type Unchanged, unchanged } from "./Unchanged.ts"

/** The code of the error for a database that has tables, but not ours. */
export const foreign = "GONGKAI_FOREIGN"

const attempt = <A>(evaluate: () => A): Effect.Effect<A, SqlError> =>
  Effect.try({
    try: evaluate,
    // Node calls SQLite's code `errcode`; effect looks for it under `errno`.
    catch: (cause) =>
      failed(cause instanceof Error && "errcode" in cause ? Object.assign(cause, { errno: cause.errcode }) : cause)
  })

/** Reads and writes here: who asks waits until it is done. */
const here = (own: Session): Driver => ({
  name: "node:sqlite",
  rows: (sql, params) => attempt(() => own.rows(sql, params)),
  values: (sql, params) => attempt(() => own.values(sql, params)),
  batch: (compiled) => attempt(() => own.batch(compiled)),
  now: own.rows
})

/** Another process has the file just now: it is tried again a moment later, and meanwhile others are answered. */
const patient = <A>(reading: Effect.Effect<A, SqlError>): Effect.Effect<A, SqlError> =>
  Effect.retry(reading, {
    while: ({ reason }) => reason._tag === "LockTimeoutError",
    schedule: Schedule.spaced("20 millis"),
    times: patience / 20
  })

/** Reads here, which waits for nobody, and has a thread write. */
const apart = (own: Session, { write }: Writer, { rows }: Unchanged): Driver => ({
  name: "node:sqlite",
  rows: (sql, params) =>
    own.isWriting(sql) ? write([[sql, params]], false) : patient(attempt(() => own.rows(sql, params))),
  values: (sql, params) => patient(attempt(() => own.values(sql, params))),
  batch: (compiled) => write(compiled, true),
  now: rows,
  isQueue: true
})

const open = (filename: string): Effect.Effect<DatabaseSync, SqlError, Scope.Scope> =>
  Effect.acquireRelease(
    attempt(() => opened(filename)),
    (database) => Effect.sync(() => database.close())
  )

/** A database of another program is left as it is. */
const ours = (database: DatabaseSync): void => {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  if (tables.length > 0 && !tables.some(({ name }) => name === "migrations")) {
    throw Object.assign(new Error("this database is another program's"), { code: foreign })
  }
}

/** What whoever opens a database may want to know, and how it is written. */
export interface Told {
  /** Called with the name of the copy that is kept of the file before its tables are brought up to date. */
  readonly copied?: (copy: string) => void
  /** The program of the thread that is to write (`SqliteThread.ts`); without one, who writes waits for the disk. */
  readonly thread?: URL
}

const alone = Effect.fnUntraced(function* (database: DatabaseSync, file: File) {
  const { written, stop } = settling(database)
  yield* Effect.addFinalizer(() => Effect.sync(stop))
  return here(session(database, file, written))
})

const threaded = Effect.fnUntraced(function* (database: DatabaseSync, file: File, thread: URL, filename: string) {
  let reads: Unchanged | undefined
  const { write, close } = writer(thread, filename, () => reads?.written())
  yield* Effect.addFinalizer(() => close)
  // This thread waits for nobody, and a statement that writes all the same is refused here.
  yield* attempt(() => database.exec("PRAGMA busy_timeout = 0; PRAGMA query_only = ON"))
  const own = session(database, file)
  reads = unchanged(database, own)
  return apart(own, { write, close }, reads)
})

const make = Effect.fnUntraced(function* (filename: string, { copied, thread }: Told) {
  yield* attempt(() => create(filename))
  const database = yield* open(filename)
  yield* attempt(() => ours(database))
  const copy = yield* attempt(() => keep(database, filename))
  if (copy !== undefined) copied?.(copy)
  // Two that open a new file at once: SQLite does not wait here by itself, it refuses.
  yield* patient(attempt(() => database.exec("PRAGMA journal_mode = WAL")))
  const file = yield* attempt(() => held(filename))
  if (thread !== undefined && isFile(filename)) {
    const node = yield* threaded(database, file, thread, filename)
    // Nobody's statement waits for another's: the thread takes them in turn, and readers pass by.
    const transactionAcquirer = Effect.die("a thread takes no transactions: write in one batch")
    return yield* client(node, { acquirer: Effect.succeed(connection(node)), transactionAcquirer })
  }
  const node = yield* alone(database, file)
  const semaphore = yield* Semaphore.make(1)
  const acquirers = SqlClient.makeSqliteAcquirers({ connection: Effect.succeed(connection(node)), semaphore })
  return yield* client(node, acquirers)
})

/** A SqlClient over a database file, which is created if absent. Fails if the file cannot be opened, is damaged, or is another program's. */
export const layer = (filename: string, told: Told = {}): Layer.Layer<SqlClient.SqlClient, SqlError> =>
  Layer.effect(SqlClient.SqlClient, make(filename, told)).pipe(Layer.provide(Reactivity.layer))
