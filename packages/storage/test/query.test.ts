/** A statement's rows become values, and whatever goes wrong on the way an error of storage. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
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
})
