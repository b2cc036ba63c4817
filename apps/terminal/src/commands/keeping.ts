/**
 * The commands of whoever keeps a server: its tokens, and backups of its database.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { examplesOf } from "../words/examples.ts"
import { words } from "../words/words.ts"

/** What writing everything and taking it in again are called. */
const moving = {
  exportAll: {
    zh: "写出数据库的全部内容，服务运行中也可以，SQLite 和 PostgreSQL 都可以",
    en: "Write all that the database keeps, also while it is served, of SQLite and of PostgreSQL"
  },
  exportedTo: { zh: "写到哪个文件，例如 全部.jsonl", en: "file to write to, such as all.jsonl" },
  restore: {
    zh: "从 backup 或 export-all 的文件恢复成新的数据库，并逐条核对办理记录",
    en: "Make a new database of a file of backup or export-all, and prove its log"
  },
  restored: { zh: "从哪个文件恢复", en: "file to restore" },
  erase: {
    zh: "依法删除一版的内容；指纹和办理记录保留，日志仍可核对",
    en: "Erase a revision on a legal order; its hash and the log remain, and still verify"
  },
  erasedUnit: { zh: "单位的编号", en: "id of the unit" },
  erasedRevision: { zh: "第几版", en: "number of the revision" },
  order: { zh: "依据的法律文书（文号）", en: "the legal order by its number" },
  erasedWhy: {
    zh: "理由，记在日志里；不要写被删除的内容",
    en: "why; the log keeps it, so do not repeat what is erased"
  },
  yes: { zh: "不再询问", en: "without asking" }
} as const satisfies { readonly [name: string]: Text }

/** What these share with `serve`. */
interface Shared {
  readonly db: Flag.Flag<string>
  readonly d1: Flag.Flag<Option.Option<string>>
  readonly label: Flag.Flag<string>
  readonly json: Flag.Flag<boolean>
  readonly year: Flag.Flag<number>
}

export const keeping = (language: Language, { db, d1, label, json, year }: Shared) => {
  const tokens = Effect.promise(() => import("./token.ts"))
  const token = Command.make("token").pipe(
    Command.withDescription(words.tokens[language]),
    Command.withExamples(examplesOf("token", language)),
    Command.withSubcommands([
      Command.make(
        "issue",
        {
          label: Flag.map(label, Option.some),
          readOnly: Flag.Boolean("read-only").pipe(
            Flag.withDescription(words.readOnly[language]),
            Flag.withDefault(false)
          ),
          until: Flag.String("until").pipe(Flag.withDescription(words.tokenUntil[language]), Flag.optional),
          db,
          d1,
          json
        },
        (input) => Effect.flatMap(tokens, ({ issue }) => issue({ ...input, language }))
      ).pipe(Command.withDescription(words.issue[language])),
      Command.make("list", { db, d1, json }, (input) =>
        Effect.flatMap(tokens, ({ list }) => list({ ...input, language }))
      ).pipe(Command.withDescription(words.listTokens[language])),
      Command.make(
        "revoke",
        { name: Argument.String("id").pipe(Argument.withDescription(words.tokenId[language])), db, d1, json },
        (input) => Effect.flatMap(tokens, ({ revoke }) => revoke({ ...input, language }))
      ).pipe(Command.withDescription(words.revoke[language]))
    ])
  )
  const backingUp = Command.make(
    "backup",
    {
      file: Argument.String("file").pipe(Argument.withDescription(words.backedUp[language])),
      db,
      force: Flag.Boolean("force").pipe(Flag.withDescription(words.backupForce[language]), Flag.withDefault(false)),
      json
    },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./backup.ts")),
        ({ backUp }) => backUp({ ...input, language })
      )
  ).pipe(Command.withDescription(words.backup[language]), Command.withExamples(examplesOf("backup", language)))
  const exportingAll = Command.make(
    "export-all",
    {
      file: Argument.String("file").pipe(Argument.withDescription(moving.exportedTo[language])),
      db,
      force: Flag.Boolean("force").pipe(Flag.withDescription(words.backupForce[language]), Flag.withDefault(false)),
      json
    },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./exportAll.ts")),
        ({ exportAll }) => exportAll({ ...input, language })
      )
  ).pipe(Command.withDescription(moving.exportAll[language]), Command.withExamples(examplesOf("export-all", language)))
  const restoring = Command.make(
    "restore",
    { file: Argument.String("file").pipe(Argument.withDescription(moving.restored[language])), db, json },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./restore.ts")),
        ({ restore }) => restore({ ...input, language })
      )
  ).pipe(Command.withDescription(moving.restore[language]), Command.withExamples(examplesOf("restore", language)))
  const erasing = Command.make(
    "erase",
    {
      db,
      agencyId: Flag.String("agency-id").pipe(Flag.withDescription(moving.erasedUnit[language])),
      year,
      revision: Flag.Int("revision").pipe(Flag.withDescription(moving.erasedRevision[language])),
      order: Flag.String("order").pipe(Flag.withDescription(moving.order[language])),
      reason: Flag.String("reason").pipe(Flag.withDescription(moving.erasedWhy[language])),
      yes: Flag.Boolean("yes").pipe(Flag.withDescription(moving.yes[language]), Flag.withDefault(false)),
      json
    },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./erase.ts")),
        ({ erase }) => erase({ ...input, language })
      )
  ).pipe(Command.withDescription(moving.erase[language]), Command.withExamples(examplesOf("erase", language)))
  return [token, backingUp, exportingAll, restoring, erasing] as const
}
