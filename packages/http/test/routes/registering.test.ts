/** The register of agencies follows the tree: a unit has an agency, under the name it has today. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { agencyOf, registered, renamed } from "../../src/routes/registering.ts"
import { host } from "../support/host.ts"

const standing = { from: "2020-01-01", name: "甲局", kind: "department", level: "county" } as const
const unit = { id: "a", standings: [standing, { ...standing, from: "2024-01-01", name: "乙局" }] as const }

describe("the agency of a unit", () => {
  it("has its name, kind, level, and a code that is one", () => {
    expect(agencyOf({ ...standing, division: "320800000000" })).toEqual({
      name: "甲局",
      kind: "department",
      level: "county",
      divisionCode: "320800"
    })
    expect(agencyOf({ ...standing, division: "99" })).not.toHaveProperty("divisionCode")
  })
  it("is registered once, and renamed when the unit is", async () => {
    const own = await host()
    await registered(own, [unit], "2023-06-01", "甲")
    await registered(own, [unit], "2024-06-01", "乙")
    expect((await own.get("/v1/agencies/a")).body).toMatchObject({ number: 1, agency: { name: "甲局" } })
    await renamed(own, [unit], "2024-06-01", "乙")
    expect((await own.get("/v1/agencies/a")).body).toMatchObject({ number: 2, agency: { name: "乙局" } })
    const told = await Effect.runPromise(own.storage.log.of({ kind: "agency", subject: "a", year: 0 }))
    expect(told.map(({ act, by }) => [act, by])).toEqual([
      ["register", "甲"],
      ["change", "乙"]
    ])
  })
})
