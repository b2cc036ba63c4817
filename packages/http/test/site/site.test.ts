/** The public site: what is published as pages that run and load nothing, in two languages, and nothing else. */
import { beforeAll, describe, expect, it } from "vitest"
import { browser, published } from "../support/public.ts"

let own: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  own = await published()
})

const pages = [
  "/public?year=2023",
  "/public/units/culture",
  "/public/units/culture/2023",
  "/public/units/county/2023/below",
  "/public/data",
  "/public/rules",
  "/public/rules/text.growth"
]

describe.each(pages)("%s", (path) => {
  it("is a page of less than 100 KB without script, that a cache may keep and must ask about", async () => {
    const { status, headers, text } = await own.ask(path)
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "text/html; charset=utf-8",
      "public, no-cache"
    ])
    expect(new TextEncoder().encode(text).length).toBeLessThan(100_000)
    // Data that describes the report for catalogues is no script.
    expect(text.replaceAll(/<script type="application\/ld\+json">/gu, "")).not.toContain("<script")
    expect(text).not.toContain(" style=")
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; /u)
    expect(policy).not.toContain("unsafe")
  })
  it("has a strong tag, by which it is not sent again", async () => {
    const etag = (await own.ask(path)).headers.get("etag") ?? ""
    expect(etag).toMatch(/^"[^"]+"$/u)
    expect(await own.ask(path, { ...browser, "if-none-match": etag })).toMatchObject({ status: 304, text: "" })
  })
  it("comes in English for whoever asks, by the browser or by the address, and leads to the other language", async () => {
    const english = await own.ask(path, { ...browser, "accept-language": "en" })
    expect(english.headers.get("content-language")).toBe("en")
    expect(english.text).toContain("Annual reports")
    const joined = path.includes("?") ? "&" : "?"
    const asked = await own.ask(`${path}${joined}lang=en`)
    expect(asked.text).toContain("lang=zh")
    expect(asked.text).toMatch(/href="\/public[^"]*lang=en/u)
  })
  it("stands below the prefix of a proxy", async () => {
    const { text } = await own.ask(path, { ...browser, "x-forwarded-prefix": "/nianbao" })
    expect([...text.matchAll(/(?:href|action)="(?<at>\/[^"]*)"/gu)].map(({ groups }) => groups?.["at"])).toSatisfy(
      (all: ReadonlyArray<string>) => all.length > 0 && all.every((at) => at.startsWith("/nianbao/"))
    )
  })
})

describe("what is not published", () => {
  it("is not there: under an embargo, never published, of nobody", async () => {
    const statuses = await Promise.all(
      ["river/2023", "culture/2022", "nobody/2023", "nobody", "culture/2023/below", "culture/1999"].map(
        async (path) => (await own.ask(`/public/units/${path}`)).status
      )
    )
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404])
    for (const path of pages) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await own.ask(path)).text, path).not.toMatch(/units\/(?:river|water)\/2023/u)
    }
  })
  it("any more says why and leads back, as a page for people and as a problem document for programs", async () => {
    const { status, text, headers } = await own.ask("/public/units/water/2023")
    expect([status, headers.get("content-type")]).toEqual([410, "text/html; charset=utf-8"])
    expect(text).toContain("误公布")
    expect(text).toContain('href="/public"')
    const program = await own.ask("/public/units/water/2023", {})
    expect(JSON.parse(program.text).type).toBe("urn:gongkai:problem:Withdrawn")
  })
})

describe("addresses of the site", () => {
  it("take the parameters that they have, and no others", async () => {
    expect((await own.ask("/public?yaer=2023")).status).toBe(400)
    expect((await own.ask("/public?year=23")).text).toContain("year")
    expect((await own.ask("/public?cursor=!!")).status).toBe(400)
  })
  it("take no writes", async () => {
    const { status, headers } = await own.ask("/public", browser, "POST")
    expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"])
  })
})
