/** What is expected of the list of reports, whatever the database. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { Position } from "../../src/Lists.ts"
import { Storage } from "../../src/Storage.ts"
import { draft, draft2019, registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"

const shown = ({ agency, year }: Position) => `${agency} ${year}`

export const lists = (it: It): void => {
  it.effect("the list has what stands, once, in its newest revision", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("lists")
      yield* reports.save(agency, 2021, draft("一"), "none")
      const { by: _by, reason: _reason, ...newest } = yield* reports.save(agency, 2021, draft("二"), 1)
      yield* reports.save(agency, 2022, draft("删"), "none")
      yield* reports.remove(agency, 2022, 1)
      expect(yield* reports.list({ agency, limit: 10 })).toEqual({ items: [newest] })
    })
  )

  it.effect("the list is narrowed by agency, year and edition", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      for (const agency of ["filter 1", "filter 2"]) {
        yield* registered(agency)
        yield* reports.save(agency, 2020, draft2019, "none")
        yield* reports.save(agency, 2040, draft(), "none")
      }
      const list = (filter: { readonly agency?: string; readonly year?: number; readonly edition?: string }) =>
        Effect.map(reports.list({ ...filter, limit: 100 }), ({ items }) => items.map(shown))
      expect(yield* list({ agency: "filter 1" })).toEqual(["filter 1 2020", "filter 1 2040"])
      expect(yield* list({ year: 2040 })).toEqual(["filter 1 2040", "filter 2 2040"])
      expect(yield* list({ agency: "filter 2", edition: "2019" })).toEqual(["filter 2 2020"])
      expect(yield* list({ agency: "filter 2", edition: "2019", year: 2040 })).toEqual([])
      expect(yield* list({ edition: "2019' OR '1'='1" })).toEqual([])
    })
  )

  it.effect("page by page, what stood all along comes once, though others save and remove meanwhile", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agencies = ["page b", "page d", "page f"]
      for (const agency of agencies) {
        yield* registered(agency)
        for (const year of [2050, 2051]) yield* reports.save(agency, year, draft(), "none")
      }
      const seen: Array<string> = []
      let after: Position = { agency: "page", year: 2008 }
      for (const other of ["page a", "page c", "page e", "page g"]) {
        const { items, next } = yield* reports.list({ after, limit: 2 })
        seen.push(...items.map(shown).filter((each) => agencies.some((agency) => each.startsWith(agency))))
        if (next === undefined) break
        after = next
        // One more before or after the place reached, one that was seen gone, one that was seen changed.
        yield* registered(other)
        yield* reports.save(other, 2050, draft("插入"), "none")
        if (other === "page a") yield* reports.remove("page b", 2051, 1)
        yield* reports.save("page b", 2050, draft(other), (yield* reports.find("page b", 2050)).number)
      }
      expect(seen).toEqual(agencies.flatMap((agency) => [`${agency} 2050`, `${agency} 2051`]))
    })
  )
}
