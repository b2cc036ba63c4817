/**
 * `gongkai serve`: the HTTP interface over a database in one file or in PostgreSQL, until it is stopped.
 *
 * Stopping lets what was begun end, closes the database, and exits as every interrupted command does.
 *
 * @module
 */
import { inspect } from "node:util"
import type { Log } from "@gongkai/http"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import { complained } from "../words/refusal.ts"
import { named, newEnough, quoted, whole, withDatabase } from "../disk/database.ts"
import { faint, harmless, say } from "../words/Terminal.ts"

/** How many milliseconds to wait, when stopping, for what was begun: a client that never ends must not keep us. */
const patience = 10_000

/** The program of the threads that check and print, beside the command. */
const thread = new URL("server.mjs", import.meta.url)

/** The program of the thread that writes to the database, beside the command. */
const writer = new URL("database.mjs", import.meta.url)

/** The desk in the browser, beside the command. */
const desk = new URL("desk/", import.meta.url)

export interface Serving {
  readonly port: number
  readonly host: string
  readonly db: string
  readonly json: boolean
  /** Whether each request leaves a line. */
  readonly requests: boolean
  readonly language: Language
}

export const serve = ({ port, host, db, json, requests, language }: Serving) =>
  Effect.gen(function* () {
    yield* newEnough
    const usable = yield* withDatabase(db, { create: true }, ({ tokens }) => tokens.any)
    const fonts = yield* fontsOfEnvironment
    const { serve } = yield* Effect.promise(() => import("@gongkai/http/node"))
    const start = Effect.tryPromise({
      try: () => serve({ port, hostname: host, db, log, thread, writer, fonts, desk, ...(requests && { journal }) }),
      catch: (error) => new Refused({ file: `${host}:${port}`, text: unbound(error) })
    })
    return yield* Effect.acquireUseRelease(
      start,
      ({ url }) => {
        const data = { url, database: whole(db) }
        const lines = [
          harmless(started(data)[language]),
          ...(usable ? [] : [harmless(noToken(db)[language])]),
          ...(local.has(host) ? [] : [open[language]]),
          faint(stop[language])
        ]
        return Effect.andThen(say(json ? JSON.stringify(data) : lines.join("\n")), Effect.never)
      },
      ({ close }) => Effect.promise(() => close(patience))
    )
  }).pipe(Effect.catch(complained(language)))

/** Fonts are opened, and the program that opens them loaded, only where the environment names some. */
const fontsOfEnvironment = Effect.suspend(() =>
  (process.env["GONGKAI_FONTS"] ?? "").trim() === ""
    ? Effect.succeed([])
    : Effect.flatMap(
        Effect.promise(() => import("../disk/fonts.ts")),
        ({ environmentFonts }) => environmentFonts
      )
)

/** A line for each request, for whoever collects logs. */
const journal = (line: object): void => {
  process.stderr.write(`${harmless(JSON.stringify(line))}\n`)
}

/** What only the keeper of the server may read: which request failed, and why. What nobody foresaw is told at length. */
const log: Log = ({ status, method, path, requestId, cause }) => {
  const line = `${new Date().toISOString()} ${status} ${method} ${path} ${requestId} ${deepest(cause)}`
  process.stderr.write(`${harmless(status === 500 ? `${line}\n${inspect(cause)}` : line)}\n`)
}

/** The reason below all others, in the words of whoever first met it. */
const deepest = (error: unknown): string => {
  if (typeof error !== "object" || error === null) return String(error)
  const below = "reason" in error ? error.reason : "cause" in error ? error.cause : undefined
  if (below !== undefined) return deepest(below)
  const code = "errcode" in error ? ` (SQLite ${String(error.errcode)})` : ""
  return (error instanceof Error ? error.message : inspect(error)) + code
}

const local: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"])

const started = ({ url, database }: { readonly url: string; readonly database: string }): Text => ({
  zh: `服务地址：${url}\n公众网页：${url}/public\n接口说明：${url}/docs\n数据库：${database}`,
  en: `Serving at:  ${url}\nPublic site: ${url}/public\nReference:   ${url}/docs\nDatabase:    ${database}`
})

const stop: Text = { zh: "停止请按 Ctrl-C", en: "Press Ctrl-C to stop" }

const open: Text = {
  zh: "注意：其他机器也能连到这里，而传输没有加密；请放在有 HTTPS 的反向代理之后",
  en: "Note: other machines can connect, and nothing is encrypted; put a reverse proxy with HTTPS in front"
}

const noToken = (db: string): Text => ({
  zh: `还没有令牌，只能校验和排版；要保存报告，请另开一个窗口运行：gongkai serve --init --db ${quoted(named(db))}`,
  en: `There is no token yet, so it only checks and prints; to keep reports run in another window: gongkai serve --init --db ${quoted(named(db))}`
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
