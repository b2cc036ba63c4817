/** Work side by side, told in order: whoever reads along sees the first thing first, however long it takes. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { inOrder } from "../../src/bulk/inOrder.ts"

it("tells of things in their order, though later ones are ready before", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const said: Array<string> = []
      const last = yield* Deferred.make<void>()
      const told = yield* inOrder(["甲", "乙", "丙"], {
        work: (each) =>
          Effect.gen(function* () {
            // The first is done only when the last one is.
            if (each === "甲") yield* Deferred.await(last)
            said.push(`做${each}`)
            if (each === "丙") yield* Deferred.succeed(last, undefined)
            return each
          }),
        tell: (each, came) => Effect.sync(() => said.push(`说${each}${came}`)),
        sideBySide: 3
      })
      expect(said.filter((each) => each.startsWith("说"))).toEqual(["说甲甲", "说乙乙", "说丙丙"])
      expect(said.indexOf("做甲")).toBeGreaterThan(said.indexOf("做丙"))
      expect(told).toHaveLength(3)
    })
  ))

it("does one after the other where nothing is done side by side", () =>
  Effect.runPromise(
    Effect.gen(function* () {
      const said: Array<string> = []
      yield* inOrder([1, 2], {
        work: (each) => Effect.sync(() => said.push(`做${each}`)),
        tell: (each) => Effect.sync(() => said.push(`说${each}`)),
        sideBySide: 1
      })
      expect(said).toEqual(["做1", "说1", "做2", "说2"])
    })
  ))
