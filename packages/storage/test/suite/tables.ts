/** What is expected of the tables themselves, whatever the database. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { migrate } from "../../src/Migration.ts"
import { Storage } from "../../src/Storage.ts"
import { createHash } from "node:crypto"
import { draft, registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"

const steps = [1, 2, 3, 4, 5, 6].map((number) => ({ number }))

export const tables = (it: It): void => {
  it.effect("are brought up to date once; opening again, several at a time, changes nothing", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const agency = yield* registered("migrates")
      yield* reports.save(agency, 2023, draft(), "none")
      yield* Effect.all([migrate(), migrate(), migrate()], { concurrency: "unbounded" })
      expect(yield* sql`SELECT number FROM migrations`).toMatchObject(steps)
      expect(yield* reports.revisions(agency, 2023)).toHaveLength(1)
    })
  )

  it.effect("of the first release are brought up to date with all they hold; who saved it is not known", () =>
    Effect.gen(function* () {
      const { tokens, reports } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      yield* registered("old")
      yield* reports.save("old", 2023, draft("旧"), "none", { by: "甲", reason: "乙" })
      const token = yield* tokens.issue("旧令牌")
      // As they were: the columns of the third step away, with what stood in them.
      for (const name of ["saved_by", "reason"]) yield* sql.unsafe(`ALTER TABLE revisions DROP COLUMN ${name}`)
      yield* sql`DROP TABLE tokens`
      yield* sql`CREATE TABLE tokens (hash TEXT NOT NULL PRIMARY KEY, label TEXT NOT NULL, created_at TEXT NOT NULL)`
      const hash = createHash("sha256").update(token).digest("hex")
      yield* sql`INSERT INTO tokens VALUES (${hash}, '旧令牌', '2026-01-01T00:00:00.000Z')`
      // And that of the fourth.
      yield* sql`ALTER TABLE revisions DROP COLUMN same_as`
      yield* sql`DELETE FROM migrations WHERE number >= 3`
      yield* Effect.all([migrate(), migrate(), migrate()], { concurrency: "unbounded" })
      expect(yield* tokens.verify(token)).toEqual({ label: "旧令牌", readOnly: false, account: null })
      expect(yield* reports.revisions("old", 2023)).toMatchObject([{ number: 1, by: null, reason: null }])
      yield* reports.save("old", 2023, draft("新"), 1, { by: "丙" })
      expect(yield* reports.revision("old", 2023, 2)).toMatchObject({ by: "丙", reason: null, draft: draft("新") })
    })
  )

  it.effect("a step that was cut short is taken again", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`DELETE FROM migrations`
      yield* migrate()
      expect(yield* sql`SELECT number FROM migrations`).toMatchObject(steps)
    })
  )

  it.effect("of a later version are not touched, and the versions are named", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      // The very next one, too.
      for (const found of [7, 99]) {
        yield* sql`INSERT INTO migrations VALUES (${found}, '未来', '2099-01-01T00:00:00.000Z')`
        const error = yield* Effect.flip(Effect.scoped(Layer.build(Layer.fresh(Storage.layer))))
        yield* sql`DELETE FROM migrations WHERE number = ${found}`
        expect(error).toMatchObject({ _tag: "NewerSchema", found, known: 6 })
        expect(error.message).toContain("请升级")
      }
    })
  )

  it.effect("two revisions never have one number, whoever writes", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const agency = yield* registered("key")
      yield* reports.save(agency, 2023, draft(), "none")
      const again = sql`INSERT INTO revisions SELECT * FROM revisions WHERE agency = ${agency}`
      expect((yield* Effect.flip(again)).reason._tag).toMatch(/UniqueViolation|ConstraintError/u)
      const orphan = sql`INSERT INTO revisions (agency, year, number, edition, hash, saved_at, removed, text)
        SELECT '无主', year, number, edition, hash, saved_at, removed, text FROM revisions WHERE agency = ${agency}`
      expect((yield* Effect.flip(orphan)).reason._tag).toBe("ConstraintError")
    })
  )

  it.effect("rows that are not what was written are an error of storage, its cause not for the wire", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const agency = yield* registered("spoiled")
      yield* reports.save(agency, 2023, draft(), "none")
      yield* sql`UPDATE revisions SET text = '{}' WHERE agency = ${agency}`
      const error = yield* Effect.flip(reports.find(agency, 2023))
      expect(error._tag).toBe("StorageError")
      expect(error.cause).toMatchObject({ _tag: "Invalid" })
      expect(JSON.parse(JSON.stringify(error))).toEqual({ _tag: "StorageError", kind: "broken" })
    })
  )
}
