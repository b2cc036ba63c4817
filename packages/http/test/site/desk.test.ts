/** The desk in the browser as it is given out: page, script and style of this server, under a policy without inline script. */
import { describe, expect, it } from "vitest"
import { application } from "../../src/app.ts"
import { desk, type Files } from "../../src/site/desk.ts"

const bytes = (text: string) => Uint8Array.from(new TextEncoder().encode(text))
const files: Files = new Map(
  [
    ["index.html", "<!doctype html>"],
    ["app.js", "1"],
    ["part-1ABCDEFG.js", "2"],
    ["style.css", "a{}"]
  ].map(([name = "", text = ""]) => [name, { bytes: bytes(text), gzip: bytes(`gz ${text}`), hash: `h-${name}` }])
)
const app = application(
  () => {
    throw new Error("the database is not needed")
  },
  undefined,
  undefined,
  undefined,
  desk(files)
)
const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
/** How long whoever has a file may go without asking again. */
const kept = async (path: string) => (await ask(path)).headers.get("cache-control")

describe("the desk", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "<!doctype html>"],
    ["/desk/app.js", "text/javascript; charset=utf-8", "1"],
    ["/desk/style.css", "text/css; charset=utf-8", "a{}"]
  ])("gives out %s without a database and without a token", async (path, type, text) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get("content-type"), answer.text]).toEqual([200, type, text])
    const policy = answer.headers.get("content-security-policy") ?? ""
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain("unsafe")
    expect(answer.headers.get("cache-control")).toBe("no-cache")
  })
  it("gives it compressed to whoever takes that, under a tag of its own, and not again to whoever has it", async () => {
    const zipped = await ask("/desk/app.js", { "accept-encoding": "gzip, br" })
    expect([zipped.text, zipped.headers.get("content-encoding")]).toEqual(["gz 1", "gzip"])
    const etag = zipped.headers.get("etag") ?? ""
    expect(etag).not.toBe((await ask("/desk/app.js")).headers.get("etag"))
    expect(await ask("/desk/app.js", { "accept-encoding": "gzip", "if-none-match": etag })).toMatchObject({
      status: 304,
      text: ""
    })
  })
  it("lets a part of its script, whose name changes with what it holds, be kept for good, and nothing else", async () => {
    expect(await kept("/desk/part-1ABCDEFG.js")).toBe("public, max-age=31536000, immutable")
    expect(await Promise.all(["/", "/desk/app.js", "/desk/style.css"].map(kept))).toEqual(Array(3).fill("no-cache"))
  })
  it("has no file but its own", async () => {
    const statuses = await Promise.all(
      ["/desk/other.js", "/desk/..%2f..%2fpackage.json", "/desk/"].map(async (path) => (await ask(path)).status)
    )
    expect(statuses).toEqual([404, 404, 404])
  })
})
