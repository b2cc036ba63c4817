/** Changes in place: some cells by a merge patch, a finding by a reason, each a revision of its own. */
import { beforeEach, describe, expect, it } from "vitest"
import { county, report, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
beforeEach(async () => {
  own = await county()
})
const at = `/v1/agencies/culture/reports/${year}`
const seen = { "if-match": '"1"' }
const patch = (body: unknown, headers: Record<string, string> = seen, query = "") =>
  own.ask("PATCH", at + query, {
    body: JSON.stringify(body),
    headers: { ...headers, "content-type": "application/merge-patch+json" }
  })
const issued = (value: unknown) => ({ proactive: { licensing: { decisions: value } } })
const cellOf = async () => {
  const { text } = await own.get(at)
  return JSON.parse(text).proactive.licensing.decisions
}

describe("a merge patch", () => {
  it("changes the cells that it names and leaves all others", async () => {
    await own.keep("culture")
    expect(await patch(issued(7), seen, "?reason=补记")).toMatchObject({
      status: 200,
      body: { number: 2, reason: "补记" }
    })
    expect(await cellOf()).toBe(7)
    const { text } = await own.get(`${at}/diff?from=1&to=2`)
    expect(JSON.parse(text)).toMatchObject({
      cells: [{ cell: "proactive/licensing/decisions", before: 0, after: 7 }],
      prose: [],
      head: []
    })
  })
  it("blanks a cell by null, and never makes it 0", async () => {
    await own.keep("culture")
    expect((await patch(issued(null))).status).toBe(200)
    expect(await cellOf()).toBe(null)
  })
  it.each([
    ["a number that is none", issued(-1), "/proactive/licensing/decisions"],
    ["a cell that there is none of", { proactive: { licensing: { none: 1 } } }, "/proactive/licensing/none"]
  ])("with %s is refused at its place, and nothing is kept", async (_, body, pointer) => {
    await own.keep("culture")
    expect(await patch(body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
    expect((await own.get(at)).headers.get("etag")).toBe('"1"')
  })
  it("is tied to the revision that was seen", async () => {
    await own.keep("culture")
    await patch(issued(1))
    expect(await patch(issued(2))).toMatchObject({ status: 412, body: { changed: ["/proactive/licensing/decisions"] } })
    expect((await patch(issued(2), {})).status).toBe(428)
  })
})

describe("a change that is sent again under its key because its answer was lost", () => {
  const key = { ...seen, "idempotency-key": "again-1" }
  it("is answered with the revision that was kept, also where more came behind it, and kept once", async () => {
    await own.keep("culture")
    const first = await patch(issued(7), key)
    expect(await patch(issued(7), key)).toMatchObject({ status: 200, body: { number: 2 } })
    await patch(issued(8), { "if-match": '"2"' })
    expect(await patch(issued(7), key)).toMatchObject({ status: 200, text: first.text })
    expect(await cellOf()).toBe(8)
  })
  it("is another change with another content, and is refused", async () => {
    await own.keep("culture")
    await patch(issued(7), key)
    expect((await patch(issued(9), key)).status).toBe(412)
    expect(await cellOf()).toBe(7)
  })
  it("explains a finding once, also where more came behind it", async () => {
    const silent = { ...report("culture"), otherMatters: [] }
    await own.keep("culture", silent)
    const { text } = await own.get(`${at}/findings`)
    const findings: ReadonlyArray<{ readonly id: string; readonly severity: string }> = JSON.parse(text).findings
    const finding = findings.find(({ severity }) => severity === "warning")?.id
    const explain = () => own.post(`${at}/waivers`, { finding, reason: "确无其他事项" }, key)
    expect(await explain()).toMatchObject({ status: 200, body: { number: 2 } })
    expect(await explain()).toMatchObject({ status: 200, body: { number: 2 } })
    await patch(issued(8), { "if-match": '"2"' })
    expect(await explain()).toMatchObject({ status: 200, body: { number: 2 } })
    expect((await own.get(`${at}/waivers`)).body).toMatchObject({ items: [{ reason: "确无其他事项" }] })
  })
  it("on a report that was taken away, or was never there, is refused as before", async () => {
    expect((await patch(issued(1), key)).status).toBe(404)
    await own.keep("culture")
    expect((await patch(issued(1), { "if-match": '"9"' })).status).toBe(412)
    await own.ask("DELETE", at, { headers: seen })
    expect((await patch(issued(1), { "if-match": '"2"' })).status).toBe(404)
    expect((await patch(issued(1), seen)).status).toBe(412)
  })
})

describe("a finding", () => {
  const bare = { ...report("culture"), otherMatters: [] }
  const order = { finding: "completeness.prose", reason: "确无其他事项" }
  it("that is explained no longer bars the filing", async () => {
    const kept = await own.keep("culture", bare)
    const { findings }: { readonly findings: ReadonlyArray<{ readonly id: string; readonly severity: string }> } =
      JSON.parse(kept.text)
    const warned = findings.filter(({ severity }) => severity === "warning").map(({ id }) => id)
    expect(warned).toHaveLength(1)
    expect((await own.act("culture", "file", { revision: 1 })).status).toBe(422)
    const said = { ...order, finding: warned[0] }
    const explained = await own.post(`${at}/waivers`, said, seen)
    expect(explained).toMatchObject({ status: 200, body: { number: 2 } })
    expect((await own.get(`${at}/waivers`)).body).toMatchObject({ items: [{ reason: "确无其他事项", by: "办公室" }] })
    expect((await own.act("culture", "file", { revision: 2 })).status).toBe(200)
  })
  it("that is none is refused, and those that there are are named", async () => {
    await own.keep("culture", bare)
    expect(await own.post(`${at}/waivers`, { ...order, finding: "no.such" }, seen)).toMatchObject({
      status: 422,
      body: { type: "urn:gongkai:problem:NoSuchFinding", findings: expect.any(Array) }
    })
  })
})
