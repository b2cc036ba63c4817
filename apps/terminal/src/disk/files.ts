/**
 * Files read whole within a bound, and written whole or not at all: beside first, then renamed.
 *
 * Node's own promises are used rather than effect's FileSystem: that one loads crypto and child processes, a tenth of a cold start.
 *
 * @module
 */
import { appendFileSync, closeSync, constants, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs"
import { access, mkdir, readFile, stat, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { Text } from "@gongkai/core/Text"
import type { Source } from "@gongkai/import"
import { limits, tooLarge } from "@gongkai/import/readers/limits"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { renamed } from "./renamed.ts"

const refused = (path: string, text: Text) => new Refused({ file: basename(path), text })

/** Why the system said no, by its code, with what to do about it. */
const reasons: { readonly [code: string]: Text } = {
  ENOENT: { zh: "没有这个文件或文件夹；请核对路径", en: "there is no such file or folder; check the path" },
  EISDIR: { zh: "这是文件夹；请指明其中的一份文件", en: "this is a folder; name a file in it" },
  ENOTDIR: { zh: "路径中有一段不是文件夹；请核对路径", en: "a part of the path is not a folder; check the path" },
  EEXIST: {
    zh: "文件已经存在，没有改动；要覆盖请加 --force，或用 -o 另指文件名",
    en: "the file exists and was left alone; add --force to replace it, or name another with -o"
  },
  EACCES: {
    zh: "没有权限；请换一个有权限的位置，或请管理员授权",
    en: "permission denied; choose another place, or ask for access"
  },
  EROFS: { zh: "磁盘是只读的；请换一个位置", en: "the disk is read-only; choose another place" },
  ENOSPC: { zh: "磁盘已满；请清理后再试", en: "the disk is full; make room and try again" },
  ENAMETOOLONG: { zh: "文件名太长；请用 -o 另指短一些的文件名", en: "the name is too long; name a shorter one with -o" }
}

/** 网址, which nothing is read from. */
const address = /^(?:(?!file:)[a-z][a-z+.-]+:\/\/|www\.)/iu
const isAddress: Text = {
  zh: "这是网址，gongkai 只读本机的文件；请在浏览器里打开，把网页另存为 .html 或下载附件，再指明存下的文件",
  en: "this is a web address, and gongkai reads files of this machine alone; open it in a browser, save the page or its attachment, and name that file"
}

/** The code of an error of the system: ENOENT. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "?"

const reason = (error: unknown): Text => {
  const code = codeOf(error) === "EPERM" ? "EACCES" : codeOf(error)
  return (
    reasons[code] ?? {
      zh: `系统拒绝了这次读写（${code}）；请核对路径和磁盘`,
      en: `the system refused (${code}); check the path and the disk`
    }
  )
}

/** Why nothing more can be written to standard output. */
export const unwritten = (error: unknown): Text => {
  const { zh, en } = reason(error)
  return { zh: `标准输出写不下去：${zh}`, en: `standard output cannot be written: ${en}` }
}

/** Does something with a path; what the system refuses is said in words. */
const attempt = <A>(path: string, work: () => Promise<A>): Effect.Effect<A, Refused> =>
  Effect.tryPromise({
    try: work,
    catch: (error) =>
      error instanceof Refused
        ? error
        : refused(path, codeOf(error) === "ENOENT" && address.test(path) ? isAddress : reason(error))
  })

/** Reads a file, or standard input for `-`. */
export const open = (path: string): Effect.Effect<Source, Refused> =>
  attempt(path, async () => {
    if (path === "-") return { name: "-", bytes: await standardInput() }
    const found = await stat(path)
    if (found.isDirectory()) throw refused(path, reason({ code: "EISDIR" }))
    if (found.size > limits.bytes) throw refused(path, tooLarge)
    return { name: basename(path), bytes: found.isFIFO() ? await piped(path) : await readFile(path) }
  })

const standardInput = (): Promise<Uint8Array> => gathered("-", process.stdin as AsyncIterable<Uint8Array>)

const gathered = async (path: string, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limits.bytes) throw refused(path, tooLarge)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** How long a named pipe is left alone before it is looked into again, in milliseconds. */
const again = 100

/**
 * Reads a pipe without waiting in the system, which nothing could interrupt, not even Ctrl-C. A named pipe that nobody writes into yet is
 * looked into again; one that a shell made for `<(…)` is read once.
 */
const piped = async (path: string): Promise<Uint8Array> => {
  const { Socket } = await import("node:net")
  for (;;) {
    const stream = new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), writable: false })
    // One after another is the point.
    // oxlint-disable-next-line no-await-in-loop
    const bytes = await gathered(path, stream)
    if (bytes.length > 0 || /^\/(?:dev|proc)\//u.test(path)) return bytes
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(again)
  }
}

const besideOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.part`)

/** A file that is written piece by piece. */
export interface Saving {
  /** Appends bytes. It throws what the system says, so it is called only within `during`. */
  readonly write: (bytes: Uint8Array) => void
  /** Does work that writes; what the system refuses is said in words. */
  readonly during: <A>(work: () => A) => Effect.Effect<A, Refused>
  /** Gives the file its name. One that holds just this already is as good as written; any other is replaced only with `replace`. */
  readonly end: Effect.Effect<void, Refused>
}

/** Begins a file beside its place, which takes its name at the `end`; without that, nothing is left of it when the scope closes. */
export const saving = (
  path: string,
  { replace }: { readonly replace: boolean }
): Effect.Effect<Saving, Refused, Scope.Scope> =>
  Effect.gen(function* () {
    const beside = besideOf(path)
    const during = <A>(work: () => A): Effect.Effect<A, Refused> => attempt(path, async () => work())
    const file = yield* Effect.acquireRelease(
      during(() => {
        mkdirSync(dirname(path), { recursive: true })
        return openSync(beside, "w")
      }),
      (file) =>
        Effect.ignore(
          during(() => {
            closeSync(file)
            rmSync(beside, { force: true })
          })
        )
    )
    const end = attempt(path, async () => {
      if (!replace && (await exists(path))) {
        if (await holds(path, await readFile(beside))) return
        throw refused(path, reason({ code: "EEXIST" }))
      }
      fsyncSync(file)
      await renamed(beside, path)
    })
    return { write: (bytes) => writeSync(file, bytes), during, end }
  })

/** Writes a file whole: into a file beside it, which then takes its name. Folders on the way are made. */
export const save = (
  path: string,
  content: Uint8Array | string,
  options: {
    readonly replace: boolean
    /** A file that holds just this is as good as written. */ readonly unlessSame?: boolean
  }
): Effect.Effect<void, Refused> => {
  const beside = besideOf(path)
  const clear = Effect.ignore(attempt(beside, async () => rmSync(beside, { force: true })))
  return attempt(path, async () => {
    if (options.unlessSame === true && (await holds(path, content))) return
    if (!options.replace && (await exists(path))) throw refused(path, reason({ code: "EEXIST" }))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(beside, content, { flush: true })
    await renamed(beside, path)
  }).pipe(
    // Failed or interrupted in the middle, nothing is left behind.
    Effect.onError(() => clear)
  )
}

/** Adds a line to the end of a file, which begins with it where there is none. */
export const appended = (path: string, line: string): Effect.Effect<void, Refused> =>
  attempt(path, async () => {
    await mkdir(dirname(path), { recursive: true })
    // At one go, so that lines of several threads never run into one another.
    appendFileSync(path, `${line}\n`)
  })

const holds = async (path: string, content: Uint8Array | string): Promise<boolean> => {
  const found = await readFile(path).catch(() => undefined)
  return found?.equals(Buffer.from(content)) === true
}

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    (error: unknown) => codeOf(error) !== "ENOENT" && codeOf(error) !== "ENAMETOOLONG"
  )
