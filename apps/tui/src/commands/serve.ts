/**
 * `gongkai serve`: the HTTP interface over a database in one file, until it is stopped; `--init` issues a token instead.
 *
 * Stopping lets what was begun end, closes the file, and exits as every interrupted command does.
 *
 * @module
 */
import { resolve } from "node:path"
import { setTimeout } from "node:timers/promises"
import { inspect } from "node:util"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import"
import { draw, statements } from "@gongkai/storage/Tokens"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { withDatabase } from "../database.ts"
import { Exit } from "../Exit.ts"
import { refusal } from "../load.ts"
import { complain, faint, harmless, say } from "../Terminal.ts"

/** How long to wait, when stopping, for what was begun: a client that never ends must not keep us. */
const patience = 10_000

/** The program of the threads that check and print, beside the command. */
const thread = new URL("server.mjs", import.meta.url)

export interface Serving {
  readonly port: number
  readonly host: string
  readonly db: string
  readonly json: boolean
  readonly language: Language
}

export interface Issuing {
  readonly db: string
  readonly label: Option.Option<string>
  /** The name of a D1 database: the token is for the edge, and nothing is written here. */
  readonly d1: Option.Option<string>
  readonly json: boolean
  readonly language: Language
}

/** Says why nothing could be done, and exits with 2. */
const complained = (language: Language) => (refused: Refused) =>
  Effect.andThen(
    complain(harmless(refusal(refused.file, refused)[language])),
    Exit.use((exit) => exit.raise(2))
  )

export const serve = ({ port, host, db, json, language }: Serving) =>
  Effect.gen(function* () {
    yield* newEnough
    const usable = yield* withDatabase(db, ({ tokens }) => tokens.any)
    const { serve } = yield* Effect.promise(() => import("@gongkai/api/node"))
    const start = Effect.tryPromise({
      try: () => serve({ port, hostname: host, db, log, thread }),
      catch: (error) => new Refused({ file: `${host}:${port}`, text: unbound(error) })
    })
    return yield* Effect.acquireUseRelease(
      start,
      ({ url }) => {
        const data = { url, database: resolve(db) }
        const lines = [
          harmless(started(data)[language]),
          ...(usable ? [] : [harmless(noToken(db)[language])]),
          ...(local.has(host) ? [] : [open[language]]),
          faint(stop[language])
        ]
        return Effect.andThen(say(json ? JSON.stringify(data) : lines.join("\n")), Effect.never)
      },
      ({ close }) => Effect.promise(() => Promise.race([close(), setTimeout(patience)]))
    )
  }).pipe(Effect.catch(complained(language)))

export const issue = ({ db, label, d1, json, language }: Issuing) =>
  Effect.gen(function* () {
    const name = Option.getOrElse(label, () => "first")
    if (Option.isSome(d1)) {
      const { token, hash } = yield* draw
      const sql = statements(hash, name, yield* DateTime.now).join("; ")
      const command = `npx wrangler d1 execute ${quoted(d1.value)} --remote --command ${quoted(sql)}`
      return yield* say(
        json ? JSON.stringify({ token, sql, command }, null, 2) : harmless(edge(token, command)[language])
      )
    }
    yield* newEnough
    const token = yield* withDatabase(db, ({ tokens }) =>
      Effect.gen(function* () {
        if (Option.isNone(label) && (yield* tokens.any)) return yield* new Refused({ file: db, text: issued })
        return yield* tokens.issue(name)
      })
    )
    yield* say(json ? JSON.stringify({ token, database: resolve(db) }, null, 2) : harmless(first(token, db)[language]))
  }).pipe(Effect.catch(complained(language)))

/** What only the keeper of the server may read: the reason behind a 500. */
const log = (error: unknown): void => {
  process.stderr.write(`${new Date().toISOString()} ${harmless(inspect(error))}\n`)
}

const newEnough = Effect.suspend(() => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  return major > 22 || (major === 22 && minor >= 16)
    ? Effect.void
    : Effect.fail(new Refused({ file: "Node.js", text: oldNode(process.versions.node) }))
})

/** For a shell, in double quotes, which those of Windows know too. */
const quoted = (text: string): string => (/^[\w./-]+$/u.test(text) ? text : `"${text.replaceAll(/["$`\\]/gu, "\\$&")}"`)

const local: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"])

const started = ({ url, database }: { readonly url: string; readonly database: string }): Text => ({
  zh: `服务地址：${url}\n接口说明：${url}/docs\n数据库：${database}`,
  en: `Serving at:  ${url}\nReference:   ${url}/docs\nDatabase:    ${database}`
})

const stop: Text = { zh: "停止请按 Ctrl-C", en: "Press Ctrl-C to stop" }

const open: Text = {
  zh: "注意：其他机器也能连到这里，而传输没有加密；请放在有 HTTPS 的反向代理之后",
  en: "Note: other machines can connect, and nothing is encrypted; put a reverse proxy with HTTPS in front"
}

const noToken = (db: string): Text => ({
  zh: `还没有令牌，只能校验和排版；要保存报告，请另开一个窗口运行：gongkai serve --init --db ${quoted(db)}`,
  en: `There is no token yet, so it only checks and prints; to keep reports run in another window: gongkai serve --init --db ${quoted(db)}`
})

const secret: Text = {
  zh: "令牌（只显示这一次，请妥善保管，谁持有谁就能改报告）：",
  en: "Token (shown this once; keep it safe: who holds it may change reports):"
}

const first = (token: string, db: string): Text => ({
  zh: `${secret.zh}\n${token}\n启动服务：gongkai serve --db ${quoted(db)}\n交换报告：把令牌放进环境变量 GONGKAI_TOKEN，再用 gongkai push、gongkai pull`,
  en: `${secret.en}\n${token}\nTo serve: gongkai serve --db ${quoted(db)}\nTo exchange reports: put the token into GONGKAI_TOKEN, then gongkai push and gongkai pull`
})

const edge = (token: string, command: string): Text => ({
  zh: `${secret.zh}\n${token}\n这里什么也没有写。数据库只存令牌的指纹，请在 worker 的文件夹运行（在本机试用时把 --remote 换成 --local）：\n${command}`,
  en: `${secret.en}\n${token}\nNothing was written here. The database keeps the hash alone; run in the folder of the worker (--local instead of --remote to try it on this machine):\n${command}`
})

const issued: Text = {
  zh: "已经发过令牌，没有再发；忘了令牌或要给别人一个，请用 --label 写明给谁用",
  en: "a token was issued before, so none was now; for a further one say with --label who it is for"
}

const oldNode = (version: string): Text => ({
  zh: `当前为 ${version}，保存报告要用 22.16 或更新的版本；请升级 Node.js 后再试`,
  en: `this is ${version}, and keeping reports takes 22.16 or later; upgrade Node.js and try again`
})

const unbound = (error: unknown): Text => {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "?"
  return (
    reasons[code] ?? {
      zh: `服务没有启动（${code}）；请核对 --host 和 --port`,
      en: `the server did not start (${code}); check --host and --port`
    }
  )
}

const noAddress: Text = {
  zh: "本机没有这个地址；请核对 --host（不写则为 127.0.0.1）",
  en: "this machine has no such address; check --host (127.0.0.1 by default)"
}

const reasons: { readonly [code: string]: Text } = {
  EADDRINUSE: {
    zh: "端口已被占用，可能服务已在运行；请停掉它，或用 --port 换一个",
    en: "the port is taken, perhaps by a server already running; stop that one or choose another with --port"
  },
  EACCES: {
    zh: "没有权限使用这个端口；请用 --port 换一个 1024 以上的",
    en: "no permission to use this port; choose one above 1024 with --port"
  },
  ERR_SOCKET_BAD_PORT: {
    zh: "没有这样的端口；--port 应为 0 至 65535",
    en: "there is no such port; --port takes 0 to 65535"
  },
  EADDRNOTAVAIL: noAddress,
  ENOTFOUND: noAddress,
  EAI_AGAIN: noAddress
}
