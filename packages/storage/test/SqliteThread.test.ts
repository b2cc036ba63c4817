/** What is written by a thread: kept like any other write, refused like it, and nobody waits for it who only reads. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { mkdtempSync, rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Sqlite from "../src/Sqlite.ts"
import { beside } from "../src/SqliteWriter.ts"
import { Storage } from "../src/Storage.ts"
import { draft } from "./support/drafts.ts"

const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
afterAll(() => rmSync(folder, { recursive: true }))

const stored = (file: string) => Storage.layer.pipe(Layer.provideMerge(Sqlite.layer(file, { thread: beside })))

describe("a server whose database is written by a thread", () => {
  it.live("keeps reports and reads them at once, and they are there after its end", () =>
    Effect.gen(function* () {
      const file = join(folder, "kept.db")
      yield* Effect.gen(function* () {
        const { agencies, reports } = yield* Storage
        yield* agencies.put("甲", { name: "示例市档案局" }, "none")
        const saved = yield* reports.save("甲", 2023, draft(), "none")
        expect(yield* reports.standing("甲", 2023)).toMatchObject({ number: 1, hash: saved.hash })
      }).pipe(Effect.provide(stored(file)))
      const found = yield* Storage.use(({ reports }) => reports.find("甲", 2023)).pipe(
        Effect.provide(Storage.layer.pipe(Layer.provide(Sqlite.layer(file))))
      )
      expect(found.draft).toEqual(draft())
    })
  )

  it.live("answers readers while another program holds the file, and says to who writes that it is busy", () =>
    Effect.gen(function* () {
      const file = join(folder, "held.db")
      yield* Effect.gen(function* () {
        const { agencies } = yield* Storage
        yield* agencies.put("甲", { name: "示例市档案局" }, "none")
        const other = new DatabaseSync(file)
        other.exec("BEGIN IMMEDIATE")
        const writing = yield* Effect.forkChild(Effect.flip(agencies.put("乙", { name: "示例市教育局" }, "none")))
        // The write waits for seconds; meanwhile this thread goes on and reads.
        yield* Effect.sleep("50 millis")
        expect((yield* agencies.find("甲")).agency.name).toBe("示例市档案局")
        expect(writing.pollUnsafe()).toBeUndefined()
        expect(yield* Fiber.join(writing)).toMatchObject({ _tag: "StorageError", kind: "busy" })
        other.exec("ROLLBACK")
        other.close()
        expect((yield* agencies.put("乙", { name: "示例市教育局" }, "none")).number).toBe(1)
      }).pipe(Effect.provide(stored(file)))
    })
  )

  it.live(
    "lets nobody who reads wait for a single statement that writes, and all who write wait at the same time",
    () =>
      Effect.gen(function* () {
        const file = join(folder, "passed.db")
        yield* Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          yield* sql`CREATE TABLE things (name TEXT PRIMARY KEY)`
          const other = new DatabaseSync(file)
          other.exec("BEGIN IMMEDIATE")
          const insert = (name: string) => Effect.flip(sql`INSERT INTO things VALUES (${name})`)
          const writing = yield* Effect.forkChild(
            Effect.forEach(["甲", "乙", "丙"], insert, { concurrency: "unbounded" })
          )
          yield* Effect.sleep("20 millis")
          expect(yield* sql`SELECT COUNT(*) AS count FROM things`).toEqual([{ count: 0 }])
          expect(writing.pollUnsafe()).toBeUndefined()
          const [first, ...others] = yield* Fiber.join(writing)
          expect([first, ...others].map((each) => each?.reason._tag)).toEqual(Array(3).fill("LockTimeoutError"))
          other.exec("ROLLBACK")
          other.close()
        }).pipe(Effect.provide(Sqlite.layer(file, { thread: beside })))
      }),
    12_000
  )

  it.live("refuses what breaks a rule of the tables as it does without a thread, and a batch as a whole", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`CREATE TABLE things (name TEXT PRIMARY KEY)`
      yield* sql`INSERT INTO things VALUES ('甲')`
      const twice = yield* Effect.flip(sql`INSERT INTO things VALUES ('甲')`)
      expect(twice.reason._tag).toBe("ConstraintError")
      expect(yield* sql`SELECT name FROM things`).toEqual([{ name: "甲" }])
    }).pipe(Effect.provide(Sqlite.layer(join(folder, "rules.db"), { thread: beside })))
  )

  it.live("never writes on the thread that answers", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`CREATE TABLE things (name TEXT PRIMARY KEY)`
      // A statement that does not look like one that writes.
      yield* Effect.flip(sql`WITH one AS (SELECT '甲' AS name) INSERT INTO things SELECT name FROM one`)
      expect(yield* sql`SELECT name FROM things`).toEqual([])
    }).pipe(Effect.provide(Sqlite.layer(join(folder, "apart.db"), { thread: beside })))
  )

  it.live("keeps in one chain all that many ask for at once, and refuses each that is refused by itself", () =>
    Effect.gen(function* () {
      const { agencies, reports, verify } = yield* Storage
      const ids = Array.from({ length: 30 }, (_, at) => `单位${at}`)
      const all = <A, E>(work: (id: string, at: number) => Effect.Effect<A, E>) =>
        Effect.forEach(ids, (id, at) => Effect.exit(work(id, at)), { concurrency: "unbounded" })
      yield* all((id) => agencies.put(id, { name: `示例市${id}` }, "none"))
      const kept = yield* all((id) => reports.save(id, 2023, draft(), "none"))
      expect(kept.filter(Exit.isSuccess)).toHaveLength(30)
      // Every third writer saw a revision that is not there.
      const next = yield* all((id, at) => reports.save(id, 2023, draft("依法办理。"), at % 3 === 0 ? 7 : 1))
      expect(next.map(Exit.isSuccess)).toEqual(ids.map((_, at) => at % 3 !== 0))
      // Nobody is first with the same report twice.
      const same = yield* Effect.forEach(ids, () => Effect.exit(reports.save("单位1", 2023, draft(), 2)), {
        concurrency: "unbounded"
      })
      expect(same.filter(Exit.isSuccess)).toHaveLength(1)
      for (const [at, id] of ids.entries()) {
        const stands = yield* reports.standing(id, 2023)
        expect(stands.number).toBe(at === 1 ? 3 : at % 3 === 0 ? 1 : 2)
      }
      expect(yield* verify()).toMatchObject({ _tag: "Holds", head: { number: 30 + 30 + 20 + 1 } })
    }).pipe(Effect.provide(stored(join(folder, "many.db"))))
  )
})
