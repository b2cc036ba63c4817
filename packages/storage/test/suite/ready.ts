/** What is expected of readiness, whatever the database. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { Storage } from "../../src/Storage.ts"
import type { It } from "./suite.ts"

export const ready = (it: It): void => {
  it.effect("is a write, and leaves one row however often it is asked", () =>
    Effect.gen(function* () {
      const { ready } = yield* Storage
      for (let times = 0; times < 3; times += 1) yield* ready
      expect(yield* (yield* SqlClient.SqlClient)`SELECT id FROM readiness`).toEqual([{ id: 1 }])
    })
  )

  it.effect("is denied where nothing can be written", () =>
    Effect.gen(function* () {
      const { ready } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      yield* sql`ALTER TABLE readiness RENAME TO away`
      expect(yield* Effect.flip(ready)).toMatchObject({ _tag: "StorageError" })
      yield* sql`ALTER TABLE away RENAME TO readiness`
    })
  )
}
