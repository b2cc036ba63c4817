/** The database itself keeps the table of what stands, also from before there was one, and in the statement that adds a revision. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { migrate } from "../src/Migration.ts"
import * as Sqlite from "../src/Sqlite.ts"
import { Storage } from "../src/Storage.ts"
import { draft, registered } from "./support/drafts.ts"
import { folder } from "./support/stored.ts"

const own = folder()
afterAll(() => rmSync(own, { recursive: true }))

describe("what stands", () => {
  it.effect("is the newest revision of each report that was not removed", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      for (const agency of ["甲", "乙"]) yield* registered(agency)
      yield* reports.save("甲", 2023, draft("一"), "none")
      yield* reports.save("甲", 2023, draft("二"), 1)
      yield* reports.save("乙", 2023, draft("一"), "none")
      yield* reports.remove("乙", 2023, 1)
      const kept = sql`SELECT agency, year, number FROM standing`
      expect(yield* kept).toEqual([{ agency: "甲", year: 2023, number: 2 }])
      yield* reports.save("乙", 2023, draft("二"), "none")
      const { hash } = yield* reports.standing("乙", 2023)
      const all = sql`SELECT agency, number, hash FROM standing WHERE agency = '乙'`
      expect(yield* all).toEqual([{ agency: "乙", number: 3, hash }])
    }).pipe(Effect.provide(Storage.layer.pipe(Layer.provideMerge(Sqlite.layer(join(own, "stands.db"))))))
  )

  it.effect("is found out for a database from before", () =>
    Effect.gen(function* () {
      const { reports } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      for (const agency of ["甲", "乙"]) yield* registered(agency)
      yield* reports.save("甲", 2023, draft("一"), "none")
      yield* reports.save("甲", 2023, draft("二"), 1)
      yield* reports.save("乙", 2023, draft("一"), "none")
      yield* reports.remove("乙", 2023, 1)
      for (const name of ["standing_put", "standing_away"]) yield* sql.unsafe(`DROP TRIGGER ${name}`)
      yield* sql`DROP TABLE standing`
      for (const name of ["layout", "cells"]) yield* sql.unsafe(`ALTER TABLE revisions DROP COLUMN ${name}`)
      yield* sql`DELETE FROM migrations WHERE name LIKE '%stands%'`
      yield* migrate()
      expect((yield* reports.list({ limit: 9 })).items).toMatchObject([{ agency: "甲", number: 2 }])
      yield* reports.save("甲", 2023, draft("三"), 2)
      expect((yield* reports.list({ limit: 9 })).items).toMatchObject([{ agency: "甲", number: 3 }])
    }).pipe(Effect.provide(Storage.layer.pipe(Layer.provideMerge(Sqlite.layer(join(own, "before.db"))))))
  )
})
