/** An administrator of everything erases on a legal order; the address of what was erased says so, and the log still holds. */
import { everywhere } from "@gongkai/core/desk/Access"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { after, county, report, year } from "../support/county.ts"

const own = await county()
const token = await own.account("keeper", [{ role: "administrator", over: everywhere }])
const erase = (unit: string, number: number, body: unknown = { order: "示例复决〔2026〕3号", reason: "含个人信息" }) =>
  own.app.request(`/v1/agencies/${unit}/reports/${year}/revisions/${number}/erasure`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body)
  })

describe("a revision", () => {
  it("that is public is not erased", async () => {
    await own.publish("culture")
    expect((await erase("culture", 1)).status).toBe(409)
  })
  it("that was public is, once it was corrected, and its address says so", async () => {
    const noted = { ...report("culture"), title: "青石县文化馆2023年报告" }
    await own.keep("culture", noted, { "if-match": '"1"' }, "?correcting=yes")
    const standing = await own.get(`/v1/filings/culture/${year}`)
    await own.act("culture", "correct", { revision: 2, reason: "更正题目" }, after(standing))
    // Somebody read it before, so that its file is at hand.
    expect((await own.get(`/v1/published/culture/${year}/revisions/1`)).status).toBe(200)
    const answer = await erase("culture", 1)
    expect([answer.status, await answer.json()]).toMatchObject([200, { revisions: [1] }])
    for (const path of [
      `/v1/published/culture/${year}/revisions/1`,
      `/v1/agencies/culture/reports/${year}/revisions/1`
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await own.get(path)).toMatchObject({ status: 410, body: { type: "urn:gongkai:problem:Erased" } })
    }
    expect((await own.get(`/v1/published/culture/${year}`)).status).toBe(200)
    expect(await Effect.runPromise(own.storage.log.verify())).toMatchObject({ _tag: "Holds" })
  })
  it("that is not there is a 404, and an order without a number is refused", async () => {
    expect((await erase("water", 1)).status).toBe(404)
    expect((await erase("culture", 2, { order: " ", reason: "依法" })).status).toBe(422)
  })
  it("is erased by nobody who only writes reports", async () => {
    const path = `/v1/agencies/culture/reports/${year}/revisions/1/erasure`
    expect((await own.post(path, { order: "示例〔2026〕1号", reason: "依法" })).status).toBe(403)
  })
})
