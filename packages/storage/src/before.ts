/**
 * Keeps a copy of a database file beside it before its tables are brought up to date: `报送.db.v3` is as version 3 left it.
 *
 * The copy is made by SQLite from the open database, so it is whole, with what still lay in the journal.
 *
 * @module
 */
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from "node:fs"
import type { DatabaseSync } from "node:sqlite"
import { known } from "./Migration.ts"

/** The version of the tables; 0 of a database without any. */
const versionOf = (database: DatabaseSync): number => {
  const [table] = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'").all()
  if (table === undefined) return 0
  return Number(database.prepare("SELECT MAX(number) AS number FROM migrations").get()?.["number"] ?? 0)
}

/** The primary result codes SQLITE_CORRUPT and SQLITE_NOTADB. */
const damaged = new Set([11, 26])

/** The version; 0 where the file is damaged, for then whoever reads it next says so and changes nothing. */
const readable = (database: DatabaseSync): number => {
  try {
    return versionOf(database)
  } catch (error) {
    if (error instanceof Error && "errcode" in error && damaged.has(Number(error.errcode) & 0xff)) return 0
    throw error
  }
}

/** A name that is free: an earlier copy is never replaced. */
const free = (path: string): string => {
  let [name, next] = [path, 2]
  while (existsSync(name)) name = `${path}-${next++}`
  return name
}

const synced = (path: string): void => {
  const file = openSync(path, "r+")
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Copies the file of a database whose tables are of an earlier version, and answers the copy's name; `undefined` where there is nothing to
 * bring up to date. Throws where no copy can be made, so that nothing is changed without one.
 */
export const keep = (database: DatabaseSync, filename: string): string | undefined => {
  const version = readable(database)
  if (version === 0 || version >= known || filename === "" || filename === ":memory:") return undefined
  const copy = free(`${filename}.v${version}`)
  // For its owner alone from the start; SQLite fills a file that is empty.
  closeSync(openSync(copy, "wx", 0o600))
  try {
    database.prepare("VACUUM INTO ?").run(copy)
    synced(copy)
  } catch (error) {
    rmSync(copy, { force: true })
    throw error
  }
  return copy
}
