/** A refusal under /public: words for people, a problem document for programs. */
import { describe, expect, it } from "vitest"
import { host } from "../support/host.ts"

const { app } = await host()
const kind = async (accept: string | undefined) => {
  const answer = await app.request("/public/nothing", { headers: accept === undefined ? {} : { accept } })
  return [answer.status, answer.headers.get("content-type")]
}

describe("a refusal of the public site", () => {
  it.each(["text/html,*/*;q=0.8", "text/html"])("is a page for who prefers pages: %s", async (accept) => {
    expect(await kind(accept)).toEqual([404, "text/html; charset=utf-8"])
  })
  it.each([undefined, "*/*", "application/json", "application/problem+json, text/html;q=0.5"])(
    "is a problem document for others: %s",
    async (accept) => {
      expect(await kind(accept)).toEqual([404, "application/problem+json; charset=utf-8"])
    }
  )
  it("is kept by no cache", async () => {
    const answer = await app.request("/public/nothing", { headers: { accept: "text/html" } })
    expect(answer.headers.get("cache-control")).toBe("no-store")
  })
  it("does not reach beyond the site", async () => {
    const answer = await app.request("/publicly", { headers: { accept: "text/html" } })
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8")
  })
})
