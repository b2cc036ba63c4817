/** What is kept is for who shows a good token; one for reading alone changes nothing. */
import type { Holder, Storage } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import type { Env } from "../../src/context/Env.ts"
import { guard } from "../../src/context/guard.ts"
import { Refusal, respond } from "../../src/problem/Problem.ts"

const tokens: { readonly [token: string]: Holder } = {
  gk_all: { label: "市政府办", readOnly: false },
  gk_read: { label: "审核", readOnly: true }
}
// The guard asks for nothing but whose a token is.
const storage = {
  tokens: { verify: (token: string) => Effect.succeed(tokens[token]) }
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
