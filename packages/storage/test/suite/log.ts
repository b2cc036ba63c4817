/** What is expected of the log, whatever the database: it only grows, and whatever is done to it behind its back is found. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import * as TestClock from "effect/testing/TestClock"
import { createHash } from "node:crypto"
import { origin } from "../../src/chain.ts"
import { type Log, make } from "../../src/Log.ts"
import { query } from "../../src/query.ts"
import type { It } from "./suite.ts"

const deed = (subject: string, body: unknown = {}) =>
  ({ kind: "filing", subject, year: 2024, act: "approve", by: "甲", body }) as const

/** A log of its own in the database that all tests of the part share. */
const logOf = (chain: string) => Effect.map(SqlClient.SqlClient, (sql) => make(sql, chain))

/** Three entries in a chain. */
const three = Effect.fnUntraced(function* (chain: string) {
  const log = yield* logOf(chain)
  for (const [at, words] of ["一", "二", "三"].entries()) yield* log.append(deed(`${chain} of`, { words }), at)
  return log
})

export const log = (it: It): void => {
  it.effect("an entry names the one before by its hash, and counts among those of its subject", () =>
    Effect.gen(function* () {
      const log = yield* logOf("seals")
      yield* TestClock.setTime(Date.UTC(2025, 0, 20))
      expect(yield* log.head).toEqual({ number: 0, hash: origin })
      const first = yield* log.append(deed("seals a", { b: 2, a: 1 }), 0)
      const second = yield* log.append(deed("seals b"), 0)
      const third = yield* log.append(deed("seals a"), 1)
      expect(first).toMatchObject({
        number: 1,
        version: 1,
        previous: origin,
        at: "2025-01-20T00:00:00.000Z",
        body: '{"a":1,"b":2}',
        digest: createHash("sha256").update('{"a":1,"b":2}').digest("hex")
      })
      expect(second).toMatchObject({ number: 2, version: 1, previous: first?.hash })
      expect(third).toMatchObject({ number: 3, version: 2, previous: second?.hash })
      expect(yield* log.head).toEqual({ number: 3, hash: third?.hash })
      expect((yield* log.of(deed("seals a"))).map(({ number }) => number)).toEqual([1, 3])
      expect((yield* log.entries(1, 1)).map(({ number }) => number)).toEqual([2])
      expect((yield* log.between("filing", 2024, "seals", "seals b")).map(({ subject }) => subject)).toEqual([
        "seals a",
        "seals a",
        "seals b"
      ])
      expect(yield* log.subjects("filing", 2024, "seals", 1)).toEqual(["seals a"])
      expect((yield* log.subjects("filing", 2024, "seals a", 9))[0]).toBe("seals b")
    })
  )

  it.effect("its hash can be worked out by whoever has the entry", () =>
    Effect.gen(function* () {
      const log = yield* three("works out")
      const [, entry] = yield* log.entries(0, 2)
      const { hash, body: _body, ...rest } = entry ?? expect.fail("there is no entry")
      const sorted = Object.fromEntries(Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      expect(createHash("sha256").update(JSON.stringify(sorted)).digest("hex")).toBe(hash)
    })
  )

  it.effect("of two who decide on one thing at once one wins, and the other is told where it stands", () =>
    Effect.gen(function* () {
      const log = yield* logOf("races")
      const attempts = ["甲", "乙", "丙"].map((by) => Effect.result(log.append({ ...deed("races of"), by }, 0)))
      const all = yield* Effect.all(attempts, { concurrency: "unbounded" })
      expect(all.filter(({ _tag }) => _tag === "Success")).toHaveLength(1)
      expect(yield* Effect.flip(log.append(deed("races of"), 0))).toMatchObject({
        _tag: "Outdated",
        expected: 0,
        current: 1
      })
      expect(yield* Effect.flip(log.append(deed("races of"), 7))).toMatchObject({
        _tag: "Outdated",
        expected: 7,
        current: 1
      })
    })
  )

  it.effect(
    "of two servers that write the same in the same moment one does, and what follows an entry follows it once",
    () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* sql`CREATE TABLE doubles (at TEXT UNIQUE)`
        const both = [yield* logOf("doubles"), yield* logOf("doubles")] as const
        const step = (log: Log, at: number) =>
          log.write(deed("doubles of"), at + 1, {
            condition: sql`COALESCE((SELECT MAX(version) FROM log WHERE subject = ${"doubles of"}), 0) = ${at}`,
            statement: (isAdded) => sql`INSERT INTO doubles SELECT ${String(at)} WHERE ${isAdded} RETURNING at`,
            read: query(Schema.Struct({ at: Schema.String }))
          })
        for (const at of [0, 1, 2, 3]) {
          const answers = yield* Effect.forEach(both, (log) => step(log, at), { concurrency: "unbounded" })
          expect(answers.filter((answer) => answer !== undefined)).toEqual([{ at: String(at) }])
        }
        expect(yield* both[0].verify()).toMatchObject({ _tag: "Holds", head: { number: 4 } })
      })
  )

  it.effect("those who decide on different things at once all win, in one chain", () =>
    Effect.gen(function* () {
      const log = yield* logOf("crowds")
      const subjects = Array.from({ length: 12 }, (_, at) => `crowds ${at}`)
      yield* Effect.forEach(subjects, (subject) => log.append(deed(subject), 0), { concurrency: "unbounded" })
      expect(yield* log.verify()).toMatchObject({ _tag: "Holds", head: { number: 12 } })
    })
  )

  it.effect("nothing is added where a further condition does not hold", () =>
    Effect.gen(function* () {
      const log = yield* logOf("conditions")
      const sql = yield* SqlClient.SqlClient
      expect(yield* log.append(deed("conditions of"), 0, sql`1 = 2`)).toBeUndefined()
      expect(yield* log.head).toMatchObject({ number: 0 })
      expect(yield* log.append(deed("conditions of"), 0, sql`1 = 1`)).toMatchObject({ number: 1 })
    })
  )

  it.effect("whatever is changed, taken out or put in behind its back is found", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const broken = Effect.fnUntraced(function* (chain: string, statement: string, number: number, why: string) {
        const log = yield* three(chain)
        expect(yield* log.verify()).toMatchObject({ _tag: "Holds", head: { number: 3 } })
        yield* sql.unsafe(statement.replaceAll("$", `chain = '${chain}'`))
        expect(yield* log.verify(), statement).toEqual({ _tag: "Broken", number, why })
      })
      yield* broken("by whom", "UPDATE log SET done_by = '乙' WHERE $ AND number = 2", 2, "seal")
      yield* broken("when", "UPDATE log SET at = '2020-01-01T00:00:00.000Z' WHERE $ AND number = 1", 1, "seal")
      yield* broken("what", `UPDATE log SET body = '{"words":"改"}' WHERE $ AND number = 3`, 3, "body")
      yield* broken("which", "UPDATE log SET digest = previous WHERE $ AND number = 3", 3, "seal")
      yield* broken("left out", "DELETE FROM log WHERE $ AND number = 2", 2, "missing")
      yield* broken("relinked", "UPDATE log SET previous = hash WHERE $ AND number = 2", 2, "link")
    })
  )

  it.effect("what was cut off at its end, or written anew as a whole, is found by whoever holds a receipt", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const log = yield* three("cut")
      const receipt = yield* log.head
      expect(yield* log.verify(receipt)).toEqual({ _tag: "Holds", head: receipt })
      yield* sql`DELETE FROM log WHERE chain = 'cut' AND number = 3`
      expect(yield* log.verify()).toMatchObject({ _tag: "Holds", head: { number: 2 } })
      expect(yield* log.verify(receipt)).toEqual({ _tag: "Broken", number: 3, why: "missing" })
      yield* log.append(deed("cut of", { words: "另一件" }), 2)
      expect(yield* log.verify()).toMatchObject({ _tag: "Holds", head: { number: 3 } })
      expect(yield* log.verify(receipt)).toEqual({ _tag: "Broken", number: 3, why: "head" })
    })
  )
}
