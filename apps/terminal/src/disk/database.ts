/**
 * The database of `serve`, opened or created by its path, or opened by its address; whatever stands in the way is said in a sentence.
 *
 * @module
 */
import { stat } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import { NewerSchema, Storage } from "@gongkai/storage"
import * as Database from "@gongkai/storage/Database"
import * as Sqlite from "@gongkai/storage/Sqlite"
import { orphaned } from "@gongkai/storage/SqliteFile"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as SqlClient from "effect/sql/SqlClient"
import { manner } from "../words/Manner.ts"
import { refuse } from "../words/refusal.ts"
import { complain, harmless } from "../words/Terminal.ts"

/** Does something with what is kept in a database, and closes it. One that is not there is made only where that is meant. */
export const withDatabase = <A>(
  path: string,
  { create }: { readonly create: boolean },
  work: (storage: Storage["Service"]) => Effect.Effect<A, unknown>
): Effect.Effect<A, Refused> => withTables(path, { create }, Effect.flatMap(Storage, work))

/** The same, also with its tables. */
export const withTables = <A>(
  path: string,
  { create }: { readonly create: boolean },
  work: Effect.Effect<A, unknown, Storage | SqlClient.SqlClient>
): Effect.Effect<A, Refused> =>
  Effect.gen(function* () {
    yield* newEnough
    if (!Database.isAddress(path)) yield* located(path, create)
    const copies: Array<string> = []
    const database = Database.layer(path, { copied: (copy) => copies.push(copy) })
    const { isQuiet, language } = manner()
    const told = Effect.suspend(() =>
      Effect.forEach(isQuiet ? [] : copies, (copy) => complain(harmless(keptAs(copy)[language])), { discard: true })
    )
    const built = Layer.build(Storage.layer.pipe(Layer.provideMerge(database)))
    const opened = yield* Effect.ensuring(built, told)
    return yield* Effect.provideContext(work, opened)
  }).pipe(
    Effect.scoped,
    Effect.mapError((error) => (error instanceof Refused ? error : refused(named(path), reason(error))))
  )

/** Said on standard error: what a program reads on standard output stays what it asked for. */
const keptAs = (copy: string): Text => ({
  zh: `数据库已更新到本版本的格式；更新前的整库另存为 ${copy}，确认无误后可以移走`,
  en: `the database was brought up to date; as it was before it is kept as ${copy}, which may be moved away once all is well`
})

/** A database by its whole path, or by its address. */
export const whole = (database: string): string => (Database.isAddress(database) ? named(database) : resolve(database))

/** A database as it was named, an address without its password. */
export const named = (database: string): string => (Database.isAddress(database) ? Database.shown(database) : database)

const refused = (file: string, text: Text) => new Refused({ file, text })

/** SQLite has one sentence for every path it cannot open; the folder tells more. */
const located = (path: string, create: boolean) =>
  Effect.tryPromise({
    try: async () => {
      const found = await stat(path).catch(() => undefined)
      if (found?.isDirectory() === true) throw refused(path, folder)
      if (found === undefined && !create) throw refused(path, missing)
      if (found === undefined && !(await stat(dirname(path)).catch(() => undefined))?.isDirectory()) {
        throw refused(path, noFolder)
      }
    },
    catch: (error) => (error instanceof Refused ? error : refused(path, closed))
  })

/** What was wrong, by SQLite's code, wherever in the error it stands. */
const reason = (error: unknown): Text => {
  if (error instanceof NewerSchema) return error.text
  const code = codeOf(error)
  if (code === Sqlite.foreign) return foreign
  if (code === orphaned) return journalOnly
  return reasons[typeof code === "number" ? code & 0xff : (code ?? "")] ?? other(code)
}

const codeOf = (error: unknown): number | string | undefined => {
  if (typeof error !== "object" || error === null) return undefined
  if ("code" in error && (error.code === Sqlite.foreign || error.code === orphaned)) return error.code
  if ("errcode" in error && typeof error.errcode === "number") return error.errcode
  if ("code" in error && typeof error.code === "string" && error.code in reasons) return error.code
  const below = codeOf("reason" in error ? error.reason : "cause" in error ? error.cause : undefined)
  // Where nobody answers, the network has many codes.
  return below ?? ("_tag" in error && error._tag === "ConnectionError" ? away : undefined)
}

const folder: Text = {
  zh: "这是文件夹；请用 --db 指明其中的一个文件",
  en: "this is a folder; name a file in it with --db"
}
const noFolder: Text = {
  zh: "没有这个文件夹；请先建立，或核对 --db",
  en: "there is no such folder; make it first, or check --db"
}
const missing: Text = {
  zh: "没有这个数据库；请核对 --db（新建用 gongkai serve --init）",
  en: "there is no such database; check --db (gongkai serve --init makes one)"
}
const closed: Text = {
  zh: "打不开：没有权限，或磁盘只读；请换一个能写的文件夹，或请管理员授权",
  en: "it cannot be opened: no permission, or the disk is read-only; choose a folder you may write to, or ask for access"
}
const notOne: Text = {
  zh: "不是数据库，或已损坏，没有改动；请核对 --db，损坏的请从备份恢复",
  en: "this is no database, or a damaged one, and was left alone; check --db, or restore it from a backup"
}
const journalOnly: Text = {
  zh: "旁边有它的日志（-wal），数据库却不在，没有新建：日志里可能有还没有并入的内容；请把数据库放回原处，确实不要的把日志移走",
  en: "its journal (-wal) is there without it, so none was made: the journal may hold what is nowhere else; put the database back, or move the journal away if it is not wanted"
}
const foreign: Text = {
  zh: "这是别的程序的数据库，没有改动；请核对 --db",
  en: "this database is another program's and was left alone; check --db"
}

/** The code for a database that nobody answers for. */
const away = "08001"
const password: Text = {
  zh: "用户名或密码不对，或不许这个用户连接；请核对 --db 的地址",
  en: "the user or the password is wrong, or the user may not connect; check the address of --db"
}

/** By SQLite's codes, and by those of PostgreSQL. */
const reasons: { readonly [code: number | string]: Text } = {
  [away]: {
    zh: "连不上数据库；请核对 --db 的地址，看数据库服务是否已经启动",
    en: "nobody answers there; check the address of --db and whether the database is running"
  },
  "28000": password,
  "28P01": password,
  "3D000": {
    zh: "服务器上没有这个数据库；请管理员先建立（createdb），再核对 --db 的地址",
    en: "the server has no such database; its administrator should make it (createdb); check the address of --db"
  },
  "42501": {
    zh: "没有权限在这个数据库里建表；请管理员授权",
    en: "no permission to make tables in this database; ask its administrator for access"
  },
  GONGKAI_SHARED: {
    zh: "连接池（如 PgBouncer 的事务模式）改了事务隔离级别，没有打开；请直接连接数据库，或改用会话模式",
    en: "a pooler (such as PgBouncer in transaction mode) changed how transactions are isolated, so nothing was opened; connect to the database itself, or use session mode"
  },
  5: {
    zh: "数据库正被另一程序占用；请稍后再试",
    en: "another program holds the database; try again in a moment"
  },
  8: closed,
  11: notOne,
  13: { zh: "磁盘已满；请清理后再试", en: "the disk is full; make room and try again" },
  14: closed,
  26: notOne
}

const other = (code: number | string | undefined): Text => ({
  zh: `数据库打不开（${code ?? "?"}）；请核对路径和磁盘`,
  en: `the database cannot be opened (${code ?? "?"}); check the path and the disk`
})

export const newEnough = Effect.suspend(() => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  return major > 22 || (major === 22 && minor >= 16) ? Effect.void : refuse("Node.js", oldNode(process.versions.node))
})

/** For a shell, in double quotes, which those of Windows know too. */
export const quoted = (text: string): string =>
  /^[\w./-]+$/u.test(text) ? text : `"${text.replaceAll(/["$`\\]/gu, "\\$&")}"`

const oldNode = (version: string): Text => ({
  zh: `当前为 ${version}，保存报告要用 22.16 或更新的版本；请升级 Node.js 后再试`,
  en: `this is ${version}, and keeping reports takes 22.16 or later; upgrade Node.js and try again`
})
