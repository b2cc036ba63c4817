/** Storage brings the tables up to date, and keeps agencies, reports and tokens in one database. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { rmSync } from "node:fs"
import { join } from "node:path"
import * as Sqlite from "../src/Sqlite.ts"
import { Storage } from "../src/Storage.ts"
import { draft } from "./support/drafts.ts"
import { folder } from "./support/stored.ts"

const own = folder()
afterAll(() => rmSync(own, { recursive: true }))

const tables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const rows = yield* sql<{ readonly name: string }>`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`
  return rows.map(({ name }) => name)
})

describe("storage", () => {
  it.effect("makes the tables of an empty database, and none of its own where they are", () =>
    Effect.gen(function* () {
      expect(yield* tables).toEqual([])
      yield* Effect.scoped(Layer.build(Storage.layer))
      const made = yield* tables
      expect(made).toEqual([
        "agencies",
        "log",
        "migrations",
        "names",
        "passwords",
        "readiness",
        "revisions",
        "sessions",
        "standing",
        "tokens"
      ])
      yield* Effect.scoped(Layer.build(Layer.fresh(Storage.layer)))
      expect(yield* tables).toEqual(made)
    }).pipe(Effect.provide(Sqlite.layer(join(own, "empty.db"))))
  )

  it.effect("is one register of agencies, their reports and the tokens, also for who opens it a second time", () =>
    Effect.gen(function* () {
      const { agencies, reports, tokens } = yield* Storage
      yield* agencies.put("镇", { name: "示例镇人民政府" }, "none")
      expect(yield* reports.save("镇", 2023, draft(), "none")).toMatchObject({ number: 1 })
      const token = yield* tokens.issue("报送")
      const again = yield* Layer.build(Layer.fresh(Storage.layer)).pipe(
        Effect.flatMap((context) => Effect.provideContext(Storage, context))
      )
      expect(yield* again.reports.standing("镇", 2023)).toMatchObject({ number: 1 })
      expect(yield* again.tokens.verify(token)).toMatchObject({ label: "报送" })
    }).pipe(Effect.scoped, Effect.provide(Storage.layer.pipe(Layer.provideMerge(Sqlite.layer(join(own, "one.db"))))))
  )
})
