/** What is expected of sums over reports, whatever the database: what core adds up report by report, by one query. */
import { expect } from "@effect/vitest"
import { consolidate } from "@gongkai/core/consolidate"
import * as Draft from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { type Edition, slots } from "@gongkai/core/Edition"
import { Change, Count, type Entry } from "@gongkai/core/Entry"
import { Money } from "@gongkai/core/Money"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import { times } from "../../../../vitest.shared.ts"
import type { Part } from "../../src/Cells.ts"
import { Storage } from "../../src/Storage.ts"
import { registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"

const year = 2023
const largest = Number.MAX_SAFE_INTEGER

/** One of what a cell may hold, told by a number of chance. */
const entryOf = (chance: number): Entry =>
  ([null, "none", "n/a", { unread: "约三十" }, Count.make(largest), Count.make(chance % 1000)] as const)[chance % 6] ??
  null

/** A report whose cells go by chance; a seed of 0 fills every cell with the largest number there is. */
const report = (edition: Edition, seed: number, reading: "draft" | "published"): Draft.Draft => {
  let at = seed
  return Draft.fill(edition, { year, agency: { name: `第${seed}镇` }, reading }, () => {
    if (seed === 0) return Count.make(largest)
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648
    return entryOf(at >> 8)
  })
}

const Reports = Schema.Array(
  Schema.Struct({
    seed: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999 })),
    reading: Schema.Literals(["draft", "published"])
  })
).check(Schema.isMinLength(1), Schema.isMaxLength(6))

const many = times(3, 30, 300)

export const sums = (it: It): void => {
  let runs = 0

  /** Saves each draft as the newest revision of an agency of its own. */
  const saved = Effect.fnUntraced(function* (drafts: ReadonlyArray<Draft.Draft>) {
    const { reports } = yield* Storage
    const parts: Array<Part> = []
    for (const draft of drafts) {
      runs += 1
      const agency = yield* registered(`sums ${runs}`)
      const { number } = yield* reports.save(agency, year, draft, "none")
      parts.push({ agency, number })
    }
    return parts
  })

  it.effect.prop(
    "a sum over any reports is what core adds up, with as many unknown",
    [Reports],
    ([given]) =>
      Effect.gen(function* () {
        const { sums } = yield* Storage
        const drafts = given.map(({ seed, reading }) => report(edition2021, seed, reading))
        const [total, ...more] = yield* sums.over(year, yield* saved(drafts))
        const { cells } = consolidate(drafts)
        expect(more).toEqual([])
        expect(total).toEqual({
          edition: "2021",
          reports: drafts.length,
          cells: cells.map(({ cell, sum, unknown }) => ({ cell, sum, unknown: unknown.length }))
        })
      }),
    { arbitrary: { runs: many } }
  )

  it.effect.prop(
    "one cell of each report is what core reads in it, and of another edition nothing",
    [Reports, Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: slots(edition2021).length - 1 }))],
    ([given, place]) =>
      Effect.gen(function* () {
        const { sums } = yield* Storage
        const { cell } = slots(edition2021)[place] ?? { cell: "" }
        const drafts = given.map(({ seed, reading }) => report(edition2021, seed, reading))
        const parts = yield* saved([...drafts, report(edition2019, 1, "draft")])
        const told = yield* sums.one(year, [...parts, { agency: "nobody", number: 1 }], cell)
        const { cells } = consolidate(drafts, { nameOf: (draft) => parts[drafts.indexOf(draft)]?.agency ?? "" })
        const known = new Map(
          cells.find((each) => each.cell === cell)?.contributions.map((each) => [each.agency, each])
        )
        expect([...told.keys()].toSorted()).toEqual(parts.map(({ agency }) => agency).toSorted())
        for (const [at, { agency }] of parts.entries()) {
          const { edition, value } = told.get(agency) ?? {}
          expect(edition).toBe(at < drafts.length ? "2021" : "2019")
          if (edition === "2021") expect(value).toBe(known.get(agency)?.value)
        }
      }),
    { arbitrary: { runs: many } }
  )

  it.effect("numbers below 0 and amounts are added exactly, each edition by itself", () =>
    Effect.gen(function* () {
      const { sums } = yield* Storage
      const old = (change: number, fen: number) =>
        Draft.fill(edition2019, { year, agency: { name: "镇" } }, (cell) => {
          const measure = slots(edition2019).find((slot) => slot.cell === cell)?.measure
          return measure === "change" ? Change.make(change) : measure === "amount" ? Money.make(fen) : null
        })
      const parts = yield* saved([old(-7, 5), old(-123_456_789_012, 7), report(edition2021, 5, "draft")])
      const [first, second] = yield* sums.over(year, parts)
      expect([first?.edition, first?.reports, second?.edition, second?.reports]).toEqual(["2019", 2, "2021", 1])
      const known = new Set((first?.cells ?? []).filter(({ unknown }) => unknown === 0).map(({ sum }) => sum))
      expect(known).toEqual(new Set([-123_456_789_019n, 12n]))
      expect(first?.cells.find(({ unknown }) => unknown > 0)).toMatchObject({ sum: 0n, unknown: 2 })
      const changes = slots(edition2019).find(({ measure }) => measure === "change")?.cell ?? ""
      const told = yield* sums.one(year, parts, changes)
      expect(parts.map(({ agency }) => told.get(agency)?.value)).toEqual([-7n, -123_456_789_012n, undefined])
    })
  )

  it.effect("the revision that is named is added, also one that repeats another, and nothing else", () =>
    Effect.gen(function* () {
      const { reports, sums } = yield* Storage
      const [part = { agency: "", number: 0 }] = yield* saved([report(edition2021, 3, "draft")])
      yield* reports.save(part.agency, year, report(edition2021, 3, "draft"), 1)
      yield* reports.save(part.agency, year, report(edition2021, 4, "draft"), 2)
      const of = (number: number) => sums.over(year, [{ ...part, number }])
      expect(yield* of(2)).toEqual(yield* of(1))
      expect(yield* of(3)).not.toEqual(yield* of(1))
      expect(yield* sums.over(year, [])).toEqual([])
    })
  )

  it.effect("what is not there, was removed, or is of another year is named and nothing is told", () =>
    Effect.gen(function* () {
      const { reports, sums } = yield* Storage
      const parts = yield* saved([report(edition2021, 1, "draft"), report(edition2021, 2, "draft")])
      const [one = { agency: "", number: 0 }] = parts
      yield* reports.remove(one.agency, year, 1)
      const missing = (year: number, number: number) =>
        Effect.flip(sums.over(year, [...parts.slice(1), { agency: one.agency, number }]))
      expect(yield* missing(year, 2)).toMatchObject({ _tag: "ReportNotFound", agency: one.agency, number: 2 })
      expect(yield* missing(year, 9)).toMatchObject({ _tag: "ReportNotFound", agency: one.agency, number: 9 })
      expect(yield* missing(2022, 1)).toMatchObject({ _tag: "ReportNotFound", year: 2022 })
      expect(String(yield* Effect.exit(sums.over(year, [one, one])))).toContain("added once")
    })
  )

  it.effect("a revision from before there were vectors, or laid out otherwise, is read from its text", () =>
    Effect.gen(function* () {
      const { sums } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const parts = yield* saved([1, 2, 3].map((seed) => report(edition2021, seed, "draft")))
      const before = yield* sums.over(year, parts)
      const [one, other] = parts
      yield* sql`UPDATE revisions SET layout = NULL, cells = NULL WHERE agency = ${one?.agency ?? ""}`
      yield* sql`UPDATE revisions SET layout = '2021 of another order' WHERE agency = ${other?.agency ?? ""}`
      expect(yield* sums.over(year, parts)).toEqual(before)
    })
  )
}
