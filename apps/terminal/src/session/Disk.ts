/**
 * The system calls that keeping a report needs, each a step at which a process may die.
 *
 * What a change waits for (append, move) is done at once; what takes the time of a disk (writing whole, flushing) is awaited.
 *
 * @module
 */
import {
  appendFileSync,
  closeSync,
  constants,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync
} from "node:fs"
import { access, open, readFile, stat } from "node:fs/promises"
import { promisify } from "node:util"
import { codeOf } from "../disk/files.ts"
import { renamed } from "../disk/renamed.ts"

/** What tells one state of a file from another without reading it. */
export interface Stamp {
  readonly size: number
  readonly changed: number
  readonly inode: number
  readonly mode: number
}

export const isSame = (one: Stamp | undefined, other: Stamp | undefined): boolean =>
  one?.size === other?.size && one?.changed === other?.changed && one?.inode === other?.inode

export interface Disk {
  /** `undefined` where there is nothing. */
  readonly stat: (path: string) => Promise<Stamp | undefined>
  readonly writable: (path: string) => Promise<void>
  readonly read: (path: string) => Promise<Uint8Array>
  /** Writes a file whole and flushes it. */
  readonly write: (path: string, text: string, mode?: number) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly syncFolder: (path: string) => Promise<void>
  readonly sync: (file: number) => Promise<void>
  /** Opens for appending; `new` fails when the file exists. */
  readonly open: (path: string, how: "new" | "old", mode?: number) => number
  readonly append: (file: number, text: string) => void
  readonly flush: (file: number) => void
  readonly makeFolder: (path: string) => void
  readonly move: (from: string, to: string) => void
  readonly remove: (path: string) => void
  readonly close: (file: number) => void
}

/** A name like this one that nothing has yet. */
export const free = async (disk: Disk, path: string, number = 1): Promise<string> => {
  const name = number === 1 ? path : `${path}.${number}`
  return (await disk.stat(name)) === undefined ? name : free(disk, path, number + 1)
}

const sync = promisify(fsync)

export const disk: Disk = {
  stat: (path) =>
    stat(path).then(
      ({ size, mtimeMs, ino, mode }) => ({ size, changed: mtimeMs, inode: ino, mode: mode & 0o777 }),
      (error: unknown) => {
        if (codeOf(error) === "ENOENT") return undefined
        throw error
      }
    ),
  writable: (path) => access(path, constants.W_OK),
  read: (path) => readFile(path),
  write: async (path, text, mode) => {
    const file = await open(path, "w", mode)
    try {
      // A file that was for its owner's eyes alone stays so, whatever the umask says.
      if (mode !== undefined) await file.chmod(mode)
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  rename: (from, to) => renamed(from, to),
  syncFolder: async (path) => {
    try {
      const folder = await open(path, "r")
      await folder.sync().finally(() => folder.close())
    } catch {
      // Some file systems cannot flush a folder; the files in it are flushed all the same.
    }
  },
  sync: (file) => sync(file),
  open: (path, how, mode) => openSync(path, how === "new" ? "ax" : "a", mode),
  append: (file, text) => appendFileSync(file, text),
  flush: (file) => fsyncSync(file),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  move: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
  close: (file) => closeSync(file)
}
