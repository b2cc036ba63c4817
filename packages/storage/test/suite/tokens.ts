/** What is expected of bearer tokens, whatever the database. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import * as DateTime from "effect/DateTime"
import * as TestClock from "effect/testing/TestClock"
import { createHash } from "node:crypto"
import { Storage } from "../../src/Storage.ts"
import { draw, listing, revoking, statements } from "../../src/Tokens.ts"
import type { It } from "./suite.ts"
import { times } from "../../../../vitest.shared.ts"

const runs = times(5, 100, 1000)

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

export const tokens = (it: It): void => {
  it.effect("there is none until the first is issued", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      yield* (yield* SqlClient.SqlClient)`DELETE FROM tokens`
      expect(yield* tokens.any).toBe(false)
      yield* tokens.issue("首个")
      expect(yield* tokens.any).toBe(true)
    })
  )

  it.effect("a token issued is good, time and again, and each is another", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      const [one, other] = [yield* tokens.issue("甲"), yield* tokens.issue("甲")]
      expect(one).toMatch(/^gk_[A-Za-z0-9_-]{43}$/u)
      expect(other).not.toBe(one)
      for (const token of [one, one, other]) {
        expect(yield* tokens.verify(token)).toEqual({ label: "甲", readOnly: false, account: null })
      }
    })
  )

  it.effect("only the hash of a token is kept, with what it is for", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      const token = yield* tokens.issue("报送")
      const sql = yield* SqlClient.SqlClient
      const rows = yield* sql`SELECT * FROM tokens WHERE label = '报送'`
      expect(rows).toMatchObject([{ hash: sha256(token), label: "报送" }])
      expect(JSON.stringify(rows)).not.toContain(token)
    })
  )

  it.effect.prop(
    "nothing that was not issued is good",
    [Schema.String],
    ([text]) =>
      Effect.gen(function* () {
        const { tokens } = yield* Storage
        const token = yield* tokens.issue("真")
        for (const wrong of [text, `gk_${text}`, `${token}${text || " "}`, token.slice(0, -1), sha256(token)]) {
          expect(yield* tokens.verify(wrong)).toBe(undefined)
        }
      }),
    { arbitrary: { runs } }
  )

  it.effect("a token whose hash is gone is good no longer, though it was a moment ago", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      const token = yield* tokens.issue("作废")
      expect(yield* tokens.verify(token)).toMatchObject({ readOnly: false })
      yield* (yield* SqlClient.SqlClient)`DELETE FROM tokens WHERE label = '作废'`
      expect(yield* tokens.verify(token)).toBe(undefined)
    })
  )

  it.effect("a token may be for reading alone, and end", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      yield* TestClock.setTime(Date.UTC(2026, 0, 1))
      const reader = yield* tokens.issue("读", { readOnly: true })
      const guest = yield* tokens.issue("客", { endsAt: DateTime.makeUnsafe("2026-02-01T00:00:00Z") })
      expect(yield* tokens.verify(reader)).toEqual({ label: "读", readOnly: true, account: null })
      yield* TestClock.setTime(Date.UTC(2026, 0, 31, 23, 59, 59))
      expect(yield* tokens.verify(guest)).toEqual({ label: "客", readOnly: false, account: null })
      yield* TestClock.setTime(Date.UTC(2026, 1, 1))
      expect(yield* tokens.verify(guest)).toBe(undefined)
      expect(yield* tokens.verify(reader)).toEqual({ label: "读", readOnly: true, account: null })
    })
  )

  it.effect("whoever holds a token that is good no more is told why and since when, and nobody else anything", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      const end = DateTime.makeUnsafe("2026-02-01T00:00:00Z")
      yield* TestClock.setTime(Date.UTC(2026, 0, 1))
      const guest = yield* tokens.issue("客", { endsAt: end })
      const former = yield* tokens.issue("旧")
      expect([yield* tokens.gone(guest), yield* tokens.gone(former)]).toEqual([undefined, undefined])
      yield* tokens.revoke(sha256(former).slice(0, 12))
      expect(yield* tokens.gone(former)).toEqual({ why: "revoked", at: DateTime.makeUnsafe("2026-01-01T00:00:00Z") })
      yield* TestClock.setTime(Date.UTC(2026, 1, 1))
      expect(yield* tokens.gone(guest)).toEqual({ why: "ended", at: end })
      for (const other of [`${guest}x`, sha256(former), "gk_", ""]) expect(yield* tokens.gone(other)).toBe(undefined)
    })
  )

  it.effect("all are listed without being told, and one is revoked by its id, once, the others staying good", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      yield* (yield* SqlClient.SqlClient)`DELETE FROM tokens`
      yield* TestClock.setTime(Date.UTC(2026, 0, 1))
      const token = yield* tokens.issue("甲")
      yield* TestClock.setTime(Date.UTC(2026, 0, 2))
      const other = yield* tokens.issue("乙", { readOnly: true, endsAt: DateTime.makeUnsafe("2027-01-01T00:00:00Z") })
      const [second, first] = yield* tokens.list
      expect(first).toMatchObject({ id: sha256(token).slice(0, 12), label: "甲", endsAt: null, revokedAt: null })
      expect(second).toMatchObject({ label: "乙", readOnly: true })
      expect(JSON.stringify([first, second])).not.toContain(token)
      expect(yield* tokens.revoke(first?.id ?? "")).toMatchObject({ label: "甲" })
      expect([yield* tokens.verify(token), yield* tokens.any]).toEqual([undefined, true])
      expect(yield* tokens.verify(other)).toBeDefined()
      for (const id of [first?.id ?? "", "", "%", "' OR 1 = 1 --"]) expect(yield* tokens.revoke(id)).toBe(undefined)
      expect((yield* tokens.list).map(({ revokedAt }) => revokedAt !== null)).toEqual([false, true])
      yield* tokens.revoke(second?.id ?? "")
      expect(yield* tokens.any).toBe(false)
    })
  )

  it.effect(
    "one of an account is listed with it and with the hour of its last use; the log knows who issued and revoked it",
    () =>
      Effect.gen(function* () {
        const { tokens, log } = yield* Storage
        yield* TestClock.setTime(Date.UTC(2026, 2, 1, 8))
        const token = yield* tokens.issue("接口", { account: "jiekou", by: "李云（li-yun）" })
        yield* tokens.issue("别人的", { account: "jiekou2" })
        const [issued, ...others] = yield* tokens.ofAccount("jiekou")
        expect([issued?.usedAt, others]).toEqual([null, []])
        expect(yield* tokens.verify(token)).toEqual({ label: "接口", readOnly: false, account: "jiekou" })
        yield* TestClock.setTime(Date.UTC(2026, 2, 1, 8, 59))
        yield* tokens.verify(token)
        const used = Effect.map(
          tokens.find(issued?.id ?? ""),
          (found) => found?.usedAt && DateTime.formatIso(found.usedAt)
        )
        expect(yield* used).toBe("2026-03-01T08:00:00.000Z")
        yield* TestClock.setTime(Date.UTC(2026, 2, 1, 9))
        yield* tokens.verify(token)
        expect(yield* used).toBe("2026-03-01T09:00:00.000Z")
        yield* tokens.revoke(issued?.id ?? "", "王海（wang-hai）")
        expect(yield* tokens.find("ffffffffffff")).toBe(undefined)
        const entries = yield* log.of({ kind: "token", subject: issued?.id ?? "", year: 0 })
        expect(entries.map(({ act, by }) => [act, by])).toEqual([
          ["issue", "李云（li-yun）"],
          ["revoke", "王海（wang-hai）"]
        ])
        expect(JSON.stringify(entries)).not.toContain(sha256(token))
      })
  )

  it.effect("the console's statements give a token its terms, list all and revoke one", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const { token, hash } = yield* draw
      const terms = { readOnly: true, endsAt: DateTime.makeUnsafe("2099-01-01T00:00:00Z") }
      for (const statement of statements(hash, "边缘", DateTime.makeUnsafe(0), terms)) yield* sql.unsafe(statement)
      expect(yield* tokens.verify(token)).toEqual({ label: "边缘", readOnly: true, account: null })
      expect(yield* sql.unsafe(listing)).toContainEqual(expect.objectContaining({ id: hash.slice(0, 12), readOnly: 1 }))
      yield* sql.unsafe(revoking(hash.slice(0, 12), DateTime.makeUnsafe(0)))
      expect(yield* tokens.verify(token)).toBe(undefined)
    })
  )

  it.effect("the statements for a console make a token good, also where the table is not there yet", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const { token, hash } = yield* draw
      expect(hash).toBe(sha256(token))
      yield* sql`DROP TABLE tokens`
      for (const statement of statements(hash, "'; DROP TABLE agencies; --", DateTime.makeUnsafe(0))) {
        expect(statement).not.toContain("\n")
        yield* sql.unsafe(statement)
      }
      expect(yield* tokens.verify(token)).toMatchObject({ readOnly: false })
      expect(yield* sql`SELECT label, created_at FROM tokens`).toEqual([
        { label: "'; DROP TABLE agencies; --", created_at: "1970-01-01T00:00:00.000Z" }
      ])
    })
  )
}
