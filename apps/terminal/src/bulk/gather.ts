/**
 * What is to be imported: the files named, those in the folders named, and those packed in zips, each with a name of its own.
 *
 * @module
 */
import { type Dirent, existsSync, statSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { basename, dirname, join, relative, resolve, sep } from "node:path"
import type { Source } from "@gongkai/import"
import { limits } from "@gongkai/import/readers/limits"
import { Refused } from "@gongkai/import/open/Refused"
import type { Packed } from "@gongkai/import/open/packed"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { refuse } from "../words/refusal.ts"
import { open } from "../disk/files.ts"
import { earlier } from "./record.ts"

/** One thing to read: where it came from, in words the user knows, and whether the user named it himself. */
export interface Item {
  readonly name: string
  readonly named: boolean
  /** The file it is in. */
  readonly path: string
  /** Its bytes, read only when its turn comes. */
  readonly open: Effect.Effect<Source, Refused>
}

/** Left by systems and editors, not by people. */
const ignored = /^(?:\.|~\$|__MACOSX|Thumbs\.db$|desktop\.ini$)/iu
/** What an import writes about itself. */
export const records = /^导入记录\.(?:txt|json|xlsx)$/u

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

/** Whether the paths ask for more than one plain file: a folder, or a zip of files. */
export const isBulk = async (paths: ReadonlyArray<string>): Promise<boolean> => {
  const each = await Promise.all(paths.map(async (path) => isFolder(path) || (await packed(path)) !== undefined))
  return each.some(Boolean)
}

/** The files in a zip that is no document itself, and in zips within it; `undefined` for anything else. */
const packed = async (path: string): Promise<ReadonlyArray<Packed> | undefined> => {
  if (path === "-" || !existsSync(path) || !/\.zip$/iu.test(path) || statSync(path).size > limits.archive)
    return undefined
  const { packedIn } = await zips()
  return packedIn(await readFile(path))
}

/** Loaded only where there is a zip. */
const zips = () => import("@gongkai/import/open/packed")

/** What opens the documents of zips, one after another. */
interface Unpacking {
  readonly unpack: ReturnType<Awaited<ReturnType<typeof zips>>["unpacker"]>
  readonly baseName: (name: string) => string
}

const load = async (): Promise<Unpacking> => {
  const [{ unpacker }, { baseName }] = await Promise.all([zips(), import("@gongkai/import/readers/archive")])
  return { unpack: unpacker(), baseName }
}

/** The same for all zips of a run. */
const unpacking = (): (() => Promise<Unpacking>) => {
  let loaded: Promise<Unpacking> | undefined
  return () => (loaded ??= load())
}

/**
 * The results of an import that stand beside its record, as far as what they were read from is still there, in the folder that is read:
 * whoever reads that reads them already.
 */
const resultsIn = (folder: string, root: string): ReadonlySet<string> => {
  const above = [folder]
  for (let at = folder; resolve(at) !== resolve(root) && dirname(at) !== at;) above.push((at = dirname(at)))
  const isThere = (source: string): boolean => {
    const file = source.replace(/#\d+$/u, "").replace(/(?<=\.zip)\/.*$/iu, "")
    return above.some((each) => existsSync(join(each, file)))
  }
  return new Set(
    earlier(folder).flatMap(({ source, output }) => (isThere(source) ? [basename(output.replaceAll("\\", "/"))] : []))
  )
}

interface Walk {
  readonly root: string
  readonly out: string | undefined
  readonly isImport: boolean
}

const walk = async (folder: string, { root, out, isImport }: Walk): Promise<ReadonlyArray<string>> => {
  const entries: ReadonlyArray<Dirent> = await readdir(folder, { withFileTypes: true })
  const results = isImport ? resultsIn(folder, root) : new Set()
  const found = await Promise.all(
    entries
      .filter(({ name }) => !ignored.test(name) && (out === undefined || !records.test(name)) && !results.has(name))
      .map(async (entry): Promise<ReadonlyArray<string>> => {
        const path = join(folder, entry.name)
        if (out !== undefined && resolve(path) === resolve(out)) return []
        // A link may lead anywhere, and round in circles: it is not followed.
        if (entry.isDirectory()) return walk(path, { root, out, isImport })
        return entry.isFile() ? [path] : []
      })
  )
  return found.flat()
}

/** The bytes of the zip whose turn it is: its entries come one after another, and of many zips only one is held. */
const held = (): ((path: string) => Promise<Uint8Array>) => {
  let last: { readonly path: string; readonly bytes: Promise<Uint8Array> } | undefined
  return (path) => {
    if (last?.path !== path) last = { path, bytes: readFile(path) }
    return last.bytes
  }
}

/** The documents in a zip and in zips within it. */
const inside = (
  path: string,
  name: string,
  documents: ReadonlyArray<Packed>,
  bytesOf: (path: string) => Promise<Uint8Array>,
  { unpack, baseName }: Unpacking
): ReadonlyArray<Item> =>
  documents
    .filter(({ steps }) => !steps.some((step) => step.split("/").some((part) => ignored.test(part))))
    .map((document): Item => {
      const own = baseName(document.steps.at(-1) ?? "")
      return {
        name: [name, ...document.steps].join("/"),
        named: false,
        path,
        open: Effect.gen(function* () {
          const bytes = yield* Effect.tryPromise({
            try: () => bytesOf(path),
            catch: () => new Refused({ file: basename(path), text: gone })
          })
          const content = unpack(bytes, document)
          return Result.isSuccess(content) ? { name: own, bytes: content.success } : yield* refuse(own, content.failure)
        })
      }
    })

const gone = {
  zh: "压缩包读不出来了，可能已被改动；请再试一次",
  en: "the archive can no longer be read, it may have been changed: try again"
}

/**
 * All that is to be read. Without a folder `out` to write to, what an import wrote about itself is read too, and all are named by their whole
 * paths. An import passes over the results of imports before it.
 */
export const gather = async (
  paths: ReadonlyArray<string>,
  out?: string,
  { isImport = false }: { readonly isImport?: boolean } = {}
): Promise<ReadonlyArray<Item>> => {
  const [bytesOf, opener] = [held(), unpacking()]
  const all = await Promise.all(
    paths.map(async (path): Promise<ReadonlyArray<Item>> => {
      const folder = isFolder(path)
      const files = folder ? (await walk(path, { root: path, out, isImport })).toSorted() : [path]
      const each = await Promise.all(
        files.map(async (found): Promise<ReadonlyArray<Item>> => {
          const name = folder && out !== undefined ? relative(path, found).split(sep).join("/") : found
          const entries = await packed(found)
          return entries === undefined
            ? [{ name, named: !folder, path: found, open: open(found) }]
            : inside(found, name, entries, bytesOf, await opener())
        })
      )
      return each.flat()
    })
  )
  return all.flat()
}
