/** Anybody may ask for so much; then they hear how long to wait, and what is for others is not charged to them. */
import { describe, expect, it } from "vitest"
import { application } from "../../src/app.ts"
import { budget } from "../../src/context/Budget.ts"
import { Work } from "../../src/jobs/Work.ts"
import { host } from "../support/host.ts"

const { storage, token } = await host()

const server = (capacity: number) => {
  const app = application(
    () => ({ storage }),
    () => Work.here(),
    () => {},
    budget({ capacity, perSecond: 0.1 })
  )
  return (path: string, address = "203.0.113.7", init: RequestInit = {}) =>
    app.request(path, init, { incoming: { socket: { remoteAddress: address } } })
}

describe("an address without a token", () => {
  it("may look things up until its budget is spent, and hears when to come back", async () => {
    const ask = server(2)
    for (const path of ["/v1/editions", "/docs"])
      // oxlint-disable-next-line no-await-in-loop
      expect((await ask(path)).status).toBe(200)
    const refused = await ask("/v1/editions")
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining("令牌") })
    expect((await ask("/v1/editions", "203.0.113.8")).status).toBe(200)
  })
  it("pays more for what takes long, and as much for a token that is none", async () => {
    const ask = server(45)
    const wrong = { headers: { authorization: "Bearer gk_wrong" } }
    expect((await ask("/v1/check", undefined, { method: "POST", body: "{}" })).status).toBe(415)
    expect((await ask("/v1/reports", undefined, wrong)).status).toBe(401)
    expect((await ask("/v1/reports", undefined, wrong)).status).toBe(429)
    expect((await ask("/v1/editions")).status).toBe(200)
  })
  it("may always ask whether the service lives and is ready", async () => {
    const ask = server(1)
    for (const path of ["/v1/health", "/v1/ready", "/v1/health", "/v1/ready"])
      // oxlint-disable-next-line no-await-in-loop
      expect((await ask(path)).status).toBe(200)
  })
})

describe("who shows a good token", () => {
  it("is charged nothing", async () => {
    const ask = server(1)
    for (let times = 0; times < 5; times += 1)
      // oxlint-disable-next-line no-await-in-loop
      expect((await ask("/v1/reports", undefined, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  })
})

describe("this machine itself", () => {
  it("is not counted", async () => {
    const ask = server(1)
    for (let times = 0; times < 5; times += 1)
      // oxlint-disable-next-line no-await-in-loop
      expect((await ask("/v1/editions", "127.0.0.1")).status).toBe(200)
  })
})
