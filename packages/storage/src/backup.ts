/**
 * A copy of a database in one file, whole and by itself, also while a server writes to it.
 *
 * A copy of the file alone would lack what still lies in the journal. The copy is checked before it gets its name.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, resolve } from "node:path"
import type { DatabaseSync } from "node:sqlite"
import { sqlite } from "./SqliteSession.ts"

/** Why no copy was made; nothing that stood there was touched. */
export class NoBackup extends Data.TaggedError("NoBackup")<{
  /** The file it is about. */
  readonly about: string
  readonly text: Text
  readonly cause?: unknown
}> {
  override get message(): string {
    return this.text.zh
  }
}

/** What else would help: another source, or leave to put the new backup in place of the old. */
export interface Advised extends Text {
  readonly helps: "source" | "force"
}

/** How much a backup holds. */
export interface Copied {
  readonly agencies: number
  readonly reports: number
  readonly revisions: number
}

const missing: Advised = {
  helps: "source",
  zh: "没有这个数据库，没有备份",
  en: "there is no such database, so nothing was backed up"
}
const stands: Advised = {
  helps: "force",
  zh: "已经存在，没有改动；请换一个名字",
  en: "it exists and was left alone; choose another name"
}
const itself: Text = {
  zh: "这就是要备份的数据库，没有改动；请换一个名字",
  en: "this is the database itself and was left alone; choose another name"
}
const foreign: Text = {
  zh: "已经存在，不是本软件的备份，没有改动；请换一个名字",
  en: "it exists, is no backup of ours and was left alone; choose another name"
}
const used: Text = {
  zh: "已经存在，是正在使用的数据库，没有改动；请换一个名字",
  en: "it exists, is a database in use and was left alone; choose another name"
}
const another: Advised = {
  helps: "source",
  zh: "这是别的程序的数据库，没有备份",
  en: "this database is another program's and was not backed up"
}
const damaged: Text = {
  zh: "数据库已损坏，没有备份；请停下服务，从以前的备份恢复",
  en: "the database is damaged and was not backed up; stop the server and restore an earlier backup"
}

const full: Text = {
  zh: "磁盘已满，没有备份；请清理后再试，或换一个地方",
  en: "the disk is full and no backup was made; make room and try again, or choose another place"
}
const closed: Text = {
  zh: "没有权限写在这里，没有备份；请换一个能写的文件夹",
  en: "no permission to write here, so no backup was made; choose a folder you may write to"
}
const noDatabase: Advised = {
  helps: "source",
  zh: "要备份的不是数据库，或已损坏，没有备份",
  en: "what was to be backed up is no database, or a damaged one, and no backup was made"
}

const reasons: { readonly [code: string | number]: Text } = {
  ENOENT: {
    zh: "没有这个文件夹，没有备份；请先建立",
    en: "there is no such folder and no backup was made; make it first"
  },
  EACCES: closed,
  EPERM: closed,
  EROFS: closed,
  ENOSPC: full,
  EEXIST: {
    zh: "另一次备份正在进行，或中途断了；请稍后再试，或删去旁边的 .part 文件",
    en: "another backup is under way or was cut short; try again later, or remove the .part file beside it"
  },
  5: {
    zh: "数据库正被占用，没有备份；请稍后再试",
    en: "the database is held and no backup was made; try again in a moment"
  },
  11: noDatabase,
  13: full,
  26: noDatabase
}

/** What was wrong, by the code of the system or of SQLite. */
const failed = (cause: unknown): Text => {
  const of = (key: string): unknown => (cause instanceof Error ? Reflect.get(cause, key) : undefined)
  const [code, errcode] = [String(of("code")), Number(of("errcode") ?? 0)]
  return (
    reasons[errcode & 0xff] ??
    reasons[code] ?? { zh: `没有备份：${String(cause)}`, en: `no backup was made: ${String(cause)}` }
  )
}

const refuse = (about: string, text: Text): never => {
  throw new NoBackup({ about, text })
}

const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino
}

const opened = <A>(path: string, readOnly: boolean, use: (database: DatabaseSync) => A): A => {
  const database = new (sqlite().DatabaseSync)(path, { readOnly })
  try {
    return use(database)
  } finally {
    database.close()
  }
}

const tables = (database: DatabaseSync): ReadonlyArray<unknown> =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => name)

/** What may be replaced: an earlier backup, which has our tables and is in nobody's use. */
const isBackup = (path: string): boolean => {
  try {
    return opened(path, true, (database) =>
      ["migrations", "agencies", "revisions"].every((name) => tables(database).includes(name))
    )
  } catch {
    return false
  }
}

const allowed = (from: string, to: string, force: boolean): void => {
  if (!existsSync(from)) refuse(from, missing)
  if (!existsSync(to)) return
  if (isSame(from, to)) refuse(to, itself)
  if (!force) refuse(to, stands)
  if (existsSync(`${to}-wal`) || existsSync(`${to}-journal`)) refuse(to, used)
  if (!statSync(to).isFile() || !isBackup(to)) refuse(to, foreign)
}

/** Checks the copy, turns it into a single file without a journal, and counts its rows. */
const finished = (path: string, from: string): Copied =>
  opened(path, false, (database) => {
    database.exec("PRAGMA journal_mode = DELETE")
    const [found] = database.prepare("PRAGMA quick_check").all()
    if (found?.["quick_check"] !== "ok") refuse(from, damaged)
    if (!tables(database).includes("migrations")) refuse(from, another)
    const count = (what: string): number => Number(database.prepare(`SELECT ${what} AS sum`).get()?.["sum"])
    return {
      agencies: count("(SELECT COUNT(*) FROM agencies)"),
      reports: count("(SELECT COUNT(*) FROM (SELECT DISTINCT agency, year FROM revisions))"),
      revisions: count("(SELECT COUNT(*) FROM revisions)")
    }
  })

const synced = (path: string): void => {
  const file = openSync(path, "r")
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Gives the copy its name; what came there in between is not replaced unasked. */
const named = (part: string, to: string, force: boolean): void => {
  if (force) return renameSync(part, to)
  try {
    linkSync(part, to)
  } catch (error) {
    if (existsSync(to)) refuse(to, stands)
    // A file system without links.
    if (error instanceof Error) renameSync(part, to)
  }
}

const copy = async (from: string, to: string, force: boolean): Promise<Copied> => {
  allowed(from, to, force)
  const part = `${to}.${process.pid}.part`
  closeSync(openSync(part, "wx", 0o600))
  try {
    const source = new (sqlite().DatabaseSync)(from, { timeout: 5000 })
    try {
      await sqlite().backup(source, part, { rate: 1000 })
    } finally {
      source.close()
    }
    const copied = finished(part, from)
    synced(part)
    named(part, to, force)
    if (process.platform !== "win32") synced(dirname(resolve(to)))
    return copied
  } finally {
    for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(part + end, { force: true })
  }
}

/** Copies a database into a file; the error has the cause where it is not ours to explain. */
export const backup = (from: string, to: string, { force = false } = {}): Effect.Effect<Copied, NoBackup> =>
  Effect.tryPromise({
    try: () => copy(from, to, force),
    catch: (cause) => (cause instanceof NoBackup ? cause : new NoBackup({ about: to, cause, text: failed(cause) }))
  })
