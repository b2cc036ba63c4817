/**
 * The file of a database and the journals beside it: readable by their owner alone, and still the files they were when opened.
 *
 * @module
 */
import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from "node:fs"
import { moved } from "./moved.ts"

/** A database that is no file has nothing that could be moved. */
export const isFile = (filename: string): boolean => filename !== "" && filename !== ":memory:"

const journals = (filename: string): ReadonlyArray<string> => [`${filename}-wal`, `${filename}-shm`]

/** The code of the error about a journal whose database is away: a new database would wipe out what the journal alone holds. */
export const orphaned = "GONGKAI_ORPHANED"

/** Makes a file that is not there, so that from the start nobody else may read it. Why one cannot be made, SQLite says. */
export const create = (filename: string): void => {
  if (!isFile(filename) || existsSync(filename)) return
  const [journal = ""] = journals(filename)
  if ((statSync(journal, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw Object.assign(new Error(`${journal} is there without its database`), { code: orphaned })
  }
  try {
    closeSync(openSync(filename, "a", 0o600))
  } catch {
    // The next to open it meets the same.
  }
}

/** Leaves read and write access to the owner alone, if this process runs as the owner. */
const shut = (path: string): void => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || (found.mode & 0o077) === 0 || found.uid !== process.getuid?.()) return
  chmodSync(path, 0o600)
}

const identityOf = (path: string): string | undefined => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Whether a file is shorter than its own head says, as after a truncation; the head of one that VACUUM made smaller says so. */
const isCut = (path: string, size: number): boolean => {
  const head = Buffer.alloc(100)
  const file = openSync(path, "r")
  try {
    if (readSync(file, head, 0, head.length, 0) < head.length) return true
    const page = head.readUInt16BE(16)
    return size < head.readUInt32BE(28) * (page === 1 ? 65_536 : page)
  } finally {
    closeSync(file)
  }
}

/** An open database file. */
export interface File {
  /** Throws if the path now leads to another file or journal than the ones that were opened. Readers look once a second at most. */
  readonly hold: (isWriting: boolean) => void
}

/** How long a reader goes without looking, in milliseconds. */
const unwatched = 1000

/** A database file just opened. */
export const held = (filename: string): File => {
  if (!isFile(filename)) return { hold: () => {} }
  for (const path of [filename, ...journals(filename)]) shut(path)
  const [journal = ""] = journals(filename)
  const opened = identityOf(filename)
  /** The journal comes with the first statement and stays as long as anybody has the database open. */
  let kept: string | undefined
  let looked = 0
  let size = sizeOf(filename)
  /** What a checkpoint writes afterwards does not make it whole. */
  let wasCut = false
  return {
    hold: (isWriting) => {
      const now = performance.now()
      if (!isWriting && now - looked < unwatched) return
      const beside = identityOf(journal)
      kept ??= beside
      const before = size
      size = sizeOf(filename)
      const isSame = identityOf(filename) === opened && beside === kept
      wasCut ||= isSame && size < before && isCut(filename, size)
      if (isSame && !wasCut) {
        looked = now
        return
      }
      // Whoever reads next looks again.
      looked = -Infinity
      throw Object.assign(new Error(`${filename} is no longer the file that was opened`), { code: moved })
    }
  }
}
