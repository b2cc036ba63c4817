/** What is expected of ids that look alike, whatever the database. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Storage } from "../../src/Storage.ts"
import { registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"

export const names = (it: It): void => {
  it.effect("of two that look alike only the first has the look, as often as it is claimed", () =>
    Effect.gen(function* () {
      const { names } = yield* Storage
      expect(yield* names.claim("account", "zhang1")).toBe("zhang1")
      expect(yield* names.claim("account", "zhangl")).toBe("zhang1")
      expect(yield* names.claim("account", "zhang1")).toBe("zhang1")
      expect(yield* names.claim("account", "zhang2")).toBe("zhang2")
    })
  )

  it.effect("of two who claim one look at once, both hear the same", () =>
    Effect.gen(function* () {
      const { names } = yield* Storage
      const claims = ["wang0", "wango"].map((id) => names.claim("account", id))
      const [one, other] = yield* Effect.all(claims, { concurrency: "unbounded" })
      expect(one).toBe(other)
    })
  )

  it.effect("an account may look like an agency, and an agency that was there before has its look", () =>
    Effect.gen(function* () {
      yield* registered("bureau-1")
      // As a server finds it that starts upon an older database.
      const { names } = yield* Effect.scoped(
        Effect.map(Layer.build(Layer.fresh(Storage.layer)), (built) => built)
      ).pipe(Effect.flatMap((built) => Effect.provide(Storage, built)))
      expect(yield* names.claim("agency", "bureau-l")).toBe("bureau-1")
      expect(yield* names.claim("account", "bureau-l")).toBe("bureau-l")
    })
  )
}
