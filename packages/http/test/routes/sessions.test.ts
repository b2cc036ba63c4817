/** People sign in by password, get a cookie that no script reads, and sign out; who guesses is slowed down. */
import { describe, expect, it } from "vitest"
import { application } from "../../src/app.ts"
import { host, hashing } from "../support/host.ts"
import * as Effect from "effect/Effect"

const { app, storage, account } = await host()
const person = async (id: string, kind: "person" | "service" = "person") => {
  const token = await account(id, [{ role: "clerk", over: "yunxi" }], kind)
  await Effect.runPromise(storage.accounts.setSecret(id, "clear correct horse", "命令行"))
  return token
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.request("/v1/sessions", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body)
  })
const signIn = async (id: string, password = "correct horse", headers = {}) => {
  const answer = await post({ id, password }, headers)
  const set = answer.headers.get("set-cookie") ?? ""
  const text = await answer.text()
  return { status: answer.status, set, cookie: set.split(";")[0] ?? "", me: JSON.parse(text), headers: answer.headers }
}
const change = (cookie: string, csrf: string, body: unknown) =>
  app.request("/v1/me/password", {
    method: "PUT",
    headers: { cookie, "x-csrf-token": csrf, "content-type": "application/json" },
    body: JSON.stringify(body)
  })
const me = (cookie: string) => app.request("/v1/me", { headers: { cookie } })

describe("who signs in", () => {
  it("is in the log, and who failed to is not", async () => {
    await person("zhao-qiang")
    await signIn("zhao-qiang", "wrong horse")
    await signIn("zhao-qiang")
    const entries = await Effect.runPromise(storage.log.of({ kind: "session", subject: "zhao-qiang", year: 0 }))
    expect(entries).toMatchObject([{ act: "sign in", by: expect.stringContaining("zhao-qiang"), body: "{}" }])
  })
  it("gets a cookie for the server alone, and is known by it until signing out", async () => {
    await person("li-yun")
    const { status, set, cookie, me: told, headers } = await signIn(" Li-Yun ")
    expect(status).toBe(201)
    expect(set).toMatch(/HttpOnly/u)
    expect(set).toMatch(/SameSite=Strict/u)
    expect(set).not.toMatch(/Secure/u)
    expect(headers.get("cache-control")).toBe("no-store")
    expect(told).toMatchObject({ by: "示例li-yun（li-yun）", account: { id: "li-yun" }, readOnly: false })
    expect(await (await me(cookie)).json()).toEqual(told)
    await app.request("/v1/sessions", { method: "DELETE", headers: { cookie } })
    expect((await me(cookie)).status).toBe(401)
  })
  it("over HTTPS gets a cookie that goes over HTTPS alone", async () => {
    await person("li-an")
    expect((await signIn("li-an", undefined, { "x-forwarded-proto": "https" })).set).toMatch(/Secure/u)
  })
  it.each(["wrong horse", ""])("with another password, “%s”, hears no more than who is not there", async (password) => {
    const [one, other] = [await signIn("li-an", password), await signIn("nobody-here", password)]
    expect([one.status, one.set]).toEqual([401, ""])
    expect(one.me.detail).toBe(other.me.detail)
  })
  it("as a service, or by a closed account, is not let in", async () => {
    await person("jiekou", "service")
    await person("gone")
    const { account: kept } = (await Effect.runPromise(storage.accounts.find("gone"))) ?? {}
    if (kept !== undefined) await Effect.runPromise(storage.accounts.keep({ ...kept, isClosed: true }, "命令行", 1))
    for (const id of ["jiekou", "gone"])
      // oxlint-disable-next-line no-await-in-loop
      expect((await signIn(id)).status).toBe(401)
  })
  it("and guesses at one account is slowed down, whoever else signs in meanwhile", async () => {
    await person("li-ming")
    await person("li-hua")
    const statuses: Array<number> = []
    // oxlint-disable-next-line no-await-in-loop
    for (let times = 0; times < 10; times += 1) statuses.push((await signIn("li-ming", `guess ${times}`)).status)
    expect(statuses.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 401))
    expect(statuses.at(-1)).toBe(429)
    expect((await signIn("li-ming")).status).toBe(429)
    expect((await signIn("li-hua")).status).toBe(201)
  })
  it("and knows the password is never slowed down, however often", async () => {
    await person("li-ying")
    const statuses: Array<number> = []
    // oxlint-disable-next-line no-await-in-loop
    for (let times = 0; times < 12; times += 1) statuses.push((await signIn("li-ying")).status)
    expect(statuses).toEqual(Array.from({ length: 12 }, () => 201))
  })
  it("at the edge, where nothing hashes, is told to take a token", async () => {
    const edge = application(() => ({ storage }))
    const answer = await edge.request("/v1/sessions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id: "li-yun", password: "correct horse" })
    })
    expect(answer.status).toBe(501)
  })
})

describe("a password", () => {
  it("is changed by who knows the old one, and ends the other sessions of its account", async () => {
    await person("wang-hai")
    const [one, other] = [await signIn("wang-hai"), await signIn("wang-hai")]
    const asked = { old: "correct horse", password: "battery staple" }
    expect((await change(one.cookie, "0".repeat(64), asked)).status).toBe(403)
    expect((await change(one.cookie, one.me.csrf, asked)).status).toBe(204)
    expect((await me(one.cookie)).status).toBe(200)
    expect((await me(other.cookie)).status).toBe(401)
    expect((await signIn("wang-hai")).status).toBe(401)
    expect((await signIn("wang-hai", "battery staple")).status).toBe(201)
  })
  it("is not changed by who does not, nor to one that is easy to guess; each fault has its place", async () => {
    await person("wang-jiang")
    const { cookie, me: told } = await signIn("wang-jiang")
    const wrong = await change(cookie, told.csrf, { old: "wrong horse", password: "battery staple" })
    expect(await wrong.json()).toMatchObject({ status: 422, errors: [{ pointer: "/old" }] })
    const easy = await change(cookie, told.csrf, { old: "correct horse", password: "wang-jiang-2026" })
    expect(await easy.json()).toMatchObject({ status: 422, errors: [{ pointer: "/password" }] })
  })
  it("is nothing that a token has", async () => {
    const token = await account("no-session", [])
    const answer = await app.request("/v1/me/password", {
      method: "PUT",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ old: "a", password: "b" })
    })
    expect(answer.status).toBe(409)
  })
})

it("the passwords of these tests match only themselves", async () => {
  const secret = await Effect.runPromise(hashing.hash("a"))
  expect(await Effect.runPromise(hashing.matches("b", secret))).toBe(false)
})
