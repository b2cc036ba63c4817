/**
 * `gongkai backup FILE`: copies the database of `serve` into one file, also while it is served.
 *
 * @module
 */
import { statSync } from "node:fs"
import { resolve } from "node:path"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import { type Advised, backup, type Copied } from "@gongkai/storage/backup"
import { isAddress } from "@gongkai/storage/Database"
import * as Effect from "effect/Effect"
import { busy, copying } from "../bulk/busy.ts"
import { complained, refuse } from "../words/refusal.ts"
import { named, newEnough } from "../disk/database.ts"
import { harmless, mention } from "../words/Terminal.ts"

export interface BackingUp {
  readonly file: string
  readonly db: string
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

const flags: { readonly [H in Advised["helps"]]: Text } = {
  source: { zh: "；请核对 --db", en: "; check --db" },
  force: { zh: "，或加 --force 以新的备份换下旧的", en: ", or add --force to put the new backup in place of the old" }
}

const notHere: Text = {
  zh: "这是 PostgreSQL 的数据库，没有备份；请用 PostgreSQL 自己的 pg_dump",
  en: "this database is in PostgreSQL and was not backed up; use PostgreSQL's own pg_dump"
}

const isAdvised = (text: Text): text is Advised => "helps" in text

/** What storage says, with the flag that helps. */
const flagged = (text: Text): Text => {
  if (!isAdvised(text)) return text
  const { zh, en } = flags[text.helps]
  return { zh: text.zh + zh, en: text.en + en }
}

export const backUp = ({ file, db, force, json, language }: BackingUp) =>
  Effect.gen(function* () {
    yield* newEnough
    if (isAddress(db)) return yield* refuse(named(db), notHere)
    const copied = yield* backup(db, file, { force }).pipe(
      busy({ doing: copying, name: db, language }),
      Effect.mapError(({ text, about }) => new Refused({ file: about, text: flagged(text) }))
    )
    const bytes = statSync(file).size
    const told = { file: resolve(file), database: resolve(db), bytes, ...copied }
    yield* mention(json ? JSON.stringify(told, null, 2) : harmless(done(file, bytes, copied)[language]), json)
  }).pipe(Effect.catch(complained(language)))

const done = (file: string, bytes: number, { agencies, reports, revisions }: Copied): Text => {
  const size = (bytes / 1024).toFixed(0)
  return {
    zh: `已备份到 ${file}（${size} KB）：机关 ${agencies} 个，报告 ${reports} 份，共 ${revisions} 版；已核对，完好。恢复时先停服务，再以它换下原来的数据库`,
    en: `backed up to ${file} (${size} KB): ${agencies} agencies, ${reports} reports, ${revisions} revisions; checked and sound. To restore, stop the server, then put it in place of the database`
  }
}
