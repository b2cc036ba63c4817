/** What the public may know: embargo and withdrawal are respected, whoever asks. */
import { beforeAll, describe, expect, it } from "vitest"
import { draftOf, type Public, publicOf, yearsOf } from "../../src/site/known.ts"
import { after, report } from "../support/county.ts"
import { published } from "../support/public.ts"

let own: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  own = await published()
})

const publicNow = async () => {
  const found = new Map<string, Public>()
  for await (const report of publicOf(own, 2023)) found.set(report.unit, report)
  return found
}

describe("what the public may know", () => {
  it("is what is published and neither withdrawn nor under an embargo", async () => {
    expect([...(await publicNow()).keys()]).toEqual(["county", "culture"])
    expect(await yearsOf(own, "river")).toEqual([])
    expect((await yearsOf(own, "culture")).map(({ year }) => year)).toEqual([2023])
  })
  it("is the report as it was corrected last", async () => {
    const report = (await publicNow()).get("culture")
    const draft = report && (await draftOf(own, report))
    expect(draft?.agency.name).toBe("青石县文化馆")
    expect(JSON.stringify(draft)).toContain("4")
  })
  it("has no working notes: nobody reads who waived a finding, nor why", async () => {
    const waiver = { rule: "text.tables", cells: [], values: [], reason: "内部理由", by: "张三", on: "2024-01-02" }
    await own.keep("culture", { ...report("culture"), waivers: [waiver] }, { "if-match": '"2"' }, "?correcting=yes")
    await own.act(
      "culture",
      "correct",
      { revision: 3, reason: "更正" },
      after(await own.get("/v1/filings/culture/2023"))
    )
    for (const path of ["/public/units/culture", "/public/units/culture/2023", "/public/data.csv?year=2023"]) {
      // oxlint-disable-next-line no-await-in-loop
      const { text, status } = await own.ask(path)
      expect(status).toBe(200)
      expect(text).not.toMatch(/内部理由|张三|waivers/u)
    }
    expect(await yearsOf(own, "culture")).toMatchObject([{ revision: 3, corrections: 2 }])
    const shown = (await publicNow()).get("culture")
    expect(shown && (await draftOf(own, shown))).not.toHaveProperty("waivers")
  })
})
