/** What is expected of one report and its history, whatever the database. */
import { expect } from "@effect/vitest"
import * as Interchange from "@gongkai/core/Interchange"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import * as TestClock from "effect/testing/TestClock"
import { createHash } from "node:crypto"
import type { Revision } from "../../src/Revision.ts"
import { Storage } from "../../src/Storage.ts"
import { draft, draft2019, registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"

export const reports = (it: It): void => {
  it.effect("a report saved is found whole, with number, edition, hash and time", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("saves")
      yield* TestClock.setTime(Date.UTC(2024, 0, 31))
      const saved = yield* reports.save(agency, 2023, draft(), "none")
      const hash = createHash("sha256").update(Interchange.texts(draft()).essence).digest("hex")
      expect(saved).toMatchObject({ agency, year: 2023, number: 1, edition: "2021", hash, removed: false })
      expect(DateTime.formatIso(saved.savedAt)).toBe("2024-01-31T00:00:00.000Z")
      const found = yield* reports.find(agency, 2023)
      expect(found).toMatchObject(saved)
      expect(found.text).toBe(Interchange.show(draft()))
      expect(found.draft).toEqual(draft())
    })
  )

  it.effect("what stands is told without its text, and its text is passed on byte for byte", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("reads")
      yield* reports.save(agency, 2023, draft("初稿"), "none")
      const saved = yield* reports.save(agency, 2023, draft("𠮷镇"), 1)
      expect(saved).toMatchObject(yield* reports.standing(agency, 2023))
      const { bytes, ...revision } = yield* reports.text(agency, 2023)
      expect(saved).toMatchObject(revision)
      expect(new TextDecoder().decode(bytes)).toBe(Interchange.show(draft("𠮷镇")))
    })
  )

  it.effect("a report saved again under the key of its first save is answered with that revision, and kept once", () =>
    Effect.gen(function* () {
      const { reports, log } = yield* Storage
      const agency = yield* registered("asks-again")
      const note = { by: "li", key: "k" }
      const first = yield* reports.save(agency, 2023, draft("初稿"), "none", note)
      expect(yield* reports.save(agency, 2023, draft("初稿"), "none", note)).toEqual(first)
      const second = yield* reports.save(agency, 2023, draft("二稿"), 1, note)
      yield* reports.save(agency, 2023, draft("三稿"), 2)
      expect(yield* reports.save(agency, 2023, draft("二稿"), 1, note)).toEqual(second)
      for (const other of [{ by: "wang", key: "k" }, { by: "li", key: "other" }, { by: "li" }]) {
        const refused = yield* Effect.flip(reports.save(agency, 2023, draft("二稿"), 1, other))
        expect(refused._tag).toBe("RevisionConflict")
      }
      expect((yield* reports.revisions(agency, 2023)).map(({ number }) => number)).toEqual([3, 2, 1])
      expect((yield* log.verify())._tag).toBe("Holds")
    })
  )
  it.effect("of a report that was never saved, or was removed, nothing stands and there is no text", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("reads nothing")
      yield* reports.save(agency, 2024, draft(), "none")
      yield* reports.remove(agency, 2024, 1)
      for (const year of [2023, 2024]) {
        for (const read of [reports.text, reports.standing]) {
          const missing = yield* Effect.flip<unknown, unknown, never>(read(agency, year))
          expect(missing).toMatchObject({ _tag: "ReportNotFound", agency, year })
        }
      }
    })
  )

  it.effect("the hash is of what is reported: where its figures were read makes no other", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("hashes")
      const read = { ...draft(), provenance: { file: "年报.docx", reader: "docx", cells: {} } }
      const first = yield* reports.save(agency, 2023, draft(), "none")
      const again = yield* reports.save(agency, 2023, read, 1)
      expect(again.hash).toBe(first.hash)
      expect((yield* reports.find(agency, 2023)).draft).toEqual(read)
      const other = yield* reports.save(agency, 2023, draft("改了一句。"), 2)
      expect(other.hash).not.toBe(first.hash)
    })
  )

  it.effect("every revision stays, newest first, each with what it said", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("keeps")
      yield* reports.save(agency, 2023, draft("初稿"), "none")
      yield* reports.save(agency, 2023, draft("二稿"), 1)
      yield* reports.save(agency, 2023, draft("三稿"), 2)
      expect((yield* reports.revisions(agency, 2023)).map(({ number }) => number)).toEqual([3, 2, 1])
      expect((yield* reports.revision(agency, 2023, 2)).draft).toEqual(draft("二稿"))
      expect((yield* reports.find(agency, 2023)).draft).toEqual(draft("三稿"))
      const missing = yield* Effect.flip(reports.revision(agency, 2023, 4))
      expect(missing).toMatchObject({ _tag: "ReportNotFound", agency, year: 2023, number: 4 })
    })
  )

  it.effect("the same content again is a revision of its own with the same hash", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("repeats")
      const first = yield* reports.save(agency, 2023, draft(), "none")
      const again = yield* reports.save(agency, 2023, draft(), 1)
      expect(again).toMatchObject({ number: 2, hash: first.hash })
    })
  )

  it.effect(
    "what says the same as before is kept without a copy, also over a removal, and reads as if it had one",
    () =>
      Effect.gen(function* () {
        const { reports } = yield* Storage
        const sql = yield* SqlClient.SqlClient
        const agency = yield* registered("copies nothing")
        const read = { ...draft("乙"), provenance: { file: "年报.docx", reader: "docx", cells: {} } }
        yield* reports.save(agency, 2023, draft("甲"), "none")
        yield* reports.save(agency, 2023, draft("甲"), 1)
        yield* reports.save(agency, 2023, draft("甲"), 2)
        yield* reports.remove(agency, 2023, 3)
        yield* reports.save(agency, 2023, draft("甲"), "none")
        yield* reports.save(agency, 2023, draft("乙"), 5)
        // The same is reported, but it was read elsewhere: that is another text.
        yield* reports.save(agency, 2023, read, 6)
        yield* reports.save(agency, 2023, draft("甲"), 7)
        const kept = sql`SELECT number FROM revisions WHERE agency = ${agency} AND text <> '' ORDER BY number`
        expect(yield* kept).toMatchObject([1, 6, 7, 8].map((number) => ({ number })))
        const drafts = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => reports.revision(agency, 2023, number))
        const told = (yield* Effect.all(drafts)).map((each) => each.draft)
        expect(told).toEqual(
          ["甲", "甲", "甲", "甲", "甲", "乙", "", "甲"].map((words) => (words === "" ? read : draft(words)))
        )
        yield* reports.save(agency, 2023, draft("甲"), 8)
        expect((yield* reports.find(agency, 2023)).draft).toEqual(draft("甲"))
        expect(new TextDecoder().decode((yield* reports.text(agency, 2023)).bytes)).toBe(Interchange.show(draft("甲")))
      })
  )

  it.effect("years and editions are kept apart", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("years")
      yield* reports.save(agency, 2023, draft(), "none")
      expect(yield* reports.save(agency, 2020, draft2019, "none")).toMatchObject({ number: 1, edition: "2019" })
      expect((yield* reports.find(agency, 2020)).draft).toEqual(draft2019)
    })
  )

  it.effect("a removal is a tombstone at the end of a history that stays", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("removes")
      const saved = yield* reports.save(agency, 2023, draft(), "none")
      const tombstone = yield* reports.remove(agency, 2023, 1)
      expect(tombstone).toMatchObject({ number: 2, removed: true, hash: saved.hash, edition: "2021" })
      expect(yield* Effect.flip(reports.find(agency, 2023))).toMatchObject({ _tag: "ReportNotFound", agency })
      expect(yield* reports.revisions(agency, 2023)).toEqual([tombstone, saved])
      expect((yield* reports.revision(agency, 2023, 1)).draft).toEqual(draft())
      expect(yield* Effect.flip(reports.remove(agency, 2023, 2))).toMatchObject({ _tag: "ReportNotFound" })
    })
  )

  it.effect("every revision tells who saved or removed it and why, where that was said", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("notes")
      yield* reports.save(agency, 2023, draft("甲"), "none", { by: "办公室", reason: "初稿" })
      const kept = yield* reports.save(agency, 2023, draft("乙"), 1, { by: "'; DROP TABLE revisions; --" })
      expect(kept).toMatchObject({ by: "'; DROP TABLE revisions; --", reason: null })
      yield* reports.remove(agency, 2023, 2, { by: "局长", reason: "重复" })
      yield* reports.save(agency, 2023, draft("丙"), "none")
      expect((yield* reports.revisions(agency, 2023)).map(({ by, reason }) => [by, reason])).toEqual([
        [null, null],
        ["局长", "重复"],
        ["'; DROP TABLE revisions; --", null],
        ["办公室", "初稿"]
      ])
      expect(yield* reports.revision(agency, 2023, 1)).toMatchObject({ by: "办公室", reason: "初稿" })
    })
  )

  it.effect("after a removal nothing stands: a report is saved anew as such, and counts on", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("recreates")
      yield* reports.save(agency, 2023, draft("先"), "none")
      yield* reports.remove(agency, 2023, 1)
      for (const expected of [1, 2]) {
        const refused = yield* Effect.flip(reports.save(agency, 2023, draft("误"), expected))
        expect(refused).toMatchObject({ _tag: "RevisionConflict", expected, current: "none" })
      }
      expect(yield* reports.save(agency, 2023, draft("后"), "none")).toMatchObject({ number: 3, removed: false })
      expect((yield* reports.find(agency, 2023)).draft).toEqual(draft("后"))
    })
  )

  it.effect("who saves or removes on an old revision is told the current one, and nothing is written", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("conflicts")
      yield* reports.save(agency, 2023, draft("甲"), "none")
      yield* reports.save(agency, 2023, draft("乙"), 1)
      for (const expected of ["none", 1, 3] as const) {
        const refused = yield* Effect.flip(reports.save(agency, 2023, draft("丙"), expected))
        expect(refused).toMatchObject({ _tag: "RevisionConflict", agency, year: 2023, expected, current: 2 })
      }
      const refused = yield* Effect.flip(reports.remove(agency, 2023, 1))
      expect(refused).toMatchObject({ _tag: "RevisionConflict", expected: 1, current: 2 })
      expect((yield* reports.revisions(agency, 2023)).map(({ number }) => number)).toEqual([2, 1])
    })
  )

  it.effect("of many writers at once on one revision one wins, and the others are told", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("races")
      yield* reports.save(agency, 2023, draft("起点"), "none")
      const attempts = Array.from({ length: 12 }, (_, at) =>
        Effect.exit<Revision, unknown, never>(
          at % 3 === 0 ? reports.remove(agency, 2023, 1) : reports.save(agency, 2023, draft(`${at}`), 1)
        )
      )
      const outcomes = yield* Effect.all(attempts, { concurrency: "unbounded" })
      expect(outcomes.filter(({ _tag }) => _tag === "Success")).toHaveLength(1)
      expect((yield* reports.revisions(agency, 2023)).map(({ number }) => number)).toEqual([2, 1])
    })
  )

  it.effect("reports belong to registered agencies", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      for (const expected of ["none", 1] as const) {
        const refused = yield* Effect.flip(reports.save("nobody", 2023, draft(), expected))
        expect(refused).toMatchObject({ _tag: "AgencyNotFound", id: "nobody" })
      }
      const attempts: ReadonlyArray<Effect.Effect<unknown, unknown>> = [
        reports.find("nobody", 2023),
        reports.revisions("nobody", 2023),
        reports.remove("nobody", 2023, 1)
      ]
      for (const missing of attempts) {
        expect(yield* Effect.flip(missing)).toMatchObject({ _tag: "ReportNotFound", agency: "nobody", year: 2023 })
      }
    })
  )

  it.effect("a megabyte of Chinese prose with rare characters comes back whole", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const agency = yield* registered("'); DELETE FROM revisions; --")
      const long = draft("𠮷镇、𬇙河、\u{1f600}，依法公开。".repeat(8000))
      const { hash } = yield* reports.save(agency, 2023, long, "none")
      const found = yield* reports.find(agency, 2023)
      expect(new TextEncoder().encode(found.text).length).toBeGreaterThan(1_000_000)
      expect(found.text === Interchange.show(long)).toBe(true)
      expect(found.hash).toBe(hash)
    })
  )
}
