/** A client of SQLite over a driver: which way a statement is run, and what its errors are. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Stream from "effect/Stream"
import { client, connection, type Driver, failed } from "../src/client.ts"

/** A driver that answers each statement with its text and its values. */
const echo: Driver = {
  name: "echo",
  rows: (sql, params) => Effect.succeed([{ sql }, { params }]),
  values: (sql, params) => Effect.succeed([[sql, params]]),
  batch: (statements) => Effect.succeed(statements.map(([sql, params]) => ({ sql, params })))
}

describe("a connection", () => {
  const { execute, executeUnprepared, executeRaw, executeValues, executeValuesUnprepared, executeStream } =
    connection(echo)

  it.effect("asks for rows as objects, and changes them where it is told how", () =>
    Effect.gen(function* () {
      const rows = [{ sql: "SELECT ?" }, { params: [7] }]
      for (const run of [execute, executeUnprepared]) {
        expect(yield* run("SELECT ?", [7], undefined)).toEqual(rows)
        expect(yield* run("SELECT ?", [7], (all) => all.toReversed())).toEqual(rows.toReversed())
      }
      expect(yield* executeRaw("SELECT ?", [7])).toEqual(rows)
    })
  )

  it.effect("asks for rows as arrays where values are wanted", () =>
    Effect.gen(function* () {
      for (const run of [executeValues, executeValuesUnprepared])
        expect(yield* run("SELECT ?", [7])).toEqual([["SELECT ?", [7]]])
    })
  )

  it.effect("streams nothing, and says what to do instead", () =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(Stream.runDrain(executeStream("SELECT 1", [], undefined)))
      expect(String(exit)).toContain("ask for a page")
    })
  )
})

it.effect("a client bears the driver's name and writes statements as SQLite reads them", () =>
  Effect.gen(function* () {
    const own = Effect.succeed(connection(echo))
    const sql = yield* client(echo, { acquirer: own, transactionAcquirer: own })
    expect(sql.driver).toBe("echo")
    expect(yield* sql.batch([["SELECT ?", [7]]])).toEqual([{ sql: "SELECT ?", params: [7] }])
    expect(yield* sql`SELECT * FROM ${sql("reports")} WHERE year = ${2023}`).toEqual([
      { sql: `SELECT * FROM "reports" WHERE year = ?` },
      { params: [2023] }
    ])
  }).pipe(Effect.scoped, Effect.provide(Layer.fresh(Reactivity.layer)))
)

describe("an error of a driver", () => {
  it.each([
    [{ code: "SQLITE_BUSY" }, "LockTimeoutError"],
    [{ errno: 5 }, "LockTimeoutError"],
    [{ code: "SQLITE_CONSTRAINT" }, "ConstraintError"],
    [{ errno: 14 }, "ConnectionError"],
    [new Error("nobody knows"), "UnknownError"]
  ])("is known by SQLite's code %s: %s, and keeps its cause", (cause, tag) => {
    expect(failed(cause).reason).toMatchObject({ _tag: tag, cause })
  })
})
