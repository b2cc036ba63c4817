/** Storage on D1, in workerd. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import * as D1 from "../src/D1.ts"
import { suite } from "./suite/suite.ts"
import { start } from "./support/workerd.ts"

describe("an error of D1 has the code", () => {
  it.each([
    ["D1_ERROR: database or disk is full: SQLITE_FULL", "SQLITE_FULL"],
    ["D1_ERROR: UNIQUE constraint failed: revisions.agency: SQLITE_CONSTRAINT", "SQLITE_CONSTRAINT"],
    ["D1_ERROR: database is locked: SQLITE_BUSY_SNAPSHOT", "SQLITE_BUSY"],
    ["D1_ERROR: Exceeded maximum DB size", "SQLITE_FULL"],
    ["D1 DB is overloaded. Requests queued for too long.", "SQLITE_BUSY"],
    ["D1_ERROR: Network connection lost.", "SQLITE_BUSY"],
    ["D1 DB storage operation exceeded timeout which caused object to be reset.", "SQLITE_BUSY"],
    ["D1_ERROR: nobody knows", undefined]
  ])("that its message names or means: %s", (message, code) => expect(D1.codeOf(message)).toBe(code))
})

const workerd = await start()

if (typeof workerd === "string") {
  it("keeps agencies and reports on D1", ({ skip }) => skip(workerd))
} else {
  afterAll(() => workerd.stop())
  suite("D1", D1.layer(workerd.database))

  describe("D1", () => {
    it.effect("has no transactions, and says so", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const exit = yield* Effect.exit(sql.withTransaction(sql`SELECT 1`))
        expect(String(exit)).toContain("D1 has no transactions")
      }).pipe(Effect.provide(D1.layer(workerd.database)))
    )
  })
}
