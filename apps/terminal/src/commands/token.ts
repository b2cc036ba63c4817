/**
 * `gongkai token`: issues, lists and revokes what lets others read and write reports over HTTP.
 *
 * A token for the edge is issued, listed or revoked by a command that is shown and run where the database is; nothing is written here.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import type { Issued } from "@gongkai/storage"
import { draw, listing, revoking, statements } from "@gongkai/storage/Tokens"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { complained, refuse } from "../words/refusal.ts"
import { named, quoted, whole, withDatabase } from "../disk/database.ts"
import { firstKeeper, told } from "./keeper.ts"
import { harmless, say } from "../words/Terminal.ts"

interface Where {
  readonly db: string
  /** The name of a D1 database: the token is for the edge. */
  readonly d1: Option.Option<string>
  readonly json: boolean
  readonly language: Language
}

export interface Issuing extends Where {
  /** The id of the administrator to make where there is none. */
  readonly admin?: string
  readonly label: Option.Option<string>
  readonly readOnly: boolean
  /** The last day on which it is good, as 2026-12-31. */
  readonly until: Option.Option<string>
}

export const issue = ({ db, label, d1, readOnly, until, admin, json, language }: Issuing) =>
  Effect.gen(function* () {
    const endsAt = Option.isSome(until) ? yield* dayAfter(until.value) : undefined
    const terms = { readOnly, ...(endsAt && { endsAt }) }
    const name = Option.getOrElse(label, () => "first")
    if (Option.isSome(d1)) {
      const { token, hash } = yield* draw
      const sql = statements(hash, name, yield* DateTime.now, terms).join("; ")
      const command = atEdge(d1.value, sql)
      return yield* say(
        json ? JSON.stringify({ token, sql, command }, null, 2) : harmless(edge(token, command, readOnly)[language])
      )
    }
    const { token, keeper } = yield* withDatabase(db, { create: true }, (storage) =>
      Effect.gen(function* () {
        const { tokens } = storage
        if (Option.isNone(label) && (yield* tokens.any)) return yield* refuse(named(db), issued)
        const keeper = admin === undefined ? undefined : yield* firstKeeper(storage, admin)
        return { token: yield* tokens.issue(name, terms), keeper }
      })
    )
    yield* say(
      json
        ? JSON.stringify({ token, database: whole(db), ...(keeper && { administrator: keeper }) }, null, 2)
        : harmless(
            [...(keeper ? [told(keeper)] : []), first(token, db, readOnly)].map((text) => text[language]).join("\n")
          )
    )
  }).pipe(Effect.catch(complained(language)))

export const list = ({ db, d1, json, language }: Where) =>
  Effect.gen(function* () {
    if (Option.isSome(d1)) return yield* say(atEdge(d1.value, listing))
    const all = yield* withDatabase(db, { create: false }, ({ tokens }) => tokens.list)
    const now = yield* DateTime.now
    const lines = all.length === 0 ? [none[language]] : all.map((each) => shown(each, now)[language])
    yield* say(json ? JSON.stringify({ tokens: all.map(plain) }, null, 2) : lines.map(harmless).join("\n"))
  }).pipe(Effect.catch(complained(language)))

export const revoke = ({ name, db, d1, json, language }: Where & { readonly name: string }) =>
  Effect.gen(function* () {
    if (Option.isSome(d1)) {
      if (!/^[\da-f]{12}$/u.test(name)) return yield* refuse(name, idNeeded)
      return yield* say(atEdge(d1.value, revoking(name, yield* DateTime.now)))
    }
    const revoked = yield* withDatabase(db, { create: false }, ({ tokens }) =>
      Effect.gen(function* () {
        const now = yield* DateTime.now
        const meant = (yield* tokens.list).filter(
          (each) => isGood(each, now) && (each.id === name || each.label === name)
        )
        const [first, ...others] = meant
        if (first === undefined) return yield* refuse(name, unknown)
        if (others.length > 0) return yield* refuse(name, several(meant))
        return yield* tokens.revoke(first.id)
      })
    )
    if (revoked === undefined) return yield* refuse(name, unknown)
    yield* say(json ? JSON.stringify({ revoked: plain(revoked) }, null, 2) : harmless(gone(revoked)[language]))
  }).pipe(Effect.catch(complained(language)))

/** The moment from which a token that is good through a day is good no longer, where this machine is. */
const dayAfter = (day: string) =>
  Effect.gen(function* () {
    const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? []
    const [last, end] = [0, 1].map((more) => new Date(Number(year), Number(month) - 1, Number(date) + more))
    if (last?.getDate() !== Number(date) || end === undefined) return yield* refuse(day, noDay)
    const endsAt = DateTime.makeUnsafe(end.getTime())
    if (DateTime.isLessThanOrEqualTo(endsAt, yield* DateTime.now)) return yield* refuse(day, past)
    return endsAt
  })

const atEdge = (database: string, sql: string): string =>
  `npx wrangler d1 execute ${quoted(database)} --remote --command ${quoted(sql)}`

const isGood = ({ endsAt, revokedAt }: Issued, now: DateTime.Utc): boolean =>
  revokedAt === null && (endsAt === null || DateTime.isGreaterThan(endsAt, now))

const time = (at: DateTime.Utc): string =>
  new Date(DateTime.toEpochMillis(at)).toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" })

const plain = ({ id, label, readOnly, createdAt, endsAt, revokedAt }: Issued) => ({
  id,
  label,
  readOnly,
  createdAt: DateTime.formatIso(createdAt),
  ...(endsAt && { endsAt: DateTime.formatIso(endsAt) }),
  ...(revokedAt && { revokedAt: DateTime.formatIso(revokedAt) })
})

const shown = ({ id, label, readOnly, createdAt, endsAt, revokedAt }: Issued, now: DateTime.Utc): Text => {
  const scope = readOnly ? { zh: "只读", en: "reads" } : { zh: "可写", en: "writes" }
  const end =
    revokedAt !== null
      ? { zh: `${time(revokedAt)} 作废`, en: `revoked ${time(revokedAt)}` }
      : endsAt === null
        ? { zh: "长期有效", en: "without end" }
        : DateTime.isGreaterThan(endsAt, now)
          ? { zh: `有效至 ${time(endsAt)}`, en: `until ${time(endsAt)}` }
          : { zh: `${time(endsAt)} 到期`, en: `ended ${time(endsAt)}` }
  const issuedAt = { zh: `${time(createdAt)} 发`, en: `issued ${time(createdAt)}` }
  return {
    zh: [id, scope.zh, issuedAt.zh, end.zh, label].join("  "),
    en: [id, scope.en, issuedAt.en, end.en, label].join("  ")
  }
}

const secret = (readOnly: boolean): Text =>
  readOnly
    ? {
        zh: "只读令牌（只显示这一次，请妥善保管，谁持有谁就能看报告）：",
        en: "Token for reading (shown this once; keep it safe: who holds it may read reports):"
      }
    : {
        zh: "令牌（只显示这一次，请妥善保管，谁持有谁就能改报告）：",
        en: "Token (shown this once; keep it safe: who holds it may change reports):"
      }

const first = (token: string, db: string, readOnly: boolean): Text => ({
  zh: `${secret(readOnly).zh}\n${token}\n启动服务：gongkai serve --db ${quoted(named(db))}\n交换报告：把令牌放进环境变量 GONGKAI_TOKEN，再用 ${readOnly ? "gongkai pull" : "gongkai push、gongkai pull"}`,
  en: `${secret(readOnly).en}\n${token}\nTo serve: gongkai serve --db ${quoted(named(db))}\nTo exchange reports: put the token into GONGKAI_TOKEN, then ${readOnly ? "gongkai pull" : "gongkai push and gongkai pull"}`
})

const edge = (token: string, command: string, readOnly: boolean): Text => ({
  zh: `${secret(readOnly).zh}\n${token}\n这里什么也没有写。数据库只存令牌的指纹，请在 worker 的文件夹运行（在本机试用时把 --remote 换成 --local）：\n${command}`,
  en: `${secret(readOnly).en}\n${token}\nNothing was written here. The database keeps the hash alone; run in the folder of the worker (--local instead of --remote to try it on this machine):\n${command}`
})

const issued: Text = {
  zh: "已经发过令牌，没有再发；忘了令牌或要给别人一个，请用 --label 写明给谁用",
  en: "a token was issued before, so none was now; for a further one say with --label who it is for"
}

const none: Text = {
  zh: "还没有发过令牌；发放用 gongkai token issue --label 给谁用",
  en: "no token was issued yet; gongkai token issue --label WHO issues one"
}

const gone = ({ id, label }: Issued): Text => ({
  zh: `已作废：${id} ${label}；谁再用它，服务器都不认`,
  en: `revoked: ${id} ${label}; the server takes it from nobody any more`
})

const unknown: Text = {
  zh: "没有这个有效的令牌；请用 gongkai token list 查看编号",
  en: "there is no such token that is good; gongkai token list shows their ids"
}

const several = (meant: ReadonlyArray<Issued>): Text => {
  const ids = meant.map(({ id }) => id).join(", ")
  return {
    zh: `有 ${meant.length} 个令牌都叫这个名字，没有作废；请写编号：${ids}`,
    en: `${meant.length} tokens go by this name and none was revoked; give the id: ${ids}`
  }
}

const idNeeded: Text = {
  zh: "请写令牌的编号（12 位）；用 gongkai token list --d1 给出的命令查看",
  en: "give the id of the token (12 digits); the command of gongkai token list --d1 shows them"
}

const noDay: Text = {
  zh: "不是日期；--until 应如 2026-12-31",
  en: "this is no date; --until takes one like 2026-12-31"
}

const past: Text = {
  zh: "这一天已经过去，没有发；请核对 --until",
  en: "this day is past, so no token was issued; check --until"
}
