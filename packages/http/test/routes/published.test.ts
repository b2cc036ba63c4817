/** What the public reads: reports that are published, in every form, under one address through corrections; nothing else, and no token. */
import { beforeAll, describe, expect, it } from "vitest"
import { after, count, county, report, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
const at = `/v1/published/culture/${year}`
const cell = "proactive/licensing/decisions"
/** As anybody asks, without a token. */
const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
  const answer = await own.app.request(path, { method, headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const hashOf = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
beforeAll(async () => {
  own = await county()
  const published = await own.publish("culture", report("culture", { [cell]: count(3) }))
  await own.keep("culture", report("culture", { [cell]: count(4) }), { "if-match": '"1"' }, "?correcting=yes")
  await own.act("culture", "correct", { revision: 2, reason: "漏计" }, after(published))
  await own.file("water")
  const approved = await own.act("river", "approve", {}, after(await own.file("river")))
  await own.act("river", "publish", { from: "2100-01-01T00:00:00+08:00" }, after(approved))
})

describe("a published report", () => {
  it("is there for everybody, as it stands after its correction, and its bytes have the hash of the receipt", async () => {
    const { status, text, headers } = await ask(at)
    expect([status, headers.get("etag")]).toEqual([200, '"2"'])
    expect(JSON.parse(text).proactive.licensing.decisions).toBe(4)
    const { text: filing } = await own.get(`/v1/filings/culture/${year}`)
    expect(await hashOf(text)).toBe(JSON.parse(filing).content.hash)
  })
  it.each([
    ["html", "text/html; charset=utf-8", "<!doctype html>"],
    ["pdf", "application/pdf", "%PDF-"],
    ["csv", "text/csv; charset=utf-8", "\ufeff"],
    ["md", "text/markdown; charset=utf-8", "#"]
  ])("comes in the form that its address ends in: .%s", async (ending, type, begins) => {
    const { status, headers, text } = await ask(`${at}.${ending}`)
    expect([status, headers.get("content-type")]).toEqual([200, type])
    expect(text.startsWith(begins) || begins === "\ufeff").toBe(true)
    expect(headers.get("etag")).toMatch(new RegExp(`^"2\\.${ending}-`, "u"))
  })
  it("is a page for a browser, that loads and runs nothing", async () => {
    const { headers, text } = await ask(at, { accept: "text/html,application/xhtml+xml,*/*;q=0.8" })
    expect(headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(text).toContain("青石县文化馆")
  })
  it("comes in no form that there is none of", async () => {
    expect((await ask(at, { accept: "image/png" })).status).toBe(406)
    expect((await ask(`${at}.exe`)).status).toBe(404)
  })
  it("is not made again for who has it, nor for who asks for its head alone", async () => {
    const { headers } = await ask(`${at}.pdf`)
    expect(await ask(`${at}.pdf`, { "if-none-match": headers.get("etag") ?? "" })).toMatchObject({
      status: 304,
      text: ""
    })
    const head = await ask(`${at}.pdf`, {}, "HEAD")
    expect([head.status, head.text, head.headers.get("etag")]).toEqual([200, "", headers.get("etag")])
  })
})

describe("its revisions", () => {
  it("stay under addresses of their own, for ever, and lead to what stands now", async () => {
    const { headers, text } = await ask(`${at}/revisions/1`)
    expect(JSON.parse(text).proactive.licensing.decisions).toBe(3)
    expect(headers.get("cache-control")).toContain("immutable")
    expect(headers.get("link")).toContain(`<${at}>; rel="latest-version"`)
    expect((await ask(at)).headers.get("link")).toContain(`<${at}/revisions/1>; rel="predecessor-version"`)
  })
  it("are those that were public", async () => {
    await own.keep("culture", report("culture", { [cell]: count(9) }), { "if-match": '"2"' }, "?correcting=yes")
    expect((await ask(`${at}/revisions/3`)).status).toBe(404)
  })
  it("tell what was corrected", async () => {
    expect(JSON.parse((await ask(`${at}/corrections`)).text)).toMatchObject({
      current: { revision: 2 },
      items: [{ correction: { reason: "漏计" }, erratum: [expect.stringContaining("“3”更正为“4”")] }]
    })
  })
})

describe("what is not public", () => {
  it.each(["water", "river", "nobody"])("is not there for anybody: %s", async (unit) => {
    expect((await ask(`/v1/published/${unit}/${year}`)).status).toBe(404)
  })
  it("is not listed, and what is is listed with its address", async () => {
    const { text } = await ask(`/v1/published?year=${year}`, { "x-forwarded-prefix": "/nianbao" })
    expect(JSON.parse(text)).toMatchObject({
      items: [{ unit: "culture", name: "青石县文化馆", revision: 2, corrections: 1, address: `/nianbao${at}` }]
    })
  })
  it("any more, because it was withdrawn, says so and why", async () => {
    await own.act("culture", "withdraw", { reason: "误公布" }, after(await own.get(`/v1/filings/culture/${year}`)))
    const { status, text } = await ask(at)
    expect([status, JSON.parse(text).type]).toEqual([410, "urn:gongkai:problem:Withdrawn"])
    expect(text).toContain("误公布")
  })
})
