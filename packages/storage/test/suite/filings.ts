/** What is expected of filings, whatever the database. */
import { expect } from "@effect/vitest"
import type { Step } from "@gongkai/core/desk/Filing"
import * as Filing from "@gongkai/core/desk/Filing"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as SqlClient from "effect/sql/SqlClient"
import { Storage } from "../../src/Storage.ts"
import { draft, registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"

const who = { by: "甲", at: "2025-01-20T09:00:00+08:00" }
const approve: Step = { act: "approve", ...who }
const publish: Step = { act: "publish", ...who }
const file = (content: { readonly number: number; readonly hash: string }): Step => ({
  act: "file",
  ...who,
  content: { revision: content.number, hash: content.hash }
})
const back = (hash: string): Step => ({
  act: "return",
  ...who,
  slip: { of: hash, items: [{ _tag: "Report", says: "请核对标题" }], due: "2025-01-25", ...who }
})

/** An agency with one revision, filed. */
const filed = Effect.fnUntraced(function* (id: string) {
  const { reports, filings } = yield* Storage
  const unit = yield* registered(id)
  const saved = yield* reports.save(unit, 2023, draft(), "none")
  yield* filings.take(unit, 2023, file(saved), 0)
  return { unit, saved }
})

export const filings = (it: It): void => {
  it.effect("a filing nobody began has no steps", () =>
    Effect.gen(function* () {
      const { filings } = yield* Storage
      expect(yield* filings.find("nobody", 2023)).toEqual({ filing: Filing.begun("nobody", 2023), version: 0 })
    })
  )

  it.effect("each step is kept whole, and its answer has the head of the log for the receipt", () =>
    Effect.gen(function* () {
      const { filings, log } = yield* Storage
      const { unit, saved } = yield* filed("filing steps")
      const taken = yield* filings.take(unit, 2023, back(saved.hash), 1)
      expect(taken).toMatchObject({ success: { version: 2, head: yield* log.head } })
      const found = yield* filings.find(unit, 2023)
      expect(found).toEqual({ filing: { unit, year: 2023, steps: [file(saved), back(saved.hash)] }, version: 2 })
      expect((yield* filings.page(2023, "filing step", 1)).items).toEqual([found])
      expect((yield* filings.page(1999, "", 1)).items).toEqual([])
      expect(yield* log.verify()).toMatchObject({ _tag: "Holds" })
    })
  )

  it.effect("a step that the state does not allow is refused as core refuses it, and not kept", () =>
    Effect.gen(function* () {
      const { filings } = yield* Storage
      const { unit, saved } = yield* filed("filing refuses")
      const refused = yield* filings.take(unit, 2023, publish, 1)
      expect(refused).toMatchObject({ _tag: "Failure", failure: { _tag: "WrongState", state: "filed" } })
      yield* filings.take(unit, 2023, back(saved.hash), 1)
      expect(yield* filings.take(unit, 2023, file(saved), 2)).toMatchObject({ failure: { _tag: "SameAgain" } })
      expect((yield* filings.find(unit, 2023)).version).toBe(2)
    })
  )

  it.effect("only what stands and is kept can be filed", () =>
    Effect.gen(function* () {
      const { reports, filings } = yield* Storage
      const unit = yield* registered("filing files")
      const first = yield* reports.save(unit, 2023, draft("初稿"), "none")
      const second = yield* reports.save(unit, 2023, draft("二稿"), 1)
      const others = [first, { number: 2, hash: first.hash }, { number: 3, hash: second.hash }]
      for (const wrong of others) {
        expect(yield* Effect.flip(filings.take(unit, 2023, file(wrong), 0))).toMatchObject({
          _tag: "NotKept",
          number: wrong.number
        })
      }
      expect(Result.isSuccess(yield* filings.take(unit, 2023, file(second), 0))).toBe(true)
    })
  )

  it.effect("of two who decide at once one wins", () =>
    Effect.gen(function* () {
      const { filings } = yield* Storage
      const { unit, saved } = yield* filed("filing races")
      const both = [filings.take(unit, 2023, approve, 1), filings.take(unit, 2023, back(saved.hash), 1)]
      const all = yield* Effect.forEach(both, Effect.result, { concurrency: "unbounded" })
      expect(all.filter(({ _tag }) => _tag === "Success")).toHaveLength(1)
      expect(all.find(({ _tag }) => _tag === "Failure")).toMatchObject({
        failure: { _tag: "Outdated", expected: 1, current: 2 }
      })
    })
  )

  it.effect("from filing on the report is locked, until it is returned", () =>
    Effect.gen(function* () {
      const { reports, filings } = yield* Storage
      const { unit, saved } = yield* filed("filing locks")
      const locked = { _tag: "ReportLocked", agency: unit, year: 2023, act: "file" }
      expect(yield* Effect.flip(reports.save(unit, 2023, draft("改"), 1))).toMatchObject(locked)
      expect(yield* Effect.flip(reports.save(unit, 2023, draft("改"), 1, { correcting: true }))).toMatchObject(locked)
      expect(yield* Effect.flip(reports.remove(unit, 2023, 1))).toMatchObject(locked)
      // Another year is not.
      yield* reports.save(unit, 2022, draft(), "none")
      yield* filings.take(unit, 2023, back(saved.hash), 1)
      expect(yield* reports.save(unit, 2023, draft("改"), 1)).toMatchObject({ number: 2 })
    })
  )

  it.effect("a published report takes only revisions that are to correct it, and the filing says which it is", () =>
    Effect.gen(function* () {
      const { reports, filings } = yield* Storage
      const { unit, saved } = yield* filed("filing corrects")
      yield* filings.take(unit, 2023, approve, 1)
      expect(yield* Effect.flip(reports.save(unit, 2023, draft("改"), 1, { correcting: true }))).toMatchObject({
        act: "approve"
      })
      yield* filings.take(unit, 2023, publish, 2)
      expect(yield* Effect.flip(reports.save(unit, 2023, draft("改"), 1))).toMatchObject({ act: "publish" })
      const next = yield* reports.save(unit, 2023, draft("改"), 1, { correcting: true })
      const correct = (hash: string): Step => ({
        act: "correct",
        ...who,
        content: { revision: next.number, hash },
        correction: { from: saved.hash, to: hash, reason: "漏计", cells: [], prose: [], head: ["title"], ...who }
      })
      expect(yield* Effect.flip(filings.take(unit, 2023, correct("0".repeat(64)), 3))).toMatchObject({
        _tag: "NotKept"
      })
      yield* filings.take(unit, 2023, correct(next.hash), 3)
      const { filing } = yield* filings.find(unit, 2023)
      expect(Filing.stateOf(filing)).toBe("corrected")
      expect(Filing.contentOf(filing)).toEqual({ revision: 2, hash: next.hash })
    })
  )

  it.effect("a step that is not what was written is an error of storage", () =>
    Effect.gen(function* () {
      const { filings } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const { unit } = yield* filed("filing spoiled")
      yield* sql`UPDATE log SET body = '{}' WHERE subject = ${unit}`
      expect(yield* Effect.flip(filings.find(unit, 2023))).toMatchObject({ _tag: "StorageError", kind: "broken" })
    })
  )

  it.effect("filings of a year are read page by page, each whole, in the order of units", () =>
    Effect.gen(function* () {
      const { filings } = yield* Storage
      const units = ["page-a", "page-b", "page-乙"]
      for (const unit of units) yield* filed(unit)
      const read: Array<string> = []
      let after: string | undefined = "page-"
      while (after !== undefined) {
        const page: { readonly items: ReadonlyArray<{ readonly filing: Filing.Filing }>; readonly next?: string } =
          yield* filings.page(2023, after, 2)
        expect(page.items.length).toBeLessThanOrEqual(2)
        for (const { filing } of page.items) {
          expect(filing).toEqual((yield* filings.find(filing.unit, 2023)).filing)
          read.push(filing.unit)
        }
        after = page.next
      }
      expect(read.filter((unit) => unit.startsWith("page-"))).toEqual(units)
      expect((yield* filings.page(2023, "\u{10ffff}", 2)).items).toEqual([])
    })
  )
}
