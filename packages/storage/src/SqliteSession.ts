/**
 * An open SQLite file and the statements that run on it: at once, to the end, and throwing what SQLite says.
 *
 * Whoever calls waits meanwhile: the thread of the server only for what it reads, and the thread of the database (`SqliteThread.ts`) for
 * what is written, which waits for the disk and for other processes.
 *
 * @module
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"
import type { File } from "./SqliteFile.ts"

/** How long to wait for another process, in milliseconds. */
export const patience = 5000

/** How many statements are kept prepared. */
const kept = 100

/** How long nothing must have happened before the journal is brought into the file, in milliseconds. */
const idle = 1000

/** Statements after which the file is another. */
const writes = /^\s*(?:INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b/iu

/** A statement with its values. */
export type Statement = readonly [sql: string, params: ReadonlyArray<unknown>]

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

/** Opens a file, which waits `longest` milliseconds for other processes. */
export const opened = (filename: string, longest = patience): DatabaseSync =>
  new (sqlite().DatabaseSync)(filename, { enableForeignKeyConstraints: true, timeout: longest })

/** Copies the journal into the file after a pause without writes; readers are not blocked. */
export const settling = (database: DatabaseSync) => {
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

/** Statements on an open file. */
export interface Session {
  readonly isWriting: (sql: string) => boolean
  /** Throws where the file is no longer the one that was opened; looks once a second at most. */
  readonly hold: () => void
  readonly rows: (sql: string, params: ReadonlyArray<unknown>) => ReadonlyArray<object>
  readonly values: (sql: string, params: ReadonlyArray<unknown>) => ReadonlyArray<ReadonlyArray<unknown>>
  /** All or none of them, and the rows of the last. */
  readonly batch: (statements: ReadonlyArray<Statement>) => ReadonlyArray<object>
  /**
   * Several batches with one wait for the disk. One that is refused leaves the others as they are; where the transaction of all fails, this
   * throws, and nothing of any was written.
   */
  readonly together: (batches: ReadonlyArray<ReadonlyArray<Statement>>) => ReadonlyArray<Outcome>
}

/** What became of a batch: the rows of its last statement, or why it was refused. */
export type Outcome = { readonly rows: ReadonlyArray<object> } | { readonly error: unknown }

interface Prepared {
  readonly statement: StatementSync
  readonly isWriting: boolean
  /** How its rows come just now. */
  asArrays: boolean
}

/** `written` is called after each write. */
export const session = (database: DatabaseSync, file: File, written: () => void = () => {}): Session => {
  const statements = new Map<string, Prepared>()
  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    if (statements.size >= kept) statements.clear()
    const found: Prepared = { statement: database.prepare(sql), isWriting: writes.test(sql), asArrays: false }
    statements.set(sql, found)
    return found
  }
  const all = (found: Prepared, params: ReadonlyArray<unknown>, asArrays: boolean) => {
    if (found.asArrays !== asArrays) {
      found.statement.setReturnArrays(asArrays)
      found.asArrays = asArrays
    }
    // What SQLite cannot hold it refuses itself, with an error.
    return found.statement.all(...(params as ReadonlyArray<SQLInputValue>))
  }
  const run = (sql: string, params: ReadonlyArray<unknown>, asArrays: boolean) => {
    const found = prepared(sql)
    const { isWriting } = found
    file.hold(isWriting)
    const rows = all(found, params, asArrays)
    if (isWriting) {
      // Moved in between, it took what nobody will find.
      file.hold(true)
      written()
    }
    return rows
  }
  const last = (compiled: ReadonlyArray<Statement>): ReadonlyArray<object> =>
    compiled.map(([sql, params]) => all(prepared(sql), params, false)).at(-1) ?? []
  const transaction = <A>(body: () => A): A => {
    file.hold(true)
    database.exec("BEGIN IMMEDIATE")
    try {
      const found = body()
      database.exec("COMMIT")
      file.hold(true)
      written()
      return found
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK")
      throw error
    }
  }
  /** A batch as a part of the transaction that is open. */
  const part = (compiled: ReadonlyArray<Statement>): Outcome => {
    database.exec("SAVEPOINT part")
    try {
      const rows = last(compiled)
      database.exec("RELEASE part")
      return { rows }
    } catch (error) {
      // A full disk undoes the whole transaction.
      if (!database.isTransaction) throw error
      database.exec("ROLLBACK TO part; RELEASE part")
      return { error }
    }
  }
  return {
    isWriting: (sql) => statements.get(sql)?.isWriting ?? writes.test(sql),
    hold: () => file.hold(false),
    rows: (sql, params) => run(sql, params, false),
    // `setReturnArrays(true)` makes rows arrays, which the declaration of `all` does not say.
    values: (sql, params) => run(sql, params, true) as ReadonlyArray<unknown> as ReadonlyArray<ReadonlyArray<unknown>>,
    batch: (compiled) => transaction(() => last(compiled)),
    together: (batches) => transaction(() => batches.map(part))
  }
}
