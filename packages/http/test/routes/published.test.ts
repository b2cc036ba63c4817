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
    expect(status).toBe(200)
    expect(headers.get("etag")).toMatch(/^"2\.json-/u)
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

describe("what lies beside a report in its file", () => {
  const turn = { by: "李云", on: "2024-01-20T09:00:00+08:00" }
  const noted = (value: number) => ({
    ...report("culture", { [cell]: count(value) }),
    waivers: [{ rule: "a.b", cells: [], values: [], reason: "内部口径", by: "王芳", on: "2024-01-20" }],
    doubleEntry: { first: turn, second: turn, differed: 0, figures: "0123456789abcdef" }
  })
  const secrets = ["王芳", "内部口径", "李云", "办公室"]
  let other: typeof own
  beforeAll(async () => {
    other = await county()
    const published = await other.publish("culture", noted(3))
    await other.keep("culture", noted(4), { "if-match": '"1"' }, "?correcting=yes")
    await other.act("culture", "correct", { revision: 2, reason: "漏计" }, after(published))
  })
  const shown = async (path: string): Promise<string> => (await other.app.request(path)).text()

  it.each(["", ".json", ".html", ".csv", ".md", "/revisions/1", "/corrections"])(
    "is not published: neither names nor reasons at %s",
    async (ending) => {
      const text = await shown(`${at}${ending}`)
      expect(text).toContain("青石县文化馆".slice(0, ending === "/corrections" ? 0 : 6))
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
  )
  it("is in the hash of the receipt, beside which stands the hash of what the public reads", async () => {
    const { text } = await other.get(`/v1/filings/culture/${year}/receipts`)
    const { receipt, sentence } = JSON.parse(text).items.at(-1)
    expect(receipt.publicHash).not.toBe(receipt.hash)
    expect(sentence).toContain(receipt.publicHash)
    expect(await hashOf(await shown(at))).toBe(receipt.publicHash)
    expect(JSON.parse(await shown(`/v1/published?year=${year}`)).items[0].hash).toBe(receipt.publicHash)
  })
  it("is not needed to follow the corrections: whoever holds what was public finds it by its hash", async () => {
    const { current, items } = JSON.parse(await shown(`${at}/corrections`))
    expect(items[0].correction.from).toBe(await hashOf(await shown(`${at}/revisions/1`)))
    expect(items[0].correction.to).toBe(await hashOf(await shown(at)))
    expect(current).toEqual({ revision: 2, hash: items[0].correction.to })
  })
})
