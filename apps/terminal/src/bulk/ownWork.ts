/**
 * What in a folder is gongkai's own and no further report: the records of an import, databases, and reports that stand there twice.
 *
 * A printed PDF and the file it was printed from say the same, and so do a source and what `import` made of it until somebody changes
 * it. Of those one is looked at, the interchange file where there is one: it alone holds what was accepted.
 *
 * @module
 */
import { closeSync, existsSync, openSync, readSync } from "node:fs"
import { basename } from "node:path"
import * as Interchange from "@gongkai/core/Interchange"
import { records } from "./gather.ts"
import { grouped } from "./grouped.ts"
import { restore } from "./Serialized.ts"
import type { Waiting } from "./Shelf.ts"

/** Whether a file is a record or a database that gongkai keeps. */
export const isKept = (path: string): boolean => {
  if (records.test(basename(path))) return true
  const database = path.replace(/-(?:wal|shm|journal)$/u, "")
  return (/\.(?:db|sqlite3?)$/iu.test(database) || database !== path) && isDatabase(database)
}

/** SQLite's own mark, and our tables in the first pages: a database of another program is not ours to leave out. */
const isDatabase = (path: string): boolean => {
  if (!existsSync(path)) return false
  const bytes = Buffer.alloc(16_384)
  const file = openSync(path, "r")
  try {
    const text = bytes.toString("latin1", 0, readSync(file, bytes))
    return text.startsWith("SQLite format 3\0") && /\bmigrations\b/u.test(text) && /\brevisions\b/u.test(text)
  } catch {
    return false
  } finally {
    closeSync(file)
  }
}

/** A report with the name of the file it was found in. */
export interface Found {
  readonly name: string
  readonly report: Waiting
}

/** A report that says the same as another, and the name of that one. */
export interface Double {
  readonly name: string
  readonly of: string
}

const isInterchange = ({ name }: Found): boolean => /\.json(?:#\d+)?$/iu.test(name)

/** Those that say the same as another, where they were read aside. Only reports of one organ and year are compared. */
export const doubles = (all: ReadonlyArray<Found>): ReadonlyArray<Double> =>
  grouped(all, ({ report: { agency, year } }) => JSON.stringify([agency, year])).flatMap(([, some]) =>
    some.length === 1
      ? []
      : grouped(some, ({ report }) => {
          const { draft, edition } = restore(report.take())
          return Interchange.texts(draft, edition).essence
        }).flatMap(([, same]) => {
          const kept = same.find(isInterchange) ?? same[0]
          return same.flatMap((each) =>
            each === kept || kept === undefined ? [] : [{ name: each.name, of: kept.name }]
          )
        })
  )
