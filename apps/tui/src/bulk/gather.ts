/**
 * What is to be imported: the files named, those in the folders named, and those packed in zips, each with a name of its own.
 *
 * @module
 */
import { type Dirent, existsSync, statSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { basename, join, relative, resolve, sep } from "node:path"
import { limits, type Source } from "@gongkai/import"
import { baseName, kindOfZip, openArchive } from "@gongkai/import/readers/archive"
import * as Result from "effect/Result"

/** One thing to read: where it came from, in words the user knows, and whether the user named it himself. */
export interface Item {
  readonly name: string
  readonly named: boolean
  /** The bytes, or why there are none; read only when its turn comes. */
  readonly open: () => Promise<Source>
}

/** Left by systems and editors, not by people. */
const ignored = /^(?:\.|~\$|__MACOSX|Thumbs\.db$|desktop\.ini$)/iu
/** What this command itself writes. */
const ours = /^导入记录\.(?:txt|json|xlsx)$|\.gongkai\.json$/u

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** Whether the paths ask for more than one plain file: a folder, or a zip of files. */
export const isBulk = async (paths: ReadonlyArray<string>): Promise<boolean> => {
  const each = await Promise.all(paths.map(async (path) => isFolder(path) || (await packed(path)) !== undefined))
  return each.some(Boolean)
}

/** The files in a zip that is no document itself; `undefined` for anything else. */
const packed = async (path: string): Promise<ReadonlyArray<string> | undefined> => {
  if (path === "-" || !existsSync(path) || !/\.zip$/iu.test(path) || statSync(path).size > limits.bytes)
    return undefined
  const archive = openArchive(await readFile(path))
  if (Result.isFailure(archive) || kindOfZip(archive.success) !== "other") return undefined
  return archive.success.names
}

const walk = async (folder: string, out: string): Promise<ReadonlyArray<string>> => {
  const entries: ReadonlyArray<Dirent> = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !ignored.test(name) && !ours.test(name))
      .map(async (entry): Promise<ReadonlyArray<string>> => {
        const path = join(folder, entry.name)
        if (resolve(path) === resolve(out)) return []
        // A link may lead anywhere, and round in circles: it is not followed.
        if (entry.isDirectory()) return walk(path, out)
        return entry.isFile() ? [path] : []
      })
  )
  return found.flat()
}

const file = (path: string, name: string, named: boolean): Item => ({
  name,
  named,
  open: async () => ({ name: basename(path), bytes: await readFile(path) })
})

/** The documents in a zip; the archive is opened anew for each, so that none is held. */
const inside = (path: string, name: string, names: ReadonlyArray<string>): ReadonlyArray<Item> =>
  names
    .filter((entry) => !entry.split("/").some((part) => ignored.test(part)))
    .map((entry) => ({
      name: `${name}/${entry}`,
      named: false,
      open: async () => {
        const content = Result.flatMap(
          openArchive(await readFile(path)),
          (archive) => archive.read(entry) ?? Result.succeed(new Uint8Array())
        )
        if (Result.isFailure(content)) throw new Unopened(content.failure.zh, content.failure.en)
        return { name: baseName(entry), bytes: content.success }
      }
    }))

/** An entry that its zip does not give out. */
export class Unopened extends Error {
  readonly en: string
  constructor(zh: string, en: string) {
    super(zh)
    this.en = en
  }
}

export const gather = async (paths: ReadonlyArray<string>, out: string): Promise<ReadonlyArray<Item>> => {
  const all = await Promise.all(
    paths.map(async (path): Promise<ReadonlyArray<Item>> => {
      const folder = isFolder(path)
      const files = folder ? (await walk(path, out)).toSorted() : [path]
      const each = await Promise.all(
        files.map(async (found): Promise<ReadonlyArray<Item>> => {
          const name = folder ? relative(path, found).split(sep).join("/") : found
          const entries = await packed(found)
          return entries === undefined ? [file(found, name, !folder)] : inside(found, name, entries)
        })
      )
      return each.flat()
    })
  )
  return all.flat()
}
