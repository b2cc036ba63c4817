/** A report on the public site: as it stands now, with every form, every correction and the ways on. */
import { beforeAll, describe, expect, it } from "vitest"
import { after, count, report, year } from "../support/county.ts"
import { browser, cell, published } from "../support/public.ts"

let own: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  own = await published()
})

describe("a report on the public site", () => {
  it("is the report as it was corrected, with what was corrected, why, and the report before it", async () => {
    const { text } = await own.ask(`/public/units/culture/${year}`)
    expect(text).toContain('id="proactive/licensing/decisions"')
    expect(text).toContain("“3”更正为“4”")
    expect(text).toContain("漏计 &lt;b&gt;一件&lt;/b&gt;")
    const before = /<a href="(?<at>[^"]*revisions[^"]*)"/u.exec(text)?.groups?.["at"] ?? ""
    expect(before).toBe(`/v1/published/culture/${year}/revisions/1.html`)
    expect((await own.ask(before)).status).toBe(200)
  })
  it("leads to its other forms, which are there, and does not carry the file in itself", async () => {
    const { text } = await own.ask(`/public/units/culture/${year}`)
    const links = [...text.matchAll(/href="(?<at>\/v1\/published\/culture\/2023\.\w+)"/gu)].map(
      ({ groups }) => groups?.["at"] ?? ""
    )
    expect(links.map((at) => at.split(".")[1])).toEqual(["json", "pdf", "docx", "xlsx", "csv", "md"])
    expect((await own.ask(links[0] ?? "")).status).toBe(200)
    expect(text).not.toContain("gongkai-report")
  })
  it("leads to the unit's years, and to the units below where there are some", async () => {
    expect((await own.ask(`/public/units/culture/${year}`)).text).not.toContain("/below")
    expect((await own.ask(`/public/units/county/${year}`)).text).toContain(`/public/units/county/${year}/below`)
  })
  it("has another tag once it is corrected", async () => {
    const at = `/public/units/county/${year}`
    const etag = (await own.ask(at)).headers.get("etag")
    await own.keep("county", report("county", { [cell]: count(11) }), { "if-match": '"1"' }, "?correcting=yes")
    const standing = await own.get(`/v1/filings/county/${year}`)
    await own.act("county", "correct", { revision: 2, reason: "补充" }, after(standing))
    expect((await own.ask(at, { ...browser, "if-none-match": etag ?? "" })).status).toBe(200)
  })
  it("tells after a second publication only what was corrected since", async () => {
    const at = `/public/units/culture/${year}`
    const again = report("culture", {})
    const standing = await own.get(`/v1/filings/culture/${year}`)
    await own.act("culture", "withdraw", { reason: "重报" }, after(standing))
    await own.keep("culture", again, { "if-match": '"2"' })
    const filed = await own.act("culture", "file", { revision: 3 }, after(await own.get(`/v1/filings/culture/${year}`)))
    const approved = await own.act("culture", "approve", {}, after(filed))
    await own.act("culture", "publish", {}, after(approved))
    const { status, text } = await own.ask(at)
    expect(status).toBe(200)
    expect(text).toContain("公布以来没有更正")
  })
})
