/**
 * Lets requests pass that carry a valid token (RFC 6750): `Authorization: Bearer gk_…`. A read-only token passes GET and HEAD alone.
 *
 * @module
 */
import type { MiddlewareHandler } from "hono"
import { type Details, refuse } from "../problem/Problem.ts"
import { ofHolder } from "./actor.ts"
import { run } from "./Services.ts"
import type { Env } from "./Env.ts"

const bearer = /^Bearer +([\w.~+/-]{1,200}=*) *$/iu

const reads: ReadonlySet<string> = new Set(["GET", "HEAD"])

const onlyReads: Details = {
  status: 403,
  headers: { "www-authenticate": 'Bearer realm="gongkai", error="insufficient_scope"' },
  detail: {
    zh: "这个令牌只能读，没有改动；要保存请向管理员另要一个",
    en: "This token only reads, and nothing was changed; ask the administrator for another to keep reports"
  }
}

/** Sets `actor`, or refuses: 401 without a valid token, 403 for a write with a read-only one. */
export const guard: MiddlewareHandler<Env> = async (c, next) => {
  const header = c.req.header("authorization")
  const token = bearer.exec(header ?? "")?.[1]
  const services = c.get("services")
  const holder = token === undefined ? undefined : await run(services.storage.tokens.verify(token))
  if (holder !== undefined) {
    if (holder.readOnly && !reads.has(c.req.method)) return refuse(onlyReads)
    c.set("actor", ofHolder(holder))
    return next()
  }
  const [challenge, detail] =
    header === undefined
      ? [
          'Bearer realm="gongkai"',
          {
            zh: "请在 Authorization 头中写明令牌：Bearer gk_…（由 gongkai serve --init 发给）",
            en: "Send a token as Authorization: Bearer gk_… (gongkai serve --init issues one)"
          }
        ]
      : [
          'Bearer realm="gongkai", error="invalid_token"',
          {
            zh: "令牌不对、已作废或已到期；请核对，或另发一个",
            en: "The token is wrong, revoked or has ended; check it, or issue another"
          }
        ]
  return refuse({ status: 401, detail, headers: { "www-authenticate": challenge } })
}
