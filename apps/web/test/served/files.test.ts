/** Saving to the server: over the revision it is based on, never over another's, and with the reason where it is refused. */
import { describe, expect, it } from "vitest"
import type { Answer, Api } from "../../src/served/api.ts"
import { basedOn, type Place, serverFiles } from "../../src/served/files.ts"

const browser = {
  choose: () => Promise.resolve(undefined),
  save: () => Promise.reject(new Error("no file is written")),
  download: () => undefined
}
const place: Place = { unit: "水务局", year: 2024, isCorrecting: false }

const saved = async (
  put: Answer<unknown>,
  {
    into = { text: "", tag: '"1"' },
    at = place,
    now
  }: { into?: { text: string; tag?: string }; at?: Place; now?: Answer<unknown> } = {}
) => {
  const sent: Array<ReadonlyArray<unknown>> = []
  // Only these two are used.
  const api = {
    send: (...request: ReadonlyArray<unknown>) => {
      sent.push(request)
      return Promise.resolve(put)
    },
    get: () => Promise.resolve(now ?? { ok: false, status: 0, says: "", errors: [] })
  } as unknown as Api
  return { result: await serverFiles(browser, api, () => at).save("{}", "name", into), sent }
}
const good = { ok: true, status: 200, body: {}, tag: '"2"' } as const
const bad = (status: number) => ({ ok: false, status, says: "已报送，不能改", errors: [] }) as const

describe("saving to the server", () => {
  it("goes over the revision that it is based on", async () => {
    const { result, sent } = await saved(good)
    expect(result).toEqual({ _tag: "Server", name: "#2", tag: '"2"' })
    expect(sent[0]).toEqual([
      "PUT",
      "/v1/agencies/%E6%B0%B4%E5%8A%A1%E5%B1%80/reports/2024",
      "{}",
      { "if-match": '"1"' }
    ])
  })
  it.each([{ text: "", tag: "" }, { text: "" }])("begins where there is nothing yet: %j", async (into) => {
    expect((await saved(good, { into })).sent[0]?.[3]).toEqual({ "if-none-match": "*" })
  })
  it("says that it is a correction where it is one", async () => {
    const { sent } = await saved(good, { at: { ...place, isCorrecting: true } })
    expect(sent[0]?.[1]).toMatch(/\?correcting=yes$/u)
  })
  it("hands over what somebody else saved, and writes nothing over it", async () => {
    const now = { ok: true, status: 200, body: "theirs", tag: '"5"' } as const
    expect((await saved(bad(412), { now })).result).toEqual({ _tag: "Changed", text: "theirs", tag: '"5"' })
  })
  it("fails with the server's reason, also where what somebody else saved cannot be fetched", async () => {
    const failed = { _tag: "Failed", text: expect.objectContaining({ zh: "没有存成：已报送，不能改" }) }
    expect((await saved(bad(409))).result).toEqual(failed)
    expect((await saved(bad(412))).result).toEqual(failed)
  })
})

it("a step of a filing is based on the steps that were seen", () => {
  expect([basedOn(0), basedOn(3)]).toEqual([{ "if-none-match": "*" }, { "if-match": '"3"' }])
})
