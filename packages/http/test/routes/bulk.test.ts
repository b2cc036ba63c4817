/** Many reports at once: each is done for itself, and what is refused is told beside what was done. */
import { beforeAll, describe, expect, it } from "vitest"
import { county, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
const at = `/v1/campaigns/county/${year}`
beforeAll(async () => {
  own = await county()
  await own.file("culture")
  await own.file("water")
})

describe("in bulk", () => {
  it("reports are checked, filed ones and drafts, and one that is not there is told", async () => {
    const units = ["culture", "river"].map((unit) => ({ unit, version: 0 }))
    expect((await own.post(`${at}/check`, { units })).body).toMatchObject({
      done: 1,
      items: [
        { unit: "culture", status: 200, counts: { error: 0 } },
        { unit: "river", status: 404, detail: expect.stringContaining("river") }
      ]
    })
  })
  it("approves what stands as it was seen, and holds up nobody for another", async () => {
    const units = [
      { unit: "culture", version: 1 },
      { unit: "water", version: 5 },
      { unit: "river", version: 0 },
      { unit: "stranger", version: 0 }
    ]
    expect((await own.post(`${at}/approve`, { units })).body).toMatchObject({
      done: 1,
      items: [{ status: 200, version: 2 }, { status: 412 }, { status: 409 }, { status: 404 }]
    })
    expect((await own.get(`/v1/filings/culture/${year}`)).body).toMatchObject({ state: "approved" })
  })
  it("publishes for a moment to come, sent twice under one key done once", async () => {
    const body = { units: [{ unit: "culture", version: 2 }], from: "2100-01-01T09:00:00+08:00" }
    const key = { "idempotency-key": "jan-31" }
    const first = await own.post(`${at}/publish`, body, key)
    expect(first.body).toMatchObject({ done: 1 })
    expect((await own.post(`${at}/publish`, body, key)).body).toEqual(first.body)
    expect((await own.get(`/v1/filings/culture/${year}`)).body).toMatchObject({
      publicFrom: "2100-01-01T09:00:00+08:00"
    })
  })
  it("nothing else is done", async () => {
    expect((await own.post(`${at}/withdraw`, { units: [{ unit: "culture", version: 3 }] })).status).toBe(404)
  })
})
