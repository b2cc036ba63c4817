/**
 * `gongkai restore FILE`: makes a database of a backup or an export, never over one that holds anything, and proves its log.
 *
 * @module
 */
import { closeSync, createReadStream, openSync, readSync } from "node:fs"
import { resolve } from "node:path"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import"
import type { Verdict } from "@gongkai/storage"
import { backup } from "@gongkai/storage/backup"
import { isAddress } from "@gongkai/storage/Database"
import { takenIn } from "@gongkai/storage/Portable"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { named, newEnough, whole, withDatabase, withTables } from "../disk/database.ts"
import { complained, refuse } from "../words/refusal.ts"
import { harmless, mention } from "../words/Terminal.ts"

export interface Restoring {
  readonly file: string
  readonly db: string
  readonly json: boolean
  readonly language: Language
}

/** How every file of SQLite begins. */
const magic = "SQLite format 3\0"

const isSqlite = (file: string) =>
  Effect.try({
    try: () => {
      const start = Buffer.alloc(magic.length)
      const opened = openSync(file, "r")
      try {
        return readSync(opened, start) === start.length && start.toString("latin1") === magic
      } finally {
        closeSync(opened)
      }
    },
    catch: () => new Refused({ file, text: unread })
  })

/** The lines of a file. A line ends with U+000A alone: others may stand in a text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ""
  for await (const chunk of createReadStream(file, "utf8")) {
    const lines = (rest + String(chunk)).split("\n")
    rest = lines.pop() ?? ""
    yield* lines
  }
  if (rest !== "") yield rest
}

export const restore = ({ file, db, json, language }: Restoring) =>
  Effect.gen(function* () {
    yield* newEnough
    if (yield* isSqlite(file)) {
      if (isAddress(db)) return yield* refuse(file, fileOnly)
      yield* Effect.mapError(
        backup(file, db),
        ({ about, text }) =>
          new Refused({ file: about, text: { zh: `没有恢复：${text.zh}`, en: `nothing was restored: ${text.en}` } })
      )
    } else {
      const lines = Stream.fromAsyncIterable(linesOf(file), () => new Refused({ file, text: unread }))
      yield* withTables(
        db,
        { create: true },
        Effect.catchTag(takenIn(lines), "NotTakenIn", ({ about, text }) =>
          refuse(about === "database" ? named(db) : file, text)
        )
      )
    }
    const verdict = yield* withDatabase(db, { create: false }, ({ verify }) => verify())
    const told = { file: resolve(file), database: whole(db), log: verdict }
    yield* mention(json ? JSON.stringify(told, null, 2) : harmless(done(file, db, verdict)[language]), json)
    if (verdict._tag === "Broken") return yield* refuse(named(db), broken(verdict.number))
  }).pipe(Effect.catch(complained(language)))

const done = (file: string, db: string, verdict: Verdict): Text => {
  const count = verdict._tag === "Holds" ? verdict.head.number : verdict.number - 1
  return {
    zh: `已从 ${file} 恢复到 ${named(db)}，办理记录 ${count} 条已逐条核对`,
    en: `restored ${file} into ${named(db)}; ${count} entries of its log were worked out again`
  }
}

const broken = (number: number): Text => ({
  zh: `已恢复，但办理记录第${number}条与当时所记不符，可能被改动过；请另取一份备份比对`,
  en: `it was restored, but entry ${number} of its log is not what was written then and may have been changed; compare another backup`
})
const unread: Text = {
  zh: "读不到这个文件，没有恢复；请核对路径和权限",
  en: "this file cannot be read and nothing was restored; check the path and the permissions"
}
const fileOnly: Text = {
  zh: "这是 SQLite 的备份，只能恢复成文件，没有恢复；要搬到 PostgreSQL，请先恢复成文件，再用 export-all",
  en: "this is a backup of SQLite, which can only become a file, and nothing was restored; to move it to PostgreSQL restore it to a file first, then use export-all"
}
