/** A campaign over HTTP: it proposes who reports, is changed by who saw it, and tells how far each unit is. */
import { beforeAll, describe, expect, it } from "vitest"
import { after, county, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
beforeAll(async () => {
  own = await county()
})
const at = `/v1/campaigns/county/${year}`

const put = async (plan: object) =>
  own.ask("PUT", at, { body: JSON.stringify(plan), headers: after(await own.get(at)) })

describe("a campaign", () => {
  it("expects the units of the tree unless told otherwise", () => {
    expect(own.opened).toMatchObject({
      status: 201,
      body: { version: 1, campaign: { level: "county", expected: ["county", "culture", "water", "river"] } }
    })
    expect(own.opened.headers.get("location")).toBe(at)
  })
  it("is not there before it was opened, and the refusal says how to open one", async () => {
    expect(await own.get("/v1/campaigns/county/2022")).toMatchObject({
      status: 404,
      body: { type: "urn:gongkai:problem:NoCampaign", detail: expect.stringContaining("PUT") }
    })
  })
  it("is refused with units that are not there and days that the law does not allow, each at its place", async () => {
    const plan = {
      expected: ["culture", "nobody"],
      local: [{ submit: "2024-05-01", notice: "青政办〔2024〕3号" }],
      exemptions: [{ unit: "water", reason: "新设" }]
    }
    const { status, text } = await own.ask("PUT", at, { body: JSON.stringify(plan), headers: after(own.opened) })
    expect(status).toBe(422)
    for (const pointer of ["/expected", "/local", "/exemptions"]) expect(text).toContain(`"pointer":"${pointer}"`)
  })
  it("keeps who exempted a unit and when, while the reason stays", async () => {
    const exemptions = [{ unit: "river", reason: "当年新设" }]
    const first = await put({ exemptions })
    expect(first).toMatchObject({ status: 200, body: { campaign: { exemptions: [{ unit: "river", by: "办公室" }] } } })
    const again = await put({ exemptions, expected: ["county", "culture", "river"] })
    expect(again).toMatchObject({ body: { version: 3, campaign: { exemptions: [{ unit: "river" }] } } })
    await put({})
  })
  it("is changed by nobody who saw another version", async () => {
    expect((await own.ask("PUT", at, { body: "{}", headers: { "if-match": '"9"' } })).status).toBe(412)
  })
})

describe("its progress", () => {
  it("tells who has begun, who filed, who is late, in all and by branch", async () => {
    await own.keep("culture")
    await own.file("water")
    const { body } = await own.get(`${at}/progress?day=2024-02-01`)
    expect(body).toMatchObject({
      day: "2024-02-01",
      total: { expected: 4, stages: { notStarted: 2, drafting: 1, filed: 1 } },
      items: expect.arrayContaining([
        expect.objectContaining({ unit: "culture", stage: "drafting", handedIn: "overdue", submitBy: "2024-01-31" }),
        expect.objectContaining({ unit: "water", stage: "filed", handedIn: "late" })
      ]),
      branches: expect.arrayContaining([expect.objectContaining({ unit: "culture" })])
    })
  })
})
