/** An entry and what it is about are written in one step: both are there, or neither. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as SqlClient from "effect/sql/SqlClient"
import { TestClock } from "effect/testing"
import { afterAll } from "vitest"
import { rmSync } from "node:fs"
import { join } from "node:path"
import * as Sqlite from "../src/Sqlite.ts"
import { inTurn, writing } from "../src/together.ts"
import { folder } from "./support/stored.ts"

const own = folder()
afterAll(() => rmSync(own, { recursive: true }))

describe("two statements in one step", () => {
  it.effect("answer the rows of the second, which is only there behind the first", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`CREATE TABLE log (chain TEXT, number INTEGER)`
      yield* sql`CREATE TABLE things (name TEXT UNIQUE)`
      const write = (number: number, name: string, holds = true) =>
        writing(
          sql,
          sql`INSERT INTO log SELECT 'a', ${number} WHERE ${holds ? 1 : 0} = 1`,
          "2024-01-31T00:00:00.000Z",
          (isAdded, at) => sql`INSERT INTO things SELECT ${name + at.slice(0, 4)} WHERE ${isAdded} RETURNING name`
        )
      expect(yield* write(1, "甲")).toEqual([{ name: "甲2024" }])
      expect(yield* write(2, "乙", false)).toEqual([])
      expect((yield* Effect.flip(write(3, "甲"))).reason._tag).toMatch(/UniqueViolation|ConstraintError/u)
      expect(yield* write(4, "丙")).toEqual([{ name: "丙2024" }])
      expect(yield* sql`SELECT number FROM log`).toEqual([{ number: 1 }, { number: 4 }])
      expect(yield* sql`SELECT name FROM things`).toEqual([{ name: "甲2024" }, { name: "丙2024" }])
    }).pipe(Effect.provide(Sqlite.layer(join(own, "together.db"))))
  )
})

/** How many of three are at it at once. */
const meanwhile = (turn: ReturnType<typeof inTurn>) =>
  Effect.gen(function* () {
    let [now, most] = [0, 0]
    const one = Effect.gen(function* () {
      most = Math.max(most, (now += 1))
      yield* Effect.yieldNow
      now -= 1
    })
    yield* Effect.all([turn(one), turn(one), turn(one)], { concurrency: "unbounded" })
    return most
  })

describe("those who write in one process", () => {
  it.effect("do so one after the other, and at the edge, where none may wait for another, at once", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      expect(yield* meanwhile(inTurn(sql))).toBe(1)
      expect(yield* meanwhile(inTurn(Object.assign(sql, { driver: "d1" })))).toBe(3)
    }).pipe(Effect.provide(Sqlite.layer(join(own, "turns.db"))))
  )

  it.effect("wait for their turn no longer than for a lock: behind one that lasts, all are told soon", () =>
    Effect.gen(function* () {
      const turn = inTurn(yield* SqlClient.SqlClient)
      const locked = turn(Effect.andThen(Effect.sleep("5 seconds"), Effect.fail("locked")))
      const waiting = yield* Effect.forkChild(
        Effect.forEach([1, 2, 3], () => Effect.flip(locked), { concurrency: "unbounded" })
      )
      yield* TestClock.adjust("5 seconds")
      const [first, ...others] = yield* Fiber.join(waiting)
      expect(first).toBe("locked")
      for (const other of others) expect(other).toMatchObject({ _tag: "StorageError", kind: "busy" })
      expect(yield* turn(Effect.succeed("again"))).toBe("again")
    }).pipe(Effect.provide(Sqlite.layer(join(own, "late.db"))))
  )
})
