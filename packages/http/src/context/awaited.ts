/**
 * Has work done for a client, and no longer than the client waits for it.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { Context } from "hono"
import type { Env } from "./Env.ts"
import type { Refusal } from "../problem/Problem.ts"

/** Runs the work and throws its refusal. When the client leaves, the work is interrupted. */
export const awaited = <A>(c: Context<Env>, work: Effect.Effect<A, Refusal>): Promise<A> =>
  Effect.runPromise(work, { signal: c.req.raw.signal })
