/**
 * The accounts of a desk: who may do what for which units, kept by administrators within their own part of the tree.
 *
 * An administrator sees and changes an account only where every role it has, and is to have, lies within that part; so nobody gives away
 * or takes over more than they keep. Nobody changes their own roles, so an administrator stays.
 *
 * @module
 */
import * as Access from "@gongkai/core/desk/Access"
import { type Account, AccountId } from "@gongkai/core/desk/Account"
import type { StoredAccount } from "@gongkai/storage"
import { fault } from "@gongkai/storage/Passwords"
import { drawn } from "@gongkai/storage/Tokens"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Context, Hono } from "hono"
import { allowed, may } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import type * as answers from "../describe/accessAnswers.ts"
import { accessBodies } from "../describe/accessAnswers.ts"
import { describe } from "../describe/describe.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { refuse } from "../problem/Problem.ts"
import { located } from "../request/located.ts"
import { valueOf } from "../request/body.ts"
import * as Cursor from "../request/cursor.ts"
import { expected, isFresh, tag } from "../request/etag.ts"
import { typed } from "../request/typed.ts"
import { hashing } from "./sessions.ts"

const plan = typed(accessBodies.AccountPlan)
const passwordOrder = typed(accessBodies.PasswordOrder)

const shown = ({ account, version, at, by }: StoredAccount): typeof answers.Account.Type => ({
  ...account,
  version,
  changedAt: at,
  changedBy: by,
  etag: tag(version)
})

/** Refuses with 403 unless the actor keeps every unit of the grants; without any, unless they keep all. */
const keeping = async (c: Context<Env>, grants: ReadonlyArray<Access.Grant>): Promise<string> => {
  for (const { over } of grants) {
    // One after the other: the first refusal is the answer.
    // oxlint-disable-next-line no-await-in-loop
    await allowed(c, "keep", over)
  }
  if (grants.length === 0) await allowed(c, "keep", Access.everywhere)
  return c.get("actor").by
}

/** The account of an address, for whoever keeps it; 404 where there is none. */
export const kept = async (c: Context<Env>, id: string): Promise<StoredAccount> => {
  const found = await run(c.get("services").storage.accounts.find(id))
  if (found !== undefined) {
    await keeping(c, found.account.grants)
    return found
  }
  // Whoever keeps no account at all does not learn which there are.
  if (!c.get("actor").grants.some(({ role }) => Access.acts[role].includes("keep"))) {
    await allowed(c, "keep", Access.everywhere)
  }
  return refuse({
    status: 404,
    detail: { zh: `没有账户“${id}”；请核对编号`, en: `There is no account “${id}”; check the id` }
  })
}

const isId = Schema.is(AccountId)

const unfit = (zh: string, en: string) =>
  refuse({ status: 422, detail: { zh, en }, errors: [{ parameter: "account", detail: { zh, en } }] })

/** Refuses an id that cannot be one, or that a reader would take for another's. */
const claimed = async (c: Context<Env>, id: string): Promise<void> => {
  if (!isId(id)) {
    return unfit(
      "账户编号应为2至64个小写字母、汉字、数字、“.”“_”“-”，以字母、汉字或数字开头，不用全角",
      "An id has 2 to 64 small Latin letters, Chinese characters, digits, “.”, “_” or “-”, a letter or digit first"
    )
  }
  const holder = await run(c.get("services").storage.names.claim("account", id))
  if (holder !== id) {
    return unfit(
      `编号“${id}”与已有的“${holder}”看上去一样，没有开户；请另取一个`,
      `“${id}” looks like “${holder}”, which there is already, and was not opened; choose another`
    )
  }
}

const own = (id: string) => ({
  status: 409 as const,
  detail: {
    zh: `“${id}”是您自己的账户，职责和停用须由另一位管理员办理`,
    en: `“${id}” is your own account; another administrator has to change its roles or close it`
  }
})

const one = { tag: "账户", parameters: ["account"] } as const

export const accounts = new Hono<Env>()
  .get(
    "/",
    describe({
      tag: "账户",
      summary: { zh: "账户，按编号排列", en: "The accounts, by id" },
      description: {
        zh: "只列本人管理的；因此一页可能不满，甚至为空，有 next 则还有下页",
        en: "those that the caller keeps; so a page may be short, or empty, and with next there is more"
      },
      parameters: ["cursor", "limit"],
      answers: {
        200: { says: { zh: "一页；有 next 则还有下页", en: "a page; with next there is more" }, body: "Accounts" }
      }
    }),
    inQuery("cursor", "limit"),
    async (c) => {
      const { cursor, limit = 50 } = c.req.valid("query")
      const { grants } = c.get("actor")
      if (!grants.some(({ role }) => Access.acts[role].includes("keep"))) await allowed(c, "keep", Access.everywhere)
      const keeps = await may(c, "keep")
      const after = cursor === undefined ? {} : { after: Cursor.parse(Schema.String, cursor) }
      const { items, next } = await run(c.get("services").storage.accounts.list({ ...after, limit }))
      const mine = items.filter(({ account: { grants } }) =>
        grants.length > 0 ? grants.every(({ over }) => keeps(over)) : keeps(Access.everywhere)
      )
      return c.json({
        items: mine.map(shown),
        ...(next !== undefined && { next: Cursor.show(next) })
      } satisfies typeof answers.Accounts.Type)
    }
  )
  .get(
    "/:account",
    describe({
      ...one,
      summary: { zh: "一个账户", en: "One account" },
      answers: {
        200: { says: { zh: "好", en: "OK" }, body: "Account", headers: ["ETag"] },
        304: { says: { zh: "没有变化", en: "not changed" }, headers: ["ETag"] }
      }
    }),
    inPath("account"),
    async (c) => {
      const found = await kept(c, c.req.valid("param").account)
      const headers = { etag: tag(found.version) }
      return isFresh(c, headers.etag) ? c.body(null, 304, headers) : c.json(shown(found), 200, headers)
    }
  )
  .put(
    "/:account",
    describe({
      ...one,
      summary: { zh: "开户、改职责或停用", en: "Open an account, change its roles, or close it" },
      preconditions: ["If-Match", "If-None-Match"],
      body: "AccountPlan",
      answers: {
        200: { says: { zh: "已更改", en: "changed" }, body: "Account", headers: ["ETag"] },
        201: { says: { zh: "已开户", en: "opened" }, body: "Account", headers: ["ETag", "Location"] }
      },
      refusals: [404, 409, 412, 428, 507]
    }),
    inPath("account"),
    async (c) => {
      const { account: id } = c.req.valid("param")
      const seen = expected(c)
      const { isClosed = false, ...rest } = plan(await valueOf(c))
      const by = await keeping(c, rest.grants)
      const { accounts, sessions } = c.get("services").storage
      const before = seen === "none" ? await run(accounts.find(id)) : await kept(c, id)
      if (before !== undefined) {
        await keeping(c, before.account.grants)
        const isSame = JSON.stringify(before.account.grants) === JSON.stringify(rest.grants)
        if (c.get("actor").account?.id === id && (isClosed || !isSame)) return refuse(own(id))
      } else await claimed(c, id)
      const account: Account = { id, ...rest, isClosed }
      const stored = await run(accounts.keep(account, by, seen === "none" ? 0 : seen))
      // Also those opened just now: an account that is closed lets nobody in, and ends what it had begun.
      if (isClosed) await run(sessions.closeAll(id))
      const body = shown(stored)
      const headers = { etag: body.etag }
      return seen === "none"
        ? c.json(body, 201, { ...headers, location: located(c, `/v1/accounts/${encodeURIComponent(id)}`) })
        : c.json(body, 200, headers)
    }
  )
  .post(
    "/:account/password",
    describe({
      ...one,
      summary: { zh: "重设密码；该账户的登录随之失效", en: "Set a new password; the account's sessions end" },
      body: "PasswordOrder",
      answers: { 200: { says: { zh: "新密码", en: "the new password" }, body: "Password" } },
      refusals: [404, 409, 501, 507]
    }),
    inPath("account"),
    async (c) => {
      const { account } = await kept(c, c.req.valid("param").account)
      const hash = hashing(c.get("services"))
      const order = passwordOrder(await valueOf(c))
      if (account.kind !== "person") {
        const detail = { zh: "程序账户没有密码；请发令牌", en: "A service has no password; issue it a token" }
        return refuse({ status: 409, detail })
      }
      const password = order.password ?? (await Effect.runPromise(drawn(""))).token.slice(0, 20)
      const wrong = order.password === undefined ? undefined : fault(password, account)
      if (wrong !== undefined)
        return refuse({ status: 422, detail: wrong, errors: [{ pointer: "/password", detail: wrong }] })
      const { accounts, sessions } = c.get("services").storage
      await run(accounts.setSecret(account.id, await Effect.runPromise(hash.hash(password)), c.get("actor").by))
      await run(sessions.closeAll(account.id))
      c.header("cache-control", "no-store")
      return c.json({ password } satisfies typeof answers.Password.Type)
    }
  )
