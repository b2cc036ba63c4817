/**
 * The tokens of an account: issued, listed with their last use, revoked, by whoever keeps the account or by the person itself in a session.
 *
 * A token issues no tokens for its own account: one that got lost would outlive its revocation.
 *
 * @module
 */
import type { Issued } from "@gongkai/storage"
import { idOf } from "@gongkai/storage/Tokens"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import { type Context, Hono } from "hono"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import type * as answers from "../describe/accessAnswers.ts"
import { accessBodies } from "../describe/accessAnswers.ts"
import { describe } from "../describe/describe.ts"
import { inPath } from "../describe/inAddress.ts"
import { refuse } from "../problem/Problem.ts"
import { valueOf } from "../request/body.ts"
import { typed } from "../request/typed.ts"
import { kept } from "./accounts.ts"

const newToken = typed(accessBodies.NewToken)

const time = (at: DateTime.Utc | null): string | null => at && DateTime.formatIso(at)

const shown = ({ id, label, readOnly, createdAt, endsAt, revokedAt, usedAt }: Issued): typeof answers.Token.Type => ({
  id,
  label,
  readOnly,
  createdAt: DateTime.formatIso(createdAt),
  endsAt: time(endsAt),
  revokedAt: time(revokedAt),
  usedAt: time(usedAt)
})

/** The account of an address: one's own in a session, or one that the actor keeps. */
const own = async (c: Context<Env>, id: string) => {
  const { account, session } = c.get("actor")
  return session !== null && account?.id === id ? account : (await kept(c, id)).account
}

const noToken = {
  status: 404 as const,
  detail: {
    zh: "这个账户没有这个令牌，或它已作废；请用列表中的编号",
    en: "The account has no such token, or it was revoked before; take an id of the list"
  }
}

const past = {
  zh: "期限已过，没有发；请核对 endsAt",
  en: "That moment is past and no token was issued; check endsAt"
}

const of = { tag: "账户", parameters: ["account"] } as const

export const tokens = new Hono<Env>()
  .get(
    "/:account/tokens",
    describe({
      ...of,
      summary: { zh: "一个账户的令牌，新的在前", en: "The tokens of an account, newest first" },
      answers: { 200: { says: { zh: "好", en: "OK" }, body: "Tokens" } }
    }),
    inPath("account"),
    async (c) => {
      const { id } = await own(c, c.req.valid("param").account)
      const items = await run(c.get("services").storage.tokens.ofAccount(id))
      return c.json({ items: items.map(shown) } satisfies typeof answers.Tokens.Type)
    }
  )
  .post(
    "/:account/tokens",
    describe({
      ...of,
      summary: { zh: "发一个令牌；内容只在答复中出现一次", en: "Issue a token; the answer is its only copy" },
      body: "NewToken",
      answers: { 201: { says: { zh: "已发", en: "issued" }, body: "IssuedToken" } },
      refusals: [404, 409, 507]
    }),
    inPath("account"),
    async (c) => {
      const { id, isClosed } = await own(c, c.req.valid("param").account)
      const { label, readOnly = false, endsAt } = newToken(await valueOf(c))
      if (isClosed) {
        const detail = {
          zh: "账户已停用，没有发；请先启用",
          en: "The account is closed and no token was issued; open it first"
        }
        return refuse({ status: 409, detail })
      }
      if (endsAt !== undefined && DateTime.toEpochMillis(endsAt) <= Date.now()) {
        return refuse({ status: 422, detail: past, errors: [{ pointer: "/endsAt", detail: past }] })
      }
      const { tokens } = c.get("services").storage
      const { by } = c.get("actor")
      const token = await run(tokens.issue(label, { readOnly, account: id, by, ...(endsAt && { endsAt }) }))
      const issued = await run(tokens.find(await Effect.runPromise(idOf(token))))
      if (issued === undefined) return refuse(noToken)
      c.header("cache-control", "no-store")
      return c.json({ ...shown(issued), token } satisfies typeof answers.IssuedToken.Type, 201)
    }
  )
  .delete(
    "/:account/tokens/:token",
    describe({
      ...of,
      parameters: ["account", "token"],
      summary: { zh: "作废一个令牌", en: "Revoke a token" },
      answers: { 200: { says: { zh: "已作废", en: "revoked" }, body: "Token" } },
      refusals: [404, 507]
    }),
    inPath("account", "token"),
    async (c) => {
      const { account, token } = c.req.valid("param")
      const { id } = await own(c, account)
      const { tokens } = c.get("services").storage
      const found = await run(tokens.find(token))
      if (found === undefined || found.account !== id) return refuse(noToken)
      const revoked = await run(tokens.revoke(token, c.get("actor").by))
      return revoked === undefined ? refuse(noToken) : c.json(shown(revoked) satisfies typeof answers.Token.Type)
    }
  )
