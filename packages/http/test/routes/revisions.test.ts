/** What differs between any two revisions, and what a cell held when. */
import { paragraph } from "@gongkai/core/Narrative"
import { beforeAll, describe, expect, it } from "vitest"
import { count, county, report, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
const at = `/v1/agencies/culture/reports/${year}`
const cell = "proactive/licensing/decisions"
beforeAll(async () => {
  own = await county()
  await own.keep("culture")
  await own.keep("culture", report("culture", { [cell]: count(3) }), { "if-match": '"1"' }, "?reason=补记")
  const reworded = { ...report("culture", { [cell]: count(3) }), otherMatters: [paragraph("无收费。")] }
  await own.keep("culture", reworded, { "if-match": '"2"' })
  await own.keep("culture", { ...reworded, ...report("culture", { [cell]: null }) }, { "if-match": '"3"' })
})

describe("two revisions", () => {
  it("differ in cells, as the file has them, and in paragraphs", async () => {
    expect((await own.get(`${at}/diff?from=1&to=3`)).body).toMatchObject({
      from: 1,
      to: 3,
      cells: [{ cell, label: expect.stringMatching(/\p{Script=Han}/u), before: 0, after: 3 }],
      prose: [{ part: "otherMatters", before: [expect.any(String)], after: ["无收费。"] }]
    })
  })
  it("may be compared backwards, and one with itself differs in nothing", async () => {
    expect((await own.get(`${at}/diff?from=3&to=1`)).body).toMatchObject({ cells: [{ before: 3, after: 0 }] })
    expect((await own.get(`${at}/diff?from=2&to=2`)).body).toMatchObject({ head: [], cells: [], prose: [] })
  })
  it("must both be there, and be named", async () => {
    expect((await own.get(`${at}/diff?from=1&to=9`)).status).toBe(404)
    expect((await own.get(`${at}/diff?from=1`)).status).toBe(400)
  })
})

describe("the history of a cell", () => {
  it("has a line for each revision that changed it, the newest first; blank is not 0", async () => {
    const { body } = await own.get(`${at}/history?cell=${cell}`)
    expect(body).toMatchObject({
      items: [
        { number: 4, value: null },
        { number: 2, value: 3, reason: "补记", by: "办公室" },
        { number: 1, value: 0 }
      ]
    })
  })
  it("comes page by page, and tells a change across the edge of a page once", async () => {
    const first = await own.get(`${at}/history?cell=${cell}&limit=2`)
    expect(first.body).toMatchObject({ items: [{ number: 4 }], next: expect.any(String) })
    const { next }: { readonly next: string } = JSON.parse(first.text)
    expect((await own.get(`${at}/history?cell=${cell}&limit=2&cursor=${next}`)).body).toMatchObject({
      items: [{ number: 2 }, { number: 1 }]
    })
  })
  it("of a cell that the form does not have is refused", async () => {
    expect(await own.get(`${at}/history?cell=proactive/none/issued`)).toMatchObject({
      status: 400,
      body: { type: "urn:gongkai:problem:NoSuchCell" }
    })
  })
})
