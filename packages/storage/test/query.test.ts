/** A statement's rows become values, and whatever goes wrong on the way an error of storage. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { SerializationError, SqlError } from "effect/sql/SqlError"
import { failed } from "../src/client.ts"
import { query } from "../src/query.ts"

const numbers = query(Schema.Struct({ number: Schema.Int, removed: Schema.BooleanFromBit }))

describe("the rows of a statement", () => {
  it.effect("are decoded, all of them, in their order", () =>
    Effect.gen(function* () {
      const rows = [
        { number: 2, removed: 0 },
        { number: 1, removed: 1 }
      ]
      expect(yield* numbers(Effect.succeed(rows))).toEqual([
        { number: 2, removed: false },
        { number: 1, removed: true }
      ])
      expect(yield* numbers(Effect.succeed([]))).toEqual([])
    })
  )

  it.effect("one of which is not what was written are an error that nobody can mend", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        numbers(
          Effect.succeed([
            { number: 1, removed: 0 },
            { number: 1.5, removed: 0 }
          ])
        )
      )
      expect(error).toMatchObject({ _tag: "StorageError", kind: "broken" })
      expect(error.cause).toBeDefined()
    })
  )

  it.effect("that the database does not give are an error that says what can be done", () =>
    Effect.gen(function* () {
      const busy = Object.assign(new Error("database is locked"), { errcode: 5 })
      expect(yield* Effect.flip(numbers(Effect.fail(failed(busy))))).toMatchObject({ kind: "busy" })
    })
  )

  it.effect("that gave way to others are asked for again, until they come or patience ends", () =>
    Effect.gen(function* () {
      let asked = 0
      const gaveWay = new SqlError({ reason: new SerializationError({ message: "undone", cause: { code: "40001" } }) })
      const after = (times: number) =>
        Effect.suspend(() => {
          asked += 1
          return asked > times ? Effect.succeed([{ number: 1, removed: 0 }]) : Effect.fail(gaveWay)
        })
      expect(yield* numbers(after(3))).toEqual([{ number: 1, removed: false }])
      expect(asked).toBe(4)
      expect(yield* Effect.flip(numbers(after(100_000)))).toMatchObject({ kind: "busy" })
      expect(asked).toBeLessThan(1000)
    })
  )
})
