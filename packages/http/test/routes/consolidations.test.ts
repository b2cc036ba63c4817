/** A county's sum explains itself: which reports went in, who is missing, what a cell is made of, and what changed since. */
import { beforeAll, describe, expect, it } from "vitest"
import { after, count, county, report, year } from "../support/county.ts"

let own: Awaited<ReturnType<typeof county>>
const at = `/v1/consolidations/county/${year}`
const cell = "proactive/licensing/decisions"
const of = (id: string, value: number) => report(id, { [cell]: count(value) })
beforeAll(async () => {
  own = await county()
  await own.publish("culture", of("culture", 3))
  await own.act("water", "approve", {}, after(await own.file("water", of("water", 4))))
  await own.file("river", of("river", 50))
})

describe("a sum", () => {
  it("has the reports that were approved, names who is missing, and is not whole without them", async () => {
    const { body } = await own.get(at)
    expect(body).toMatchObject({
      stage: "approved",
      parts: [{ unit: "culture", revision: 1, hash: expect.any(String) }, { unit: "water" }],
      missing: [{ unit: "county" }, { unit: "river", name: "河湾乡人民政府" }],
      cells: expect.arrayContaining([expect.objectContaining({ cell, sum: "7", isWhole: false })]),
      report: { year, scope: "aggregate", agency: { name: "青石县人民政府" } }
    })
  })
  it("is of those published alone, or of all filed, where asked", async () => {
    expect((await own.get(`${at}/cell?cell=${cell}&stage=published`)).body).toMatchObject({ sum: "3" })
    expect((await own.get(`${at}/cell?cell=${cell}&stage=filed`)).body).toMatchObject({ sum: "57" })
  })
  it("never counts the report that is the sum itself", async () => {
    const other = await county()
    await other.file("culture", of("culture", 3))
    await other.file("county", { ...of("county", 3), scope: "aggregate" })
    const { body } = await other.get(`${at}?stage=filed`)
    expect(body).toMatchObject({ parts: [{ unit: "culture" }], missing: [{ unit: "water" }, { unit: "river" }] })
  })
  it("of nothing is refused with what to do", async () => {
    expect(await (await county()).get(at)).toMatchObject({
      status: 409,
      body: { type: "urn:gongkai:problem:NoReports" }
    })
  })
})

describe("a cell", () => {
  it("opens into what each unit told, in words too", async () => {
    expect((await own.get(`${at}/cell?cell=${cell}`)).body).toMatchObject({
      children: [
        { unit: "culture", value: "3" },
        { unit: "water", value: "4" }
      ],
      sum: "7",
      isWhole: false,
      explanation: { zh: expect.stringContaining("河湾乡人民政府") }
    })
  })
  it("that there is none of is refused", async () => {
    expect((await own.get(`${at}/cell?cell=proactive/none/issued`)).status).toBe(400)
  })
})

describe("adjustments", () => {
  const adjustment = { cell, by: -2, reason: "两单位合办，重复计数", decidedBy: "县政府办公室" }
  it("change a sum with their reason, and what happened since an earlier sum is told", async () => {
    const earlier = { parts: [{ unit: "culture", hash: "0" }], missing: ["water"] }
    expect((await own.post(at, { adjustments: [adjustment], earlier })).body).toMatchObject({
      adjustments: [adjustment],
      cells: expect.arrayContaining([expect.objectContaining({ cell, sum: "5" })]),
      since: { changed: ["culture"], arrived: ["water"], gone: [] }
    })
  })
  it("of a cell that there is none of are refused", async () => {
    const refused = await own.post(at, { adjustments: [{ ...adjustment, cell: "a/b/c" }] })
    expect(refused).toMatchObject({ status: 422, body: { type: "urn:gongkai:problem:NoSuchCell" } })
  })
})
