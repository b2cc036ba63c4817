/**
 * Lets through who shows a token that was issued here (RFC 6750): `Authorization: Bearer gk_…`.
 *
 * @module
 */
import type { MiddlewareHandler } from "hono"
import { refuse } from "./Problem.ts"
import { run } from "./Services.ts"
import type { Env } from "./Env.ts"

const bearer = /^Bearer +([\w.~+/-]{1,200}=*) *$/iu

export const guard: MiddlewareHandler<Env> = async (c, next) => {
  const header = c.req.header("authorization")
  const token = bearer.exec(header ?? "")?.[1]
  const services = c.get("services")
  const isGood = token !== undefined && (await run(services, services.storage.tokens.verify(token)))
  if (isGood) return next()
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
            zh: "令牌不对或已失效；请核对，或另发一个",
            en: "The token is wrong or no longer good; check it, or issue another"
          }
        ]
  return refuse({ status: 401, detail, headers: { "www-authenticate": challenge } })
}
