/** What the public may know: embargo and withdrawal are respected, whoever asks. */
import { beforeAll, describe, expect, it } from "vitest"
import { draftOf, publicOf, yearsOf } from "../../src/site/known.ts"
import { published } from "../support/public.ts"

let own: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  own = await published()
})

describe("what the public may know", () => {
  it("is what is published and neither withdrawn nor under an embargo", async () => {
    expect([...(await publicOf(own, 2023)).keys()].toSorted()).toEqual(["county", "culture"])
    expect(await yearsOf(own, "river")).toEqual([])
    expect((await yearsOf(own, "culture")).map(({ year }) => year)).toEqual([2023])
  })
  it("is the report as it was corrected last", async () => {
    const filing = (await publicOf(own, 2023)).get("culture")
    const draft = filing && (await draftOf(own, filing))
    expect(draft?.agency.name).toBe("青石县文化馆")
    expect(JSON.stringify(draft)).toContain("4")
  })
})
