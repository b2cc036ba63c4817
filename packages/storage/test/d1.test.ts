/** Storage on D1, in workerd. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import * as D1 from "../src/D1.ts"
import { suite } from "./suite.ts"
import { start } from "./workerd.ts"

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
