/** A filing from the clerk to the public: each step is tied to what was seen, is done once, and is refused with what stands against it. */
import { beforeEach, describe, expect, it } from "vitest"
import { after, count, county, report, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
beforeEach(async () => {
  own = await county()
})
const open = report("culture", { "proactive/licensing/decisions": null })
const slip = {
  due: "2100-01-31",
  items: [
    { _tag: "Cells", says: "漏计两件", cells: ["proactive/licensing/decisions"], proposed: [2] },
    { _tag: "Report", says: "请核对全文" }
  ]
}

describe("filing", () => {
  it("answers where the report stands, with a receipt that the log vouches for", async () => {
    const filed = await own.file("culture")
    expect(filed).toMatchObject({
      status: 200,
      body: {
        state: "filed",
        version: 1,
        possible: ["return", "approve"],
        receipt: {
          unit: "culture",
          act: "file",
          revision: 1,
          by: "办公室",
          chain: expect.stringMatching(/^[\da-f]{64}$/u)
        },
        sentence: expect.stringContaining("青石县文化馆")
      }
    })
    expect(filed.headers.get("etag")).toBe('"1"')
  })
  it("is refused with every cell that is blank, at its place, and nothing is filed", async () => {
    await own.keep("culture", open)
    const refused = await own.act("culture", "file", { revision: 1 })
    expect(refused).toMatchObject({
      status: 422,
      body: {
        type: "urn:gongkai:problem:NotReady",
        errors: [{ pointer: "/proactive/licensing/decisions", detail: expect.stringMatching(/行政许可.*未填$/u) }]
      }
    })
    expect((await own.get(`/v1/filings/culture/${year}`)).body).toMatchObject({ state: "draft", version: 0, steps: [] })
  })
  it("of a revision that does not stand any more is refused", async () => {
    await own.keep("culture")
    await own.keep("culture", report("culture", { "proactive/licensing/decisions": count(1) }), { "if-match": '"1"' })
    expect((await own.act("culture", "file", { revision: 1 })).status).toBe(409)
    expect((await own.act("culture", "file", { revision: 7 })).status).toBe(404)
  })
  it("locks the report", async () => {
    await own.file("culture")
    const refused = await own.keep("culture", report("culture", { "proactive/licensing/decisions": count(1) }), {
      "if-match": '"1"'
    })
    expect(refused).toMatchObject({ status: 409, body: { type: "urn:gongkai:problem:ReportLocked" } })
  })
})

describe("a request that is sent again", () => {
  const key = { "idempotency-key": '"7f3a"' }
  const none = { "if-none-match": "*" }
  it("under its key is answered as it was, and done once", async () => {
    await own.keep("culture")
    const first = await own.act("culture", "file", { revision: 1 }, { ...none, ...key })
    const again = await own.act("culture", "file", { revision: 1 }, { ...none, ...key })
    expect([again.status, again.body]).toEqual([200, first.body])
    expect((await own.get(`/v1/filings/culture/${year}`)).body).toMatchObject({ version: 1 })
  })
  it("twice at once is done once", async () => {
    await own.keep("culture")
    const both = await Promise.all([1, 2].map(() => own.act("culture", "file", { revision: 1 }, { ...none, ...key })))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await own.get(`/v1/filings/culture/${year}`)).body).toMatchObject({ version: 1 })
  })
  it("under the key of another is refused", async () => {
    await own.keep("culture")
    const filed = await own.act("culture", "file", { revision: 1 }, { ...none, ...key })
    expect((await own.act("culture", "approve", {}, { ...after(filed), ...key })).status).toBe(422)
  })
  it("without a key comes too late", async () => {
    const filed = await own.file("culture")
    const refused = await own.act("culture", "file", { revision: 1 })
    expect([refused.status, refused.headers.get("etag")]).toEqual([412, filed.headers.get("etag")])
  })
})

describe("returning", () => {
  it("takes down what stood there, and the next filing tells what became of each item", async () => {
    const returned = await own.act("culture", "return", slip, after(await own.file("culture")))
    expect(returned).toMatchObject({ status: 200, body: { state: "returned" } })
    const same = await own.act("culture", "file", { revision: 1 }, after(returned))
    expect(same).toMatchObject({ status: 409, body: { type: "urn:gongkai:problem:SameAgain" } })
    await own.keep("culture", report("culture", { "proactive/licensing/decisions": count(2) }), { "if-match": '"1"' })
    const again = await own.act("culture", "file", { revision: 2 }, after(returned))
    expect(again).toMatchObject({
      status: 200,
      body: { state: "filed", rechecked: [{ outcome: "resolved", says: "已解决" }, { outcome: "changed" }] }
    })
  })
  it("is refused for a cell that there is none of, or a day gone by, each at its place", async () => {
    const filed = await own.file("culture")
    const wrong = { due: "2020-01-01", items: [{ _tag: "Cells", says: "改", cells: ["proactive/none/such"] }] }
    const refused = await own.act("culture", "return", wrong, after(filed))
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/items/0" }, { pointer: "/due" }] } })
  })
  it("of a report that nobody filed says what can be done instead", async () => {
    expect(await own.act("culture", "return", slip)).toMatchObject({
      status: 409,
      body: { type: "urn:gongkai:problem:WrongState", possible: ["file"], detail: expect.stringContaining("退回") }
    })
  })
})

describe("a published report", () => {
  it("is corrected under the same address, and the receipt names the new content", async () => {
    const published = await own.publish("culture")
    const mended = report("culture", { "proactive/licensing/decisions": count(3) })
    expect((await own.keep("culture", mended, { "if-match": '"1"' })).status).toBe(409)
    expect((await own.keep("culture", mended, { "if-match": '"1"' }, "?correcting=yes")).status).toBe(200)
    const corrected = await own.act("culture", "correct", { revision: 2, reason: "漏计" }, after(published))
    expect(corrected).toMatchObject({
      status: 200,
      body: { state: "corrected", content: { revision: 2 }, receipt: { act: "correct", revision: 2 } }
    })
  })
  it("is not corrected by what says the same, nor before it is published", async () => {
    const published = await own.publish("culture")
    expect((await own.act("culture", "correct", { revision: 1, reason: "漏计" }, after(published))).status).toBe(409)
    expect(await own.act("water", "correct", { revision: 1, reason: "漏计" })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining("更正") }
    })
  })
  it("is withdrawn with a reason", async () => {
    const withdrawn = await own.act("culture", "withdraw", { reason: "误公布" }, after(await own.publish("culture")))
    expect(withdrawn).toMatchObject({ status: 200, body: { state: "withdrawn", possible: ["file"] } })
  })
})
