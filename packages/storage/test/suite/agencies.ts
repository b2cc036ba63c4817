/** What is expected of the register of agencies, whatever the database. */
import { expect } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import * as TestClock from "effect/testing/TestClock"
import { Storage } from "../../src/Storage.ts"
import type { It } from "./suite.ts"

export const agencies = (it: It): void => {
  it.effect("an agency registered is found as it was, with the time", () =>
    Effect.gen(function* () {
      const { agencies } = yield* Storage
      yield* TestClock.setTime(Date.UTC(2024, 0, 31, 1, 2, 3))
      const agency = { name: "Ａ县𠮷镇人民政府", kind: "township", divisionCode: "320803001" } as const
      const stored = yield* agencies.put("jizhen", agency, "none")
      expect(stored).toMatchObject({ id: "jizhen", number: 1, agency })
      expect(DateTime.formatIso(stored.savedAt)).toBe("2024-01-31T01:02:03.000Z")
      expect(yield* agencies.find("jizhen")).toEqual(stored)
    })
  )

  it.effect("a change needs the number it is based on, and replaces", () =>
    Effect.gen(function* () {
      const { agencies } = yield* Storage
      yield* agencies.put("renamed", { name: "旧名" }, "none")
      expect((yield* agencies.put("renamed", { name: "新名" }, 1)).number).toBe(2)
      const refused = yield* Effect.flip(agencies.put("renamed", { name: "又一名" }, 1))
      expect(refused).toMatchObject({ _tag: "RevisionConflict", expected: 1, current: 2 })
      expect((yield* agencies.find("renamed")).agency.name).toBe("新名")
    })
  )

  it.effect("an agency is registered once, and not by a change", () =>
    Effect.gen(function* () {
      const { agencies } = yield* Storage
      yield* agencies.put("once", { name: "甲" }, "none")
      const again = yield* Effect.flip(agencies.put("once", { name: "乙" }, "none"))
      expect(again).toMatchObject({ _tag: "RevisionConflict", expected: "none", current: 1 })
      const change = yield* Effect.flip(agencies.put("never", { name: "丙" }, 3))
      expect(change).toMatchObject({ _tag: "RevisionConflict", expected: 3, current: "none" })
      expect(yield* Effect.flip(agencies.find("never"))).toMatchObject({ _tag: "AgencyNotFound", id: "never" })
    })
  )

  it.effect("of ten that register one id at once, one does", () =>
    Effect.gen(function* () {
      const { agencies } = yield* Storage
      const attempts = Array.from({ length: 10 }, (_, at) =>
        Effect.option(agencies.put("contested", { name: `机关${at}` }, "none"))
      )
      const outcomes = yield* Effect.all(attempts, { concurrency: "unbounded" })
      expect(outcomes.filter(({ _tag }) => _tag === "Some")).toHaveLength(1)
    })
  )

  it.effect("the list comes in pages, none twice, though others register meanwhile", () =>
    Effect.gen(function* () {
      const { agencies } = yield* Storage
      for (const id of ["~a", "~b", "~c", "~d"]) yield* agencies.put(id, { name: id }, "none")
      const first = yield* agencies.list({ after: "~", limit: 2 })
      expect(first.items.map(({ id }) => id)).toEqual(["~a", "~b"])
      expect(first.next).toBe("~b")
      yield* agencies.put("~aa", { name: "后到" }, "none")
      const rest = yield* agencies.list({ after: "~b", limit: 2 })
      expect(rest.items.map(({ id }) => id)).toEqual(["~c", "~d"])
      expect("next" in rest).toBe(false)
    })
  )

  it.effect("ids are plain data, whatever they look like", () =>
    Effect.gen(function* () {
      const { agencies } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      // PostgreSQL has no text with U+0000 in it, and says so.
      const zero = sql.onDialectOrElse({ pg: () => [], orElse: () => ["a\u0000b"] })
      const ids = [...zero, "'; DROP TABLE agencies; --", `" OR ""="`, "%", "_", "?1", "𠮷\u{1f600}", "", "a"]
      for (const id of ids) yield* agencies.put(id, { name: `机关${JSON.stringify(id)}` }, "none")
      for (const id of ids) {
        expect(yield* agencies.find(id)).toMatchObject({ id, agency: { name: `机关${JSON.stringify(id)}` } })
      }
    })
  )
}
