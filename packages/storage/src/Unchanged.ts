/**
 * Rows that were read of a SQLite file, for as long as nobody wrote to it: asked for again, they are answered without being read again.
 *
 * SQLite counts for each connection what all others committed (`PRAGMA data_version`), other processes too. The count is looked at once in
 * a turn of the event loop, and again behind each write that is acknowledged here, so that nobody is answered from before what they know of.
 *
 * @module
 */
import type { DatabaseSync } from "node:sqlite"
import type { Session } from "./SqliteSession.ts"

/** How many answers are kept, how long all their values may be together, and those of one; in bytes, or characters of text. */
const [most, longest, longestOne] = [2000, 16_000_000, 1_000_000]

/** How long the values of some rows are; what is no text and no bytes counts little. */
const lengthOf = (rows: ReadonlyArray<object>): number =>
  rows.reduce(
    (sum, row) =>
      Object.values(row).reduce<number>(
        (own, value: unknown) =>
          own + (typeof value === "string" || value instanceof Uint8Array ? value.length + 16 : 16),
        sum
      ),
    0
  )

/** Reads of a connection that never writes itself. */
export interface Unchanged {
  /** As the session has it; the same array while the file is the same. Throws what SQLite throws. */
  readonly rows: Session["rows"]
  /** Something was written: the next to read looks again. */
  readonly written: () => void
}

/** `later` is told what is to happen when the turn of the event loop ends. */
export const unchanged = (
  database: DatabaseSync,
  { rows: read, hold }: Pick<Session, "rows" | "hold">,
  later: (end: () => void) => void = setImmediate
): Unchanged => {
  const counting = database.prepare("PRAGMA data_version")
  const known = new Map<string, ReadonlyArray<object>>()
  let size = 0
  let seen: unknown
  let wasLooked = false
  const forget = (): void => {
    known.clear()
    size = 0
  }
  const end = (): void => {
    wasLooked = false
  }
  const look = (): void => {
    if (wasLooked) return
    hold()
    const { data_version: now } = counting.get() ?? {}
    if (now !== seen) forget()
    seen = now
    wasLooked = true
    later(end)
  }
  return {
    rows: (sql, params) => {
      look()
      if (!params.every((each) => typeof each === "string" || typeof each === "number")) return read(sql, params)
      const key = JSON.stringify([sql, params])
      const before = known.get(key)
      if (before !== undefined) return before
      const found = read(sql, params)
      const length = lengthOf(found) + key.length
      if (length > longestOne) return found
      if (known.size >= most || size + length > longest) forget()
      known.set(key, found)
      size += length
      return found
    },
    written: end
  }
}
