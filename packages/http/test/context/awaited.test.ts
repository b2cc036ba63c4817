/** Work for a client: its outcome is the answer, its refusal is thrown, and it ends when the client leaves. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import type { Env } from "../../src/context/Env.ts"
import { awaited } from "../../src/context/awaited.ts"
import { Refusal } from "../../src/problem/Problem.ts"

/** Asks a handler that waits for the work; `outcome` is what the waiting came to. */
const waiting = async <A>(work: Effect.Effect<A, Refusal>, signal?: AbortSignal) => {
  let outcome: unknown
  const app = new Hono<Env>().get("/", async (c) => {
    outcome = await awaited(c, work).catch((error: unknown) => error)
    return c.text("")
  })
  await app.request(new Request("http://localhost/", signal === undefined ? {} : { signal }))
  return outcome
}

describe("work that is awaited", () => {
  it("gives its outcome", async () => {
    expect(await waiting(Effect.succeed(7))).toBe(7)
  })
  it("throws its refusal as it is", async () => {
    const refusal = new Refusal({ status: 404, detail: { zh: "没有", en: "none" } })
    expect(await waiting(Effect.fail(refusal))).toBe(refusal)
  })
  it("is interrupted when its client leaves, and lets go of what it holds", async () => {
    const leaving = new AbortController()
    const began = Deferred.makeUnsafe<void>()
    let released = false
    const work = Deferred.succeed(began, undefined).pipe(
      Effect.andThen(Effect.never),
      Effect.onInterrupt(() =>
        Effect.sync(() => {
          released = true
        })
      )
    )
    const waited = waiting(work, leaving.signal)
    await Effect.runPromise(Deferred.await(began))
    leaving.abort()
    expect(await waited).toBeInstanceOf(Error)
    expect(released).toBe(true)
  })
})
