/** Every answer has the same headers, whoever answers; what has no tag of its own gets one by its content. */
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import { headed, tagged } from "../../src/request/headers.ts"

const app = new Hono<{ readonly Variables: { isTagged: boolean } }>()
  .use(headed, tagged)
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
    expect([...answer.headers.keys()]).toEqual(["content-type", "etag"])
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
