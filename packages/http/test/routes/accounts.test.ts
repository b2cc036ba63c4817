/** Administrators keep the accounts of their own part of the tree, and give away no more than they keep. */
import type { Grant } from "@gongkai/core/desk/Access"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { create, host } from "../support/host.ts"

const { storage, account, ask } = await host()
const keeper = await account("keeper", [{ role: "administrator", over: "*" }])
const part = await account("part", [{ role: "administrator", over: "yunxi" }])

const as = (token: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  ask(method, path, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
const plan = (grants: ReadonlyArray<Grant>, more: object = {}) => ({ kind: "person", name: "李云", grants, ...more })
const open = (token: string, id: string, grants: ReadonlyArray<Grant>) =>
  as(token, "PUT", `/v1/accounts/${encodeURIComponent(id)}`, plan(grants), create)
const clerk: ReadonlyArray<Grant> = [{ role: "clerk", over: "yunxi" }]

describe("an account", () => {
  it("is opened, looked at, changed by whoever saw it last, and closed", async () => {
    const opened = await open(keeper, "li-yun", clerk)
    expect(opened).toMatchObject({
      status: 201,
      body: { id: "li-yun", grants: clerk, version: 1, changedBy: "示例keeper（keeper）" }
    })
    expect(opened.headers.get("location")).toBe("/v1/accounts/li-yun")
    const path = "/v1/accounts/li-yun"
    const found = await as(keeper, "GET", path)
    expect(found.body).toEqual(opened.body)
    expect(
      (await as(keeper, "GET", path, undefined, { "if-none-match": found.headers.get("etag") ?? "" })).status
    ).toBe(304)
    const closed = await as(keeper, "PUT", path, plan(clerk, { isClosed: true }), { "if-match": '"1"' })
    expect(closed).toMatchObject({ status: 200, body: { isClosed: true, version: 2 } })
    const late = await as(keeper, "PUT", path, plan(clerk), { "if-match": '"1"' })
    expect([late.status, late.headers.get("etag")]).toEqual([412, '"2"'])
    expect((await as(keeper, "PUT", path, plan(clerk))).status).toBe(428)
  })
  it.each([
    ["Li-Yun", "编号"],
    ["li yun", "编号"],
    ["ｌｉ", "编号"],
    ["lі", "编号"],
    ["l", "编号"]
  ])("has an id that nobody mistakes: not “%s”", async (id, told) => {
    expect(await open(keeper, id, clerk)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining(told) }
    })
  })
  it("whose id looks like another's is not opened, and the other is named", async () => {
    await open(keeper, "zhang1", clerk)
    expect(await open(keeper, "zhangl", clerk)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining("“zhang1”"), errors: [{ parameter: "account" }] }
    })
  })
  it.each([
    [{ name: "李\u202e云" }, "/name"],
    [{ name: " " }, "/name"],
    [{ kind: "robot" }, "/kind"],
    [{ grants: [{ role: "king", over: "yunxi" }] }, "/grants/0/role"],
    [{ grants: [...clerk, ...clerk] }, "/grants"],
    [{ grants: [{ role: "clerk", over: "/etc" }] }, "/grants"],
    [{ more: 1 }, "/more"]
  ])("is refused with a pointer to what is wrong: %j", async (more, pointer) => {
    const { status, body } = await as(keeper, "PUT", "/v1/accounts/zhao", plan(clerk, more), create)
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: [{ pointer }] })
  })
  it("that is not there is not found, by whoever keeps some; others do not learn which there are", async () => {
    expect((await as(part, "GET", "/v1/accounts/none-such")).status).toBe(404)
    const clerkToken = await account("just-clerk", clerk)
    expect((await as(clerkToken, "GET", "/v1/accounts/none-such")).status).toBe(403)
  })
})

describe("an administrator of a part", () => {
  it("opens accounts for it, and gives no role elsewhere or everywhere", async () => {
    expect((await open(part, "own-1", clerk)).status).toBe(201)
    for (const over of ["other", "*"])
      // oxlint-disable-next-line no-await-in-loop
      expect((await open(part, "own-2", [...clerk, { role: "desk", over }])).status).toBe(403)
    expect((await open(part, "own-3", [])).status).toBe(403)
  })
  it("takes over nobody who has a role elsewhere: neither their roles nor their password nor a token", async () => {
    await account("broad", [...clerk, { role: "desk", over: "other" }])
    const path = "/v1/accounts/broad"
    expect((await as(part, "PUT", path, plan(clerk), { "if-match": '"1"' })).status).toBe(403)
    expect((await as(part, "PUT", path, plan(clerk), create)).status).toBe(403)
    expect((await as(part, "POST", `${path}/password`, {})).status).toBe(403)
    expect((await as(part, "POST", `${path}/tokens`, { label: "后门" })).status).toBe(403)
  })
  it("sees in the list only accounts of the part", async () => {
    const { body } = await as(part, "GET", "/v1/accounts?limit=200")
    const ids = (body as { readonly items: ReadonlyArray<{ readonly id: string }> }).items.map(({ id }) => id)
    expect(ids).toContain("own-1")
    expect(ids).not.toContain("broad")
    expect(ids).not.toContain("keeper")
  })
})

describe("nobody", () => {
  it("changes their own roles or closes their own account, so that an administrator stays", async () => {
    const path = "/v1/accounts/keeper"
    const own: ReadonlyArray<Grant> = [{ role: "administrator", over: "*" }]
    for (const body of [plan([]), plan(own, { isClosed: true }), plan([...own, { role: "desk", over: "*" }])])
      // oxlint-disable-next-line no-await-in-loop
      expect((await as(keeper, "PUT", path, body, { "if-match": '"1"' })).status).toBe(409)
    expect((await as(keeper, "PUT", path, plan(own), { "if-match": '"1"' })).status).toBe(200)
  })
})

describe("a password", () => {
  it("is set by an administrator, told once, and ends the sessions of the account; a service has none", async () => {
    await open(keeper, "wang-hai", clerk)
    const session = await Effect.runPromise(storage.sessions.open("wang-hai"))
    const drawn = await as(keeper, "POST", "/v1/accounts/wang-hai/password", {})
    const { password } = drawn.body as { readonly password: string }
    expect([drawn.status, password.length, drawn.headers.get("cache-control")]).toEqual([200, 20, "no-store"])
    expect(await Effect.runPromise(storage.accounts.secret("wang-hai"))).toBe(`clear ${password}`)
    expect(await Effect.runPromise(storage.sessions.verify(session))).toBeUndefined()
    const easy = await as(keeper, "POST", "/v1/accounts/wang-hai/password", { password: "wang-hai-1" })
    expect(easy).toMatchObject({ status: 422, body: { errors: [{ pointer: "/password" }] } })
    await account("jiekou", clerk, "service")
    expect((await as(keeper, "POST", "/v1/accounts/jiekou/password", {})).status).toBe(409)
  })
})
