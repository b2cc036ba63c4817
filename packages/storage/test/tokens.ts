/** What is expected of bearer tokens, whatever the database. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import * as DateTime from "effect/DateTime"
import { createHash } from "node:crypto"
import { Storage } from "../src/Storage.ts"
import { draw, statements } from "../src/Tokens.ts"
import type { It } from "./suite.ts"

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
      for (const token of [one, one, other]) expect(yield* tokens.verify(token)).toBe(true)
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

  it.effect.prop("nothing that was not issued is good", [Schema.String], ([text]) =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      const token = yield* tokens.issue("真")
      for (const wrong of [text, `gk_${text}`, `${token}${text || " "}`, token.slice(0, -1), sha256(token)]) {
        expect(yield* tokens.verify(wrong)).toBe(false)
      }
    })
  )

  it.effect("a token whose hash is gone is good no longer, though it was a moment ago", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Storage
      const token = yield* tokens.issue("作废")
      expect(yield* tokens.verify(token)).toBe(true)
      yield* (yield* SqlClient.SqlClient)`DELETE FROM tokens WHERE label = '作废'`
      expect(yield* tokens.verify(token)).toBe(false)
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
      expect(yield* tokens.verify(token)).toBe(true)
      expect(yield* sql`SELECT label, created_at FROM tokens`).toEqual([
        { label: "'; DROP TABLE agencies; --", created_at: "1970-01-01T00:00:00.000Z" }
      ])
    })
  )
}
