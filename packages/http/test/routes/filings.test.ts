/** What is known of a filing: its steps without their requests, its slips re-checked, its receipts, its corrections. */
import { beforeAll, describe, expect, it } from "vitest"
import { after, count, county, report, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
const at = `/v1/filings/culture/${year}`
beforeAll(async () => {
  own = await county()
  await own.keep("culture")
  const filed = await own.act("culture", "file", { revision: 1 }, { "if-none-match": "*", "idempotency-key": "k1" })
  const slip = { due: "2100-01-31", items: [{ _tag: "Cells", says: "漏计", cells: ["proactive/licensing/decisions"] }] }
  await own.act("culture", "return", slip, after(filed))
})

describe("a filing", () => {
  it("has its steps, and not which request asked for each", async () => {
    const { body, text } = await own.get(at)
    expect(body).toMatchObject({ state: "returned", version: 2, steps: [{ act: "file" }, { act: "return" }] })
    expect(text).not.toContain("k1")
  })
  it("is not sent again to who has it", async () => {
    expect((await own.get(at, { "if-none-match": '"2"' })).status).toBe(304)
  })
})

describe("an open slip", () => {
  it("is re-checked against what stands, so that a clerk sees what is still to do", async () => {
    const before = await own.get(`${at}/slips`)
    expect(before.body).toMatchObject({ items: [{ isOpen: true, against: 1, rechecked: [{ outcome: "untouched" }] }] })
    await own.keep("culture", report("culture", { "proactive/licensing/decisions": count(4) }), { "if-match": '"1"' })
    const later = await own.get(`${at}/slips`)
    expect(later.body).toMatchObject({ items: [{ isOpen: true, against: 2, rechecked: [{ outcome: "changed" }] }] })
  })
  it("is closed by the next filing, and stays with what that one answered", async () => {
    const filed = await own.act("culture", "file", { revision: 2 }, { "if-match": '"2"' })
    const approved = await own.act("culture", "approve", { note: "已核" }, after(filed))
    const published = await own.act("culture", "publish", {}, after(approved))
    expect(published.status).toBe(200)
    expect((await own.get(`${at}/slips`)).body).toMatchObject({ items: [{ isOpen: false, against: 2 }] })
  })
})

describe("receipts and corrections", () => {
  it("are one for each act that gives one, chained to the log", async () => {
    const { body } = await own.get(`${at}/receipts`)
    const chain = expect.stringMatching(/^[\da-f]{64}$/u)
    expect(body).toMatchObject({
      items: [
        { receipt: { act: "file", revision: 1, chain } },
        { receipt: { act: "file", revision: 2, chain } },
        { receipt: { act: "publish", revision: 2, chain }, sentence: expect.stringContaining("已公布") }
      ]
    })
  })
  it("tell what was corrected, in sentences", async () => {
    expect((await own.get(`${at}/corrections`)).body).toMatchObject({ current: { revision: 2 }, items: [] })
    const mended = report("culture", { "proactive/licensing/decisions": count(5) })
    await own.keep("culture", mended, { "if-match": '"2"' }, "?correcting=yes")
    await own.act("culture", "correct", { revision: 3, reason: "漏计一件" }, after(await own.get(at)))
    expect((await own.get(`${at}/corrections`)).body).toMatchObject({
      current: { revision: 3 },
      items: [{ correction: { reason: "漏计一件" }, erratum: [expect.stringContaining("“4”更正为“5”")] }]
    })
  })
})

describe("the filings of a year", () => {
  it("are listed by unit, page by page and by state", async () => {
    await own.file("water")
    const first = await own.get(`/v1/filings?year=${year}&limit=1`)
    expect(first.body).toMatchObject({ items: [{ unit: "culture" }], next: expect.any(String) })
    const { next }: { readonly next: string } = JSON.parse(first.text)
    const rest = await own.get(`/v1/filings?year=${year}&limit=1&cursor=${next}`)
    expect(rest.body).toEqual({ items: [expect.objectContaining({ unit: "water" })] })
    expect((await own.get(`/v1/filings?year=${year}&state=returned`)).body).toEqual({ items: [] })
  })
})
