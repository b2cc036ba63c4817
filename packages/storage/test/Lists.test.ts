/** The list of reports, on SQLite: each page is read by an index in the order of the list, however many revisions there are. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { statement } from "../src/Lists.ts"
import * as Sqlite from "../src/Sqlite.ts"
import { Storage } from "../src/Storage.ts"
import { inFile } from "./suite/suite.ts"
import { filters } from "./support/filters.ts"
import { folder } from "./support/stored.ts"

inFile("lists")

const own = folder()
afterAll(() => rmSync(own, { recursive: true }))

describe("a page of the list", () => {
  it.effect.each(filters)("is read by an index alone, for %o", (filter) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const plan = yield* sql<{ readonly detail: string }>`EXPLAIN QUERY PLAN ${statement(sql, filter)}`
      const [step, ...more] = plan.map(({ detail }) => detail)
      expect(step).toMatch(/^(?:SEARCH|SCAN) standing USING INDEX /u)
      // A further step would sort.
      expect(more).toEqual([])
    }).pipe(Effect.provide(Storage.layer.pipe(Layer.provideMerge(Sqlite.layer(join(own, "plan.db"))))))
  )
})
