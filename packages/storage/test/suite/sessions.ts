/** What is expected of sessions, whatever the database. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import * as TestClock from "effect/testing/TestClock"
import { proof } from "../../src/Sessions.ts"
import { Storage } from "../../src/Storage.ts"
import type { It } from "./suite.ts"

const hours = (count: number): number => Date.UTC(2026, 3, 1) + count * 60 * 60 * 1000

export const sessions = (it: It): void => {
  it.effect("one that is opened is good, and only its hash is kept", () =>
    Effect.gen(function* () {
      const { sessions } = yield* Storage
      const [one, other] = [yield* sessions.open("li-yun"), yield* sessions.open("li-yun")]
      expect(one).toMatch(/^gs_[\w-]{43}$/u)
      expect(other).not.toBe(one)
      expect(yield* sessions.verify(one)).toBe("li-yun")
      for (const wrong of ["", one.slice(0, -1), `${one}a`, one.replace("gs_", "gk_")])
        expect(yield* sessions.verify(wrong)).toBe(undefined)
      expect(JSON.stringify(yield* (yield* SqlClient.SqlClient)`SELECT * FROM sessions`)).not.toContain(one)
    })
  )

  it.effect("it ends when nobody used it for two hours, and after twelve in any case", () =>
    Effect.gen(function* () {
      const { sessions } = yield* Storage
      yield* TestClock.setTime(hours(0))
      const [idle, used] = [yield* sessions.open("idle"), yield* sessions.open("used")]
      for (let hour = 1; hour < 12; hour += 1) {
        yield* TestClock.setTime(hours(hour))
        expect(yield* sessions.verify(used)).toBe("used")
      }
      expect(yield* sessions.verify(idle)).toBe(undefined)
      yield* TestClock.setTime(hours(12))
      expect(yield* sessions.verify(used)).toBe(undefined)
    })
  )

  it.effect("one is closed, or all of an account but the one in hand", () =>
    Effect.gen(function* () {
      const { sessions } = yield* Storage
      yield* TestClock.setTime(hours(24))
      const [one, two, three] = yield* Effect.forEach([1, 2, 3], () => sessions.open("li-yun"))
      const other = yield* sessions.open("wang-hai")
      yield* sessions.close(one ?? "")
      yield* sessions.closeAll("li-yun", two)
      const good = yield* Effect.forEach([one, two, three, other], (each) => sessions.verify(each ?? ""))
      expect(good).toEqual([undefined, "li-yun", undefined, "wang-hai"])
      yield* sessions.closeAll("li-yun")
      expect(yield* sessions.verify(two ?? "")).toBe(undefined)
    })
  )

  it.effect("the proof of a session is its own and does not tell its secret", () =>
    Effect.gen(function* () {
      const [one, again, other] = yield* Effect.forEach(["gs_a", "gs_a", "gs_b"], proof)
      expect(one).toBe(again)
      expect(one).not.toBe(other)
      expect(one).toMatch(/^[\da-f]{64}$/u)
    })
  )
}
