/** What is expected of erasing on a legal order, whatever the database: the words are gone, the log holds, nothing else is excused. */
import { expect } from "@effect/vitest"
import type { Step } from "@gongkai/core/desk/Filing"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { Storage } from "../../src/Storage.ts"
import { draft, registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"

const who = { by: "甲", at: "2025-01-20T09:00:00+08:00" }
const secret = "住址为青石街9号的申请人"
const given = { year: 2023, order: "示例复决〔2026〕3号", reason: "含个人信息", by: "管理员" }

const file = ({ number, hash }: { readonly number: number; readonly hash: string }): Step => ({
  act: "file",
  ...who,
  content: { revision: number, hash }
})

/** A unit whose first revision was filed and returned with a slip that quotes it, and that then filed another. */
const returned = Effect.fnUntraced(function* (id: string) {
  const { reports, filings } = yield* Storage
  const unit = yield* registered(id)
  const first = yield* reports.save(unit, 2023, draft(secret), "none", { reason: secret })
  yield* filings.take(unit, 2023, file(first), 0)
  const items = [{ _tag: "Text", says: `请删去“${secret}”`, part: "overview", text: secret }] as const
  yield* filings.take(
    unit,
    2023,
    { act: "return", ...who, slip: { of: first.hash, items, due: "2025-01-25", ...who } },
    1
  )
  yield* reports.save(unit, 2023, draft(secret), 1, { reason: `又报：${secret}` })
  const mended = yield* reports.save(unit, 2023, draft("申请人"), 2)
  yield* filings.take(unit, 2023, file(mended), 2)
  return { unit, first }
})

export const erasure = (it: It): void => {
  it.effect("every revision that says the same is erased, with what slips quote of it, and the log still holds", () =>
    Effect.gen(function* () {
      const { reports, filings, erasure, log, verify } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const { unit, first } = yield* returned("erased")
      const before = yield* log.head
      const erased = yield* erasure.erase({ agency: unit, number: 2, ...given })
      expect(erased).toMatchObject({
        revisions: [1, 2],
        entries: [expect.any(Number), expect.any(Number), expect.any(Number)]
      })
      for (const number of [1, 2]) {
        const gone = yield* Effect.flip(reports.revision(unit, 2023, number))
        expect(gone).toMatchObject({ _tag: "ReportNotFound", number, erased: true })
      }
      expect((yield* reports.find(unit, 2023)).number).toBe(3)
      const kept = yield* Effect.all([
        sql`SELECT text, reason FROM revisions WHERE agency = ${unit}`,
        sql`SELECT body FROM log WHERE subject = ${unit}`
      ])
      expect(JSON.stringify(kept)).not.toContain(secret)
      expect(yield* verify(before)).toEqual({ _tag: "Holds", head: erased.head })
      // What happened is still told: the steps, their hashes, and who took them.
      const { filing } = yield* filings.find(unit, 2023)
      expect(filing.steps.map(({ act }) => act)).toEqual(["file", "return", "file"])
      expect(filing.steps[0]).toMatchObject({ content: { hash: first.hash } })
      expect(yield* log.verify(before)).toEqual({ _tag: "Holds", head: erased.head })
      const [entry] = yield* log.of({ kind: "erasure", subject: unit, year: 2023 })
      expect(JSON.parse(entry?.body ?? "")).toMatchObject({ order: given.order, hash: first.hash, revisions: [1, 2] })
    })
  )

  it.effect("what is filed stays until it is returned", () =>
    Effect.gen(function* () {
      const { erasure, reports } = yield* Storage
      const { unit } = yield* returned("filed and erased")
      const refused = yield* Effect.flip(erasure.erase({ agency: unit, number: 3, ...given }))
      expect(refused).toMatchObject({ _tag: "ReportLocked", act: "file" })
      expect((yield* reports.revision(unit, 2023, 3)).number).toBe(3)
    })
  )

  it.effect("what is not there, or was erased, is not erased again", () =>
    Effect.gen(function* () {
      const { erasure, log } = yield* Storage
      const { unit } = yield* returned("erased twice")
      yield* erasure.erase({ agency: unit, number: 1, ...given })
      const head = yield* log.head
      expect(yield* Effect.flip(erasure.erase({ agency: unit, number: 1, ...given }))).toMatchObject({ erased: true })
      expect(yield* Effect.flip(erasure.erase({ agency: unit, number: 9, ...given }))).toMatchObject({ number: 9 })
      expect(yield* log.head).toEqual(head)
    })
  )

  it.effect("excuses what the order names, and no other change of a body", () =>
    Effect.gen(function* () {
      const { erasure, log } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const { unit } = yield* returned("erased and forged")
      yield* erasure.erase({ agency: unit, number: 1, ...given })
      const [entry] = yield* log.of({ kind: "filing", subject: unit, year: 2023 })
      const forged = (body: string) =>
        sql`UPDATE log SET body = ${body} WHERE chain = 'desk' AND number = ${entry?.number ?? 0}`
      yield* forged((entry?.body ?? "").replace("甲", "乙"))
      expect(yield* log.verify()).toEqual({ _tag: "Broken", number: entry?.number, why: "body" })
      yield* forged(entry?.body ?? "")
      expect(yield* log.verify()).toMatchObject({ _tag: "Holds" })
    })
  )

  it.effect("a report that was erased is told from one that is blank, also by its bytes and its sum", () =>
    Effect.gen(function* () {
      const { erasure, reports, sums } = yield* Storage
      const unit = yield* registered("erased and read")
      yield* reports.save(unit, 2023, draft(secret), "none")
      yield* erasure.erase({ agency: unit, number: 1, ...given })
      for (const read of [reports.text(unit, 2023), reports.find(unit, 2023)]) {
        expect(yield* Effect.flip<unknown, unknown, never>(read)).toMatchObject({ erased: true })
      }
      expect(yield* Effect.flip(sums.over(2023, [{ agency: unit, number: 1 }]))).toMatchObject({ erased: true })
      // Work goes on from there.
      expect((yield* reports.save(unit, 2023, draft("申请人"), 1)).number).toBe(2)
      expect((yield* reports.find(unit, 2023)).number).toBe(2)
    })
  )
}
