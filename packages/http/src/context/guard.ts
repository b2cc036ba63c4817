/**
 * Finds out who acts: by a token (RFC 6750, `Authorization: Bearer gk_…`) or by the cookie of a session, and lets nobody else pass.
 *
 * A read-only token passes GET and HEAD alone. A session changes something only with the proof that its own page has: another site can
 * make the browser send the cookie, and not the header.
 *
 * @module
 */
import { Instant } from "@gongkai/core/desk"
import type { Gone } from "@gongkai/storage"
import { proof } from "@gongkai/storage/Sessions"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type { Context, MiddlewareHandler } from "hono"
import { getCookie } from "hono/cookie"
import { type Details, refuse } from "../problem/Problem.ts"
import { ofAccount, ofHolder } from "./actor.ts"
import { charge, costs } from "./budgeted.ts"
import type { Actor, Env } from "./Env.ts"
import { now } from "./now.ts"
import { run } from "./Services.ts"

const bearer = /^Bearer +([\w.~+/-]{1,200}=*) *$/iu

const reads: ReadonlySet<string> = new Set(["GET", "HEAD"])

/** The cookie of a session, and the header that proves that its own page sends it. */
export const cookie = "gongkai_session"
export const proving = "x-csrf-token"

const onlyReads: Details = {
  status: 403,
  headers: { "www-authenticate": 'Bearer realm="gongkai", error="insufficient_scope"' },
  detail: {
    zh: "这个令牌只能读，没有改动；要保存请向管理员另要一个",
    en: "This token only reads, and nothing was changed; ask the administrator for another to keep reports"
  }
}

const unproved: Details = {
  status: 403,
  detail: {
    zh: "请求没有带本页的校验码，没有办理；请刷新页面后再试（X-CSRF-Token 应为登录或 /v1/me 答复中的 csrf）",
    en: "The request has no proof that it is this page's, and nothing was done; reload the page (X-CSRF-Token takes csrf of the sign-in or of /v1/me)"
  },
  errors: [{ header: "X-CSRF-Token", detail: { zh: "缺少或不符", en: "missing, or not of this session" } }]
}

const missing: Details = {
  status: 401,
  headers: { "www-authenticate": 'Bearer realm="gongkai"' },
  detail: {
    zh: "请在 Authorization 头中写明令牌：Bearer gk_…（由 gongkai serve --init 发给），或先登录",
    en: "Send a token as Authorization: Bearer gk_… (gongkai serve --init issues one), or sign in"
  }
}

const wrong = {
  status: 401,
  headers: { "www-authenticate": 'Bearer realm="gongkai", error="invalid_token"' },
  detail: {
    zh: "令牌不对、已作废或已到期；请核对，或另发一个",
    en: "The token is wrong, revoked or has ended; check it, or issue another"
  }
} as const satisfies Details

/** Of a token that was good once whoever holds it is told what became of it; the server's clock is told, for it decides. */
const gone = ({ why, at }: Gone): Details => {
  const [since, clock] = [Instant.clock(DateTime.formatIso(at)), Instant.clock(now())]
  const [zh, en] = {
    ended: [`这个令牌已于北京时间${since}到期`, `This token ended on ${since} (Beijing)`],
    revoked: [`这个令牌已于北京时间${since}作废`, `This token was revoked on ${since} (Beijing)`]
  }[why]
  return {
    status: 401,
    kind: "TokenGone",
    headers: wrong.headers,
    detail: {
      zh: `${zh}，服务器时钟现为${clock}；请向管理员另要一个`,
      en: `${en}, and the server's clock says ${clock}; ask the administrator for another`
    }
  }
}

/** Why a token does not let in. */
const notGood = async (c: Context<Env>, header: string): Promise<Details> => {
  const token = bearer.exec(header)?.[1]
  const found = token === undefined ? undefined : await run(c.get("services").storage.tokens.gone(token))
  return found === undefined ? wrong : gone(found)
}

const ended: Details = {
  status: 401,
  headers: { "www-authenticate": 'Bearer realm="gongkai"' },
  detail: { zh: "登录已经到期；请重新登录", en: "The session has ended; sign in again" }
}

/** The account with an id, unless it is closed. */
const open = async (c: Context<Env>, id: string) => {
  const found = await run(c.get("services").storage.accounts.find(id))
  return found === undefined || found.account.isClosed ? undefined : found.account
}

const byToken = async (c: Context<Env>, header: string): Promise<Actor | undefined> => {
  const token = bearer.exec(header)?.[1]
  const holder = token === undefined ? undefined : await run(c.get("services").storage.tokens.verify(token))
  if (holder === undefined || holder.account === null) return holder && ofHolder(holder)
  const account = await open(c, holder.account)
  return account && ofAccount(account, { readOnly: holder.readOnly, session: null })
}

const bySession = async (c: Context<Env>, session: string): Promise<Actor | undefined> => {
  const id = await run(c.get("services").storage.sessions.verify(session))
  const account = id === undefined ? undefined : await open(c, id)
  return account && ofAccount(account, { readOnly: false, session })
}

/** Sets `actor`, or refuses: 401 without a valid token or session, 403 for a write with a read-only token or without proof. */
export const guard: MiddlewareHandler<Env> = async (c, next) => {
  const header = c.req.header("authorization")
  const session = header === undefined ? getCookie(c, cookie) : undefined
  const actor =
    header !== undefined ? await byToken(c, header) : session !== undefined ? await bySession(c, session) : undefined
  if (actor === undefined) {
    charge(c, costs.wrong)
    return refuse(header !== undefined ? await notGood(c, header) : session !== undefined ? ended : missing)
  }
  if (!reads.has(c.req.method)) {
    if (actor.readOnly) return refuse(onlyReads)
    if (actor.session !== null && c.req.header(proving) !== (await Effect.runPromise(proof(actor.session)))) {
      return refuse(unproved)
    }
  }
  c.set("actor", actor)
  return next()
}
