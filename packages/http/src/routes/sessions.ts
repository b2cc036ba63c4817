/**
 * Signing in and out in a browser, and who one is: by password for people, by token for everybody.
 *
 * @module
 */
import { fault } from "@gongkai/storage/Passwords"
import { idle, longest, proof } from "@gongkai/storage/Sessions"
import * as Effect from "effect/Effect"
import { type Context, Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { ofAccount } from "../context/actor.ts"
import { addressOf } from "../context/address.ts"
import { budget } from "../context/Budget.ts"
import { charge, costs, tooMany } from "../context/budgeted.ts"
import type { Actor, Env } from "../context/Env.ts"
import { cookie, guard } from "../context/guard.ts"
import { run, type Services } from "../context/Services.ts"
import type * as answers from "../describe/accessAnswers.ts"
import { accessBodies } from "../describe/accessAnswers.ts"
import { describe } from "../describe/describe.ts"
import { refuse } from "../problem/Problem.ts"
import { valueOf } from "../request/body.ts"
import { typed } from "../request/typed.ts"

const signIn = typed(accessBodies.SignIn)
const change = typed(accessBodies.PasswordChange)

/** Where passwords can be hashed; at the edge they cannot. */
export const hashing = ({ hashing }: Services) =>
  hashing ??
  refuse({
    status: 501,
    detail: {
      zh: "这台服务器在边缘运行，不能用密码登录；请用令牌，或向单机服务器登录",
      en: "This server runs at the edge and takes no passwords; use a token, or sign in at a server of its own"
    }
  })

/** Who guesses at one account from one address is slowed down soon; who does from many, later, so that nobody else can lock it. */
const [fromOne, fromMany] = [budget({ capacity: 8, perSecond: 1 / 60 }), budget({ capacity: 200, perSecond: 1 / 5 })]

const slowed = (c: Context<Env>, id: string): void => {
  charge(c, costs.wrong)
  const seconds = Math.max(fromOne.spend(`${addressOf(c) ?? "local"} ${id}`, 1), fromMany.spend(id, 1))
  if (seconds > 0) return tooMany(seconds)
}

/** Whoever knew the password guessed at nothing: what the attempt drew is given back. */
const trusted = (c: Context<Env>, id: string): void => {
  fromOne.spend(`${addressOf(c) ?? "local"} ${id}`, -1)
  fromMany.spend(id, -1)
}

const shown = async ({ by, account, grants, readOnly, session }: Actor): Promise<typeof answers.Me.Type> => ({
  by,
  account: account && { id: account.id, kind: account.kind, name: account.name },
  grants,
  readOnly,
  ...(session !== null && { csrf: await Effect.runPromise(proof(session)) })
})

/** Whether the client reached us over HTTPS, by a proxy or at the edge. */
const isSecure = (c: Context): boolean =>
  (c.req.header("x-forwarded-proto") ?? new URL(c.req.url).protocol).trim().toLowerCase().startsWith("https")

export const sessions = new Hono<Env>()
  .post(
    "/sessions",
    describe({
      tag: "账户",
      isOpen: true,
      summary: { zh: "以密码登录", en: "Sign in by password" },
      description: {
        zh: `登录凭证放在 HttpOnly 的 cookie 中，${idle} 分钟不用或满 ${longest} 小时即失效`,
        en: `sets an HttpOnly cookie; it ends after ${idle} minutes without use, and after ${longest} hours`
      },
      body: "SignIn",
      answers: { 201: { says: { zh: "已登录", en: "signed in" }, body: "Me" } },
      refusals: [401, 429, 501, 503, 507]
    }),
    async (c) => {
      const { id: given, password } = signIn(await valueOf(c))
      const id = given.trim().normalize("NFKC").toLowerCase()
      const services = c.get("services")
      const hash = hashing(services)
      slowed(c, id)
      const { accounts, sessions } = services.storage
      const [found, secret] = [await run(accounts.find(id)), await run(accounts.secret(id))]
      // An account that is not there takes as long.
      const isRight = await Effect.runPromise(hash.matches(password, secret ?? ""))
      if (!isRight || found === undefined || found.account.isClosed || found.account.kind !== "person") {
        return refuse({
          status: 401,
          detail: {
            zh: "账户或密码不对；忘记密码请找管理员重设",
            en: "The account or the password is wrong; an administrator can set a new one"
          }
        })
      }
      trusted(c, id)
      const session = await run(sessions.open(id))
      const { by } = ofAccount(found.account, { readOnly: false, session })
      await run(services.storage.log.note({ kind: "session", subject: id, year: 0, act: "sign in", by, body: {} }))
      setCookie(c, cookie, session, {
        httpOnly: true,
        sameSite: "Strict",
        secure: isSecure(c),
        path: "/",
        maxAge: longest * 60 * 60
      })
      c.header("cache-control", "no-store")
      return c.json(await shown(ofAccount(found.account, { readOnly: false, session })), 201)
    }
  )
  .delete(
    "/sessions",
    describe({
      tag: "账户",
      isOpen: true,
      summary: { zh: "退出登录", en: "Sign out" },
      answers: { 204: { says: { zh: "已退出，没有登录也一样", en: "signed out, also where nobody was" } } },
      refusals: [503, 507]
    }),
    async (c) => {
      const session = getCookie(c, cookie)
      // To be signed out by another site is no harm that a proof would have to prevent: SameSite does.
      if (session !== undefined) await run(c.get("services").storage.sessions.close(session))
      deleteCookie(c, cookie, { path: "/" })
      return c.body(null, 204)
    }
  )
  .get(
    "/me",
    describe({
      tag: "账户",
      summary: { zh: "当前是谁，有什么职责", en: "Who one is, with which roles" },
      answers: { 200: { says: { zh: "好", en: "OK" }, body: "Me" } }
    }),
    guard,
    async (c) => {
      c.header("cache-control", "no-store")
      return c.json(await shown(c.get("actor")))
    }
  )
  .put(
    "/me/password",
    describe({
      tag: "账户",
      summary: { zh: "改自己的密码；其他登录随之失效", en: "Change one's password; one's other sessions end" },
      body: "PasswordChange",
      answers: { 204: { says: { zh: "已改", en: "changed" } } },
      refusals: [409, 429, 501, 507]
    }),
    guard,
    async (c) => {
      const { account, session, by } = c.get("actor")
      const { old, password } = change(await valueOf(c))
      const services = c.get("services")
      const hash = hashing(services)
      if (account?.kind !== "person" || session === null) {
        const detail = { zh: "令牌没有密码；请登录后再改", en: "A token has no password; sign in to change yours" }
        return refuse({ status: 409, detail })
      }
      slowed(c, account.id)
      const { accounts, sessions } = services.storage
      const secret = await run(accounts.secret(account.id))
      if (!(await Effect.runPromise(hash.matches(old, secret ?? "")))) {
        const detail = { zh: "原密码不对，没有改", en: "The old password is wrong and nothing was changed" }
        return refuse({ status: 422, detail, errors: [{ pointer: "/old", detail }] })
      }
      const wrong = fault(password, account)
      if (wrong !== undefined)
        return refuse({ status: 422, detail: wrong, errors: [{ pointer: "/password", detail: wrong }] })
      await run(accounts.setSecret(account.id, await Effect.runPromise(hash.hash(password)), by))
      await run(sessions.closeAll(account.id, session))
      return c.body(null, 204)
    }
  )
