/** An account's tokens are issued, listed and revoked by its administrators, and by the person in a session. */
import { proof } from "@gongkai/storage/Sessions"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { host } from "../support/host.ts"

const { app, storage, account, ask } = await host()
const keeper = await account("keeper", [{ role: "administrator", over: "*" }])
const clerk = await account("li-yun", [{ role: "clerk", over: "yunxi" }])
const path = "/v1/accounts/li-yun/tokens"

const as = (token: string, method: string, path: string, body?: unknown) =>
  ask(method, path, {
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
interface Issued {
  readonly id: string
  readonly token: string
}

describe("a token of an account", () => {
  it("is shown once, acts for the account, is listed with its use, and is revoked once", async () => {
    const issued = await as(keeper, "POST", path, { label: "填报接口", endsAt: "2999-01-01T00:00:00Z" })
    const { id, token } = issued.body as Issued
    expect(issued).toMatchObject({ status: 201, body: { label: "填报接口", readOnly: false, usedAt: null } })
    expect((await as(token, "GET", "/v1/me")).body).toMatchObject({ account: { id: "li-yun" } })
    const listed = await as(keeper, "GET", path)
    expect(listed.text).not.toContain(token)
    expect(listed.body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id, usedAt: expect.any(String) })])
    })
    expect((await as(keeper, "DELETE", `${path}/${id}`)).status).toBe(200)
    expect((await as(keeper, "DELETE", `${path}/${id}`)).status).toBe(404)
    expect((await as(token, "GET", "/v1/me")).status).toBe(401)
  })
  it("that only reads stays so, whatever the account may do", async () => {
    const { token } = (await as(keeper, "POST", path, { label: "看", readOnly: true })).body as Issued
    expect((await as(token, "PUT", "/v1/agencies/yunxi/reports/2023", {})).status).toBe(403)
  })
  it.each([
    [{}, "/label"],
    [{ label: "\u200b" }, "/label"],
    [{ label: "旧", endsAt: "2001-01-01T00:00:00Z" }, "/endsAt"],
    [{ label: "旧", endsAt: "明天" }, "/endsAt"]
  ])("is not issued for %j", async (body, pointer) => {
    expect(await as(keeper, "POST", path, body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
  })
  it("is revoked under its own account alone", async () => {
    const { id } = (await as(keeper, "POST", path, { label: "甲" })).body as Issued
    expect((await as(keeper, "DELETE", `/v1/accounts/keeper/tokens/${id}`)).status).toBe(404)
  })
  it("is not issued to an account that is closed", async () => {
    await account("gone", [])
    const found = await Effect.runPromise(storage.accounts.find("gone"))
    if (found !== undefined)
      await Effect.runPromise(storage.accounts.keep({ ...found.account, isClosed: true }, "甲", 1))
    expect((await as(keeper, "POST", "/v1/accounts/gone/tokens", { label: "甲" })).status).toBe(409)
  })
})

describe("a person", () => {
  it("issues tokens to themself in a session; a token issues none", async () => {
    expect((await as(clerk, "POST", path, { label: "自己" })).status).toBe(403)
    const session = await Effect.runPromise(storage.sessions.open("li-yun"))
    const headers = {
      cookie: `gongkai_session=${session}`,
      "x-csrf-token": await Effect.runPromise(proof(session)),
      "content-type": "application/json"
    }
    const answer = await app.request(path, { method: "POST", headers, body: JSON.stringify({ label: "自己" }) })
    expect(answer.status).toBe(201)
  })
})
