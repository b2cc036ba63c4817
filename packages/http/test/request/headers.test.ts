/** Every answer has the same headers, whoever answers; what has no tag of its own gets one by its content. */
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import { headed, plainly, tagged } from "../../src/request/headers.ts"

const app = new Hono<{ readonly Variables: { isTagged: boolean } }>()
  .use((c, next) => {
    const preflight = headed(c)
    return preflight === undefined ? tagged(c, next) : Promise.resolve(preflight)
  })
  .get("/plain", (c) => c.text("甲"))
  .post("/plain", (c) => c.text("甲"))
  .get("/own", (c) => {
    c.set("isTagged", true)
    return c.text("甲", 200, { etag: '"7"' })
  })
  .get("/bare", (c) => {
    c.set("isTagged", true)
    return c.text("甲")
  })
const ask = (path: string, init: RequestInit = {}) => app.request(path, init)

const numbered = async (own?: string): Promise<string | null> =>
  (await ask("/own", own === undefined ? {} : { headers: { "x-request-id": own } })).headers.get("x-request-id")
const bytes = () => new TextEncoder().encode("甲")

describe("an answer", () => {
  it.each(["/plain", "/own", "/nowhere"])(
    "to %s may be read by pages of others, and by no browser as what it is not",
    async (path) => {
      const { headers } = await ask(path)
      expect(headers.get("access-control-allow-origin")).toBe("*")
      expect(headers.get("access-control-allow-credentials")).toBeNull()
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("vary")).toBe("Accept, Accept-Language")
    }
  )
  it("on Node has them on the answer of Node itself, which what a handler sets goes over", async () => {
    const set = new Map<string, string>()
    const outgoing = { setHeader: (name: string, value: string) => set.set(name, value) }
    const answer = await app.request("/own", {}, { outgoing })
    expect(set.get("x-content-type-options")).toBe("nosniff")
    expect(set.get("vary")).toBe("Accept, Accept-Language")
    expect(set.get("x-request-id")).toMatch(/^[\w-]+$/u)
    expect([...answer.headers.keys()]).toEqual(["content-type", "etag"])
  })
  it("has a number: the one that came with the request, if it is one, else one of its own", async () => {
    expect(await numbered("a-1_2=")).toBe("a-1_2=")
    for (const none of [undefined, "a b", "<b>", "a".repeat(256), "甲"]) {
      const given = none === "甲" ? encodeURIComponent(none) : none
      // oxlint-disable-next-line no-await-in-loop
      expect(await numbered(given)).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/u)
    }
  })
  it("of bytes is the same wherever it is given, with the headers that are set for it", async () => {
    const own = new Hono().get("/", (c) => plainly(c, bytes(), { etag: '"1"', "content-type": "application/json" }))
    for (const env of [{}, { outgoing: { setHeader: () => {} } }]) {
      // oxlint-disable-next-line no-await-in-loop
      const answer = await own.request("/", {}, env)
      expect([answer.status, answer.headers.get("etag"), answer.headers.get("content-type")]).toEqual([
        200,
        '"1"',
        "application/json"
      ])
      // oxlint-disable-next-line no-await-in-loop
      expect(await answer.text()).toBe("甲")
    }
  })
  it("without a tag gets one by its content, and is not sent twice", async () => {
    const tag = (await ask("/plain")).headers.get("etag") ?? ""
    expect(tag).toMatch(/^"[\da-f]+"$/u)
    expect((await ask("/plain", { headers: { "if-none-match": tag } })).status).toBe(304)
    expect((await ask("/plain", { method: "POST" })).headers.get("etag")).toBeNull()
  })
  it("of a handler that tags keeps its tag, or has none", async () => {
    expect((await ask("/own")).headers.get("etag")).toBe('"7"')
    expect((await ask("/bare")).headers.get("etag")).toBeNull()
  })
})

describe("what a browser asks first", () => {
  it("is answered with what a page of another origin may send", async () => {
    const answer = await ask("/plain", { method: "OPTIONS" })
    expect(answer.status).toBe(204)
    expect(answer.headers.get("access-control-allow-methods")).toContain("PUT")
    expect(answer.headers.get("access-control-allow-headers")).toContain("if-match")
  })
})
