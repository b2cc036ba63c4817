/** What is kept is for who shows a good token or session; a token for reading alone changes nothing, nor does a session without proof. */
import type { Gone, Holder, Storage } from "@gongkai/storage"
import { proof } from "@gongkai/storage/Sessions"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import type { Env } from "../../src/context/Env.ts"
import { cookie, guard, proving } from "../../src/context/guard.ts"
import { Refusal, respond } from "../../src/problem/Problem.ts"

const tokens: { readonly [token: string]: Holder } = {
  gk_all: { label: "市政府办", readOnly: false, account: null },
  gk_read: { label: "审核", readOnly: true, account: null },
  gk_own: { label: "接口", readOnly: false, account: "li-yun" },
  gk_closed: { label: "旧接口", readOnly: false, account: "gone" },
  gk_nobody: { label: "无主", readOnly: false, account: "nobody" }
}
const gone: { readonly [token: string]: Gone } = {
  gk_ended: { why: "ended", at: DateTime.makeUnsafe("2024-01-31T16:00:00Z") },
  gk_revoked: { why: "revoked", at: DateTime.makeUnsafe("2024-01-31T01:30:00Z") }
}
const account = (id: string, isClosed = false) => ({
  account: { id, kind: "person", name: "李云", grants: [], isClosed }
})
const accounts = new Map([
  ["li-yun", account("li-yun")],
  ["gone", account("gone", true)]
])
const sessions: { readonly [secret: string]: string } = { gs_good: "li-yun", gs_closed: "gone" }
// The guard asks for nothing but whose a token or a session is.
const storage = {
  tokens: {
    verify: (token: string) => Effect.succeed(tokens[token]),
    gone: (token: string) => Effect.succeed(gone[token])
  },
  sessions: { verify: (secret: string) => Effect.succeed(sessions[secret]) },
  accounts: { find: (id: string) => Effect.succeed(accounts.get(id)) }
} as unknown as Storage["Service"]

const app = new Hono<Env>()
  .use((c, next) => {
    c.set("services", { storage })
    return next()
  })
  .use(guard)
  .all("/", (c) => c.text(c.get("actor").by))
app.onError((error, c) => {
  if (error instanceof Refusal) return respond(c, error.details)
  throw error
})

const ask = async (authorization: string | undefined, method = "GET") => {
  const answer = await app.request("/", {
    method,
    headers: authorization === undefined ? {} : { authorization }
  })
  return { status: answer.status, text: await answer.text(), challenge: answer.headers.get("www-authenticate") }
}

describe("who shows a token", () => {
  it.each([
    ["gk_ended", "这个令牌已于北京时间2024-02-01 00:00:00到期，服务器时钟现为2"],
    ["gk_revoked", "这个令牌已于北京时间2024-01-31 09:30:00作废，服务器时钟现为2"]
  ])("that was good once is told what became of it: %s", async (token, sentence) => {
    const { status, text, challenge } = await ask(`Bearer ${token}`)
    expect([status, JSON.parse(text).type, challenge]).toEqual([
      401,
      "urn:gongkai:problem:TokenGone",
      'Bearer realm="gongkai", error="invalid_token"'
    ])
    expect(JSON.parse(text).detail).toContain(sentence)
  })
  it.each(["Bearer gk_all", "bearer gk_all", "Bearer   gk_all  "])(
    "“%s” passes and is known by its label",
    async (header) => {
      expect(await ask(header, "PUT")).toMatchObject({ status: 200, text: "市政府办" })
    }
  )

  it.each(["GET", "HEAD"])("for reading alone may %s", async (method) => {
    expect((await ask("Bearer gk_read", method)).status).toBe(200)
  })

  it.each(["PUT", "POST", "DELETE", "PATCH"])("for reading alone may not %s", async (method) => {
    const { status, challenge } = await ask("Bearer gk_read", method)
    expect(status).toBe(403)
    expect(challenge).toContain('error="insufficient_scope"')
  })
})

describe("who does not", () => {
  it("is asked for one", async () => {
    expect(await ask(undefined)).toMatchObject({ status: 401, challenge: 'Bearer realm="gongkai"' })
  })

  it.each(["Bearer gk_other", "Basic Z2s6YWxs", "Bearer", "Bearer gk_all gk_all", `Bearer ${"a".repeat(201)}`])(
    "but “%s” is told that it is none",
    async (header) => {
      const { status, challenge } = await ask(header)
      expect(status).toBe(401)
      expect(challenge).toContain('error="invalid_token"')
    }
  )
})

describe("a token of an account", () => {
  it("acts as the account", async () => {
    expect(await ask("Bearer gk_own", "PUT")).toMatchObject({ status: 200, text: "李云（li-yun）" })
  })
  it.each(["gk_closed", "gk_nobody"])("that is closed or gone is none: %s", async (token) => {
    expect((await ask(`Bearer ${token}`)).status).toBe(401)
  })
})

const within = async (secret: string, method = "GET", headers: Record<string, string> = {}) => {
  const answer = await app.request("/", { method, headers: { cookie: `${cookie}=${secret}`, ...headers } })
  return { status: answer.status, text: await answer.text() }
}
const of = (secret: string) => Effect.runPromise(proof(secret))

describe("a session", () => {
  it("reads as the account", async () => {
    expect(await within("gs_good")).toEqual({ status: 200, text: "李云（li-yun）" })
  })
  it("changes something only with the proof that its own page has", async () => {
    expect((await within("gs_good", "POST")).status).toBe(403)
    expect((await within("gs_good", "POST", { [proving]: await of("gs_other") })).status).toBe(403)
    expect((await within("gs_good", "POST", { [proving]: await of("gs_good") })).status).toBe(200)
  })
  it.each(["gs_ended", "gs_closed", ""])(
    "that ended, or whose account is closed, is told to sign in: “%s”",
    async (secret) => {
      const { status, text } = await within(secret)
      expect([status, text]).toEqual([401, expect.stringContaining("登录")])
    }
  )
  it("does not count beside a token, even a wrong one", async () => {
    expect((await within("gs_good", "GET", { authorization: "Bearer gk_wrong" })).status).toBe(401)
    expect((await within("gs_good", "POST", { authorization: "Bearer gk_all" })).text).toBe("市政府办")
  })
})
