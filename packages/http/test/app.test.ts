/** The application as a whole: which addresses there are, what each answer carries, who is told when something breaks. */
import { describe, expect, it } from "vitest"
import { application, type LogEntry } from "../src/app.ts"
import type { Services } from "../src/context/Services.ts"
import { Work } from "../src/jobs/Work.ts"
import { host } from "./support/host.ts"

const sorted = (text: string) => text.split(", ").toSorted()
const { app, ask, get } = await host()

/** An application whose database is not there. */
const without = (open: () => Services | Promise<Services>) => {
  const log: Array<LogEntry> = []
  return { log, app: application(open, () => Work.here(), log.push.bind(log)) }
}
const broken = new Error("the database is not there")

describe("an address", () => {
  it("that is none is not found, and the answer names where all are described", async () => {
    const { status, body } = await get("/v1/agency")
    expect(status).toBe(404)
    expect(body).toMatchObject({ status: 404, detail: expect.stringContaining("/docs") })
  })
  it.each([
    ["DELETE", "/v1/health", "GET, HEAD, OPTIONS"],
    ["PUT", "/v1/check", "POST, OPTIONS"],
    ["POST", "/v1/agencies/a/reports/2023", "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"]
  ])("asked by another method, %s %s, tells all that it takes", async (method, path, allowed) => {
    const { status, headers } = await ask(method, path)
    expect(status).toBe(405)
    expect(sorted(headers.get("allow") ?? "")).toEqual(sorted(allowed))
  })
  it("with a dot in it is no pattern: a letter in the dot's place is another address", async () => {
    expect((await get("/openapi.json")).status).toBe(200)
    expect((await app.request("/openapixjson", { method: "PUT" })).status).toBe(404)
  })
})

describe("every answer", () => {
  it.each(["/v1/health", "/v1/editions", "/nowhere", "/docs"])("of %s can be told apart in a log", async (path) => {
    expect((await get(path)).headers.get("x-request-id")).toMatch(/\S{8,}/u)
  })
  it("varies with what its client reads and speaks", async () => {
    expect((await get("/v1/editions")).headers.get("vary")).toContain("Accept, Accept-Language")
  })
  it("may be read by pages of others, which see its tag", async () => {
    const { headers } = await get("/v1/editions", { origin: "https://example.cn" })
    expect(headers.get("access-control-allow-origin")).toBe("*")
    expect(headers.get("access-control-expose-headers")?.toLowerCase()).toContain("etag")
  })
  it("to a GET has a tag, by which it is not sent twice; to a POST it has none", async () => {
    const { headers } = await get("/v1/editions")
    const again = await get("/v1/editions", { "if-none-match": headers.get("etag") })
    expect(again).toMatchObject({ status: 304, text: "" })
    const posted = await app.request("/v1/check", { method: "POST", body: "{" })
    expect(posted.headers.get("etag")).toBeNull()
  })
  it("that is the reference page lets no script run", async () => {
    expect((await get("/docs")).headers.get("content-security-policy")).toContain("default-src 'none'")
  })
})

describe("everything of the desk", () => {
  it.each(["units", "campaigns/county/2023", "filings", "consolidations/county/2023"])(
    "/v1/%s is for who shows a token",
    async (path) => {
      expect((await app.request(`/v1/${path}`)).status).toBe(401)
    }
  )
  it("may be asked by pages of others, keys of their requests included", async () => {
    const asked = { origin: "https://example.cn", "access-control-request-method": "POST" }
    const { headers } = await ask("OPTIONS", "/v1/filings/a/2023/file", { headers: asked })
    expect(headers.get("access-control-allow-headers")).toContain("idempotency-key")
  })
})

describe("services", () => {
  it("are opened only for what needs them: the form is there when the database is not", async () => {
    const { app: own } = without(() => {
      throw broken
    })
    for (const path of ["/v1/health", "/v1/editions", "/openapi.json"])
      // oxlint-disable-next-line no-await-in-loop
      expect((await own.request(path)).status).toBe(200)
    expect((await own.request("/v1/reports")).status).toBe(500)
  })
  it("may come later", async () => {
    const { app: own } = without(() => Promise.reject(broken))
    expect((await own.request("/v1/agencies")).status).toBe(500)
  })
})

describe("a failure that nobody foresaw", () => {
  it("reaches the keeper's log once, under the number that the client has, and the client hears no cause", async () => {
    const { app: own, log } = without(() => {
      throw broken
    })
    const answer = await own.request("/v1/reports?year=2023")
    const text = await answer.text()
    expect(text).not.toContain("database is not there")
    expect(log).toEqual([
      {
        status: 500,
        method: "GET",
        path: "/v1/reports",
        requestId: answer.headers.get("x-request-id"),
        cause: broken
      }
    ])
  })
  it("is told to nobody once the client has left", async () => {
    const leaving = new AbortController()
    const { app: own, log } = without(() => {
      leaving.abort()
      throw broken
    })
    await own.request(new Request("http://localhost/v1/reports", { signal: leaving.signal }))
    expect(log).toEqual([])
  })
})
