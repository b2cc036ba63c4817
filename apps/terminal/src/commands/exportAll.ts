/**
 * `gongkai export-all FILE`: writes all that a database keeps as lines of JSON, also while it is served.
 *
 * @module
 */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs"
import { resolve } from "node:path"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import"
import { exported, type Rows } from "@gongkai/storage/Portable"
import * as Effect from "effect/Effect"
import { named, newEnough, whole, withTables } from "../disk/database.ts"
import { complained, refuse } from "../words/refusal.ts"
import { harmless, mention } from "../words/Terminal.ts"

export interface ExportingAll {
  readonly file: string
  readonly db: string
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

/** Whether a file begins as an export of ours does: nothing else is ever replaced. */
export const isExport = (file: string): boolean => {
  const start = Buffer.alloc(26)
  const opened = openSync(file, "r")
  try {
    return readSync(opened, start) === start.length && start.toString() === '{"format":"gongkai-export"'
  } finally {
    closeSync(opened)
  }
}

const attempt = <A>(file: string, what: () => A) =>
  Effect.try({ try: what, catch: (error) => new Refused({ file, text: unwritten(error) }) })

export const exportAll = ({ file, db, force, json, language }: ExportingAll) =>
  Effect.gen(function* () {
    yield* newEnough
    if (yield* attempt(file, () => existsSync(file))) {
      if (!force) return yield* refuse(file, stands)
      if (!(yield* attempt(file, () => isExport(file)))) return yield* refuse(file, foreign)
    }
    const part = `${file}.${process.pid}.part`
    const rows = yield* Effect.acquireUseRelease(
      attempt(file, () => openSync(part, "wx", 0o600)),
      (opened) =>
        Effect.gen(function* () {
          const rows = yield* withTables(
            db,
            { create: false },
            exported((line) => attempt(file, () => writeSync(opened, `${line}\n`)))
          )
          yield* attempt(file, () => {
            fsyncSync(opened)
            // What came there in between is not replaced unasked.
            if (force) renameSync(part, file)
            else linkSync(part, file)
          })
          return rows
        }),
      (opened) =>
        Effect.sync(() => {
          closeSync(opened)
          rmSync(part, { force: true })
        })
    )
    const told = { file: resolve(file), database: whole(db), rows }
    yield* mention(json ? JSON.stringify(told, null, 2) : harmless(done(file, db, rows)[language]), json)
  }).pipe(Effect.catch(complained(language)))

const done = (file: string, db: string, { agencies = 0, revisions = 0, log = 0 }: Rows): Text => ({
  zh: `${named(db)} 的全部内容已写入 ${file}：机关 ${agencies} 个，报告共 ${revisions} 版，办理记录 ${log} 条。恢复用 gongkai restore`,
  en: `all that ${named(db)} keeps is in ${file}: ${agencies} agencies, ${revisions} revisions, ${log} entries of the log. To restore it: gongkai restore`
})

const stands: Text = {
  zh: "已经存在，没有改动；请换一个名字，或加 --force 以新的换下旧的",
  en: "it exists and was left alone; choose another name, or add --force to put the new one in place of the old"
}
const foreign: Text = {
  zh: "已经存在，不是 export-all 写的，没有改动；请换一个名字",
  en: "it exists, was not written by export-all and was left alone; choose another name"
}

const unwritten = (error: unknown): Text => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "?"
  return {
    zh: `没有写成（${code}）；请核对文件夹、权限和磁盘`,
    en: `it could not be written (${code}); check the folder, the permissions and the disk`
  }
}
