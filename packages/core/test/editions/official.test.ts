/** Each report year has its edition, and years before 2019 have none. */
import { describe, expect, it } from "@effect/vitest"
import * as Draft from "../../src/report/Draft.ts"
import * as Edition from "../../src/form/Edition.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { editionOf, inForce, official } from "../../src/editions/official.ts"
import { editions, head } from "../support/reports.ts"

describe("the edition in force", () => {
  it.each([
    [2008, undefined],
    [2018, undefined],
    [2019, edition2019],
    [2020, edition2019],
    [2021, edition2021],
    [2026, edition2021]
  ])("for the report year %i", (year, edition) => expect(inForce(year)).toBe(edition))

  it("is one at most in any year", () => {
    for (let year = 2000; year <= 2100; year++) {
      const governing = official.filter(({ years }) => years.from <= year && year <= (years.until ?? year))
      expect(governing.length).toBeLessThanOrEqual(1)
    }
  })
})

describe.each(editions)("the edition of %s", (key, edition) => {
  it("is the one its drafts name", () => {
    expect(editionOf(Draft.blank(edition, head(edition)))).toBe(edition)
    expect(edition.key).toBe(key)
  })

  it("cites a clause wherever it cites", () => {
    const cited = Edition.slots(edition).flatMap(({ row, column, block }) => [
      block.cites,
      ...[...row.path, ...column.path].map(({ cites }) => cites)
    ])
    for (const cites of cited) expect(cites?.clause ?? "第").toMatch(/^第/u)
  })
})

describe("a draft of an edition that is not official", () => {
  it("is refused with the edition's name", () => {
    expect(() => editionOf({ edition: "2035" })).toThrow(
      new RangeError("edition 2035 is not official: pass it as an option")
    )
  })
})
