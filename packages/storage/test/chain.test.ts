/** Whoever has the entries of a chain finds where one was changed, left out, or put in. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { type Entry, follow, origin, seal } from "../src/chain.ts"
import { digest } from "../src/digest.ts"

const start = { head: { number: 0, hash: origin }, redacted: [] }

const entries = Effect.gen(function* () {
  const all: Array<Entry> = []
  for (const [at, kind] of ["filing", "account", "revision"].entries()) {
    const body = JSON.stringify({ at })
    const own = { chain: "desk", number: at + 1, kind, subject: "甲", year: 2024, version: 1, act: "save", by: "乙" }
    const sealed = { ...own, at: "2025-01-20T00:00:00.000Z", digest: yield* digest(body) }
    const named = { ...sealed, previous: all.at(-1)?.hash ?? origin, hash: "" }
    all.push({ ...named, hash: yield* seal(named), body })
  }
  return all
})

describe("a chain", () => {
  it.effect("is followed to its last entry, in one go or in several", () =>
    Effect.gen(function* () {
      const all = yield* entries
      const followed = yield* follow(start, all)
      expect(followed).toEqual({ head: { number: 3, hash: all[2]?.hash }, redacted: [] })
      const half = yield* follow(start, all.slice(0, 1))
      expect("head" in half && (yield* follow(half, all.slice(1)))).toEqual(followed)
    })
  )

  it.effect("says at which entry it breaks, and why", () =>
    Effect.gen(function* () {
      const all = yield* entries
      const changed = (at: number, more: Partial<Entry>) =>
        all.map((each, own) => (own === at ? { ...each, ...more } : each))
      const why = (given: ReadonlyArray<Entry>) => follow(start, given)
      expect(yield* why(all.slice(1))).toMatchObject({ number: 1, why: "missing" })
      expect(yield* why(changed(1, { by: "丙" }))).toMatchObject({ number: 2, why: "seal" })
      expect(yield* why(changed(1, { previous: origin }))).toMatchObject({ number: 2, why: "link" })
      // Only what quotes a report may lose its words, and where that is known, only what was excused.
      expect(yield* why(changed(1, { body: "" }))).toMatchObject({ number: 2, why: "body" })
      expect(yield* why(changed(0, { body: "" }))).toMatchObject({ redacted: [1] })
      expect(yield* follow(start, changed(0, { body: "" }), new Set([2]))).toMatchObject({ number: 1, why: "body" })
    })
  )
})
