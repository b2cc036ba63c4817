/**
 * Where reports wait between reading and work: a file in the system's folder for such, so that memory does not grow with their number.
 *
 * The file has no name from the moment it is open, and is gone when the command ends, however it ends. Only this user can read it. Where
 * it cannot be made, or the disk is full, reports wait in memory.
 *
 * @module
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Serialized } from "./Serialized.ts"

/** A report that waits: what it is looked up by, and how it is had. */
export interface Waiting extends Pick<Serialized, "agency" | "year"> {
  readonly take: () => Serialized
}

/** Puts a report where it waits. */
export type Put = (report: Serialized) => Waiting

/** Reports that are few wait in memory. */
export const inMemory: Put = (report) => ({ agency: report.agency, year: report.year, take: () => report })

/** Opens the file, without a name where the system allows that; `undefined` where it cannot be made. */
const opened = (): { readonly file: number; readonly remove: () => void } | undefined => {
  try {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
    const remove = (): void => rmSync(folder, { recursive: true, force: true })
    try {
      const file = openSync(join(folder, "reports"), "wx+", 0o600)
      try {
        remove()
      } catch {
        // A system that keeps open files by their names removes it at the end.
      }
      return { file, remove }
    } catch {
      remove()
      return undefined
    }
  } catch {
    return undefined
  }
}

/** Reports wait in a file until the scope ends. */
export const onDisk: Effect.Effect<Put, never, Scope.Scope> = Effect.map(
  Effect.acquireRelease(Effect.sync(opened), (shelf) =>
    Effect.sync(() => {
      if (shelf === undefined) return
      closeSync(shelf.file)
      shelf.remove()
    })
  ),
  (shelf): Put => {
    if (shelf === undefined) return inMemory
    const { file } = shelf
    let end = 0
    return (report) => {
      const { agency, year, bytes } = report
      const [from, length] = [end, bytes.length]
      try {
        for (let at = 0; at < length;) at += writeSync(file, bytes, at, length - at, from + at)
      } catch {
        return inMemory(report)
      }
      end += length
      const take = (): Serialized => {
        const own = new Uint8Array(length)
        for (let at = 0; at < length;) {
          const read = readSync(file, own, at, length - at, from + at)
          if (read === 0) throw new Error("the file of waiting reports ends too early")
          at += read
        }
        return { agency, year, bytes: own }
      }
      return { agency, year, take }
    }
  }
)
