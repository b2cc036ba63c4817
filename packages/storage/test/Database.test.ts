/** A database is named by its address or its path; what is shown of an address has no password in it. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import * as Database from "../src/Database.ts"
import { folder } from "./support/stored.ts"

const own = folder()
afterAll(() => rmSync(own, { recursive: true }))

describe("what is named", () => {
  it.each([
    ["postgres://desk@db.example.test/desk", true],
    ["PostgreSQL://db/desk", true],
    ["postgres.db", false],
    ["./postgres:/a.db", false],
    [":memory:", false]
  ])("%s is an address: %s", (where, is) => expect(Database.isAddress(where)).toBe(is))

  it.effect("is opened as a file where it is a path, and asked for where it is an address", () =>
    Effect.gen(function* () {
      const file = join(own, "报送.db")
      yield* Effect.scoped(Layer.build(Database.layer(file)))
      expect(existsSync(file)).toBe(true)
      const nobody = Layer.build(Database.layer("postgres://desk@127.0.0.1:1/desk"))
      expect(yield* Effect.flip(Effect.scoped(nobody))).toMatchObject({ reason: { _tag: "ConnectionError" } })
    })
  )

  it.each([
    ["postgres://desk:se:cr@et@db/desk?sslmode=require", "postgres://desk@db/desk?sslmode=require"],
    ["postgres://desk:%40secret@[::1]:5432/desk", "postgres://desk@[::1]:5432/desk"],
    ["postgres://desk@db/desk", "postgres://desk@db/desk"],
    ["postgres://db:5432/desk?a=b@c", "postgres://db:5432/desk?a=b@c"],
    ["postgres:///desk?user=u&password=secret&host=/run", "postgres:///desk?user=u&password=…&host=/run"],
    ["档案:局@.db", "档案:局@.db"]
  ])("%s is shown as %s", (where, shown) => expect(Database.shown(where)).toBe(shown))
})
