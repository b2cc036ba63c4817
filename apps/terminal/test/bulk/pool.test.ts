/** Threads that read files: one that hangs or breaks costs its own file and no other. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { pool } from "../../src/bulk/pool.ts"

const script = new URL("hang.mjs", import.meta.url)

it.each([
  ["read" as const, "读了 2 秒还没", "读取中途出错，已"],
  ["print" as const, "2 秒还没有印完", "印制中途出错，已"]
])("a job to %s that hangs is broken off, one that breaks is named, and the others are done", (act, hung, broken) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const run = yield* pool<string, string>(script, undefined, act, { seconds: 2, memory: 64 })
      const jobs = ["a", "hang", "b", "break", "c", "d"]
      const answers = yield* Effect.forEach(jobs, (job) => Effect.result(run(job)), { concurrency: 2 })
      expect(
        answers.map((answer) => (Result.isSuccess(answer) ? answer.success : answer.failure.zh.slice(0, 8)))
      ).toEqual(["a done", hung, "b done", broken, "c done", "d done"])
    }).pipe(Effect.scoped)
  )
)
