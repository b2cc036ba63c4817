/**
 * A thread of a bulk export: makes one file after another and hands back its bytes.
 *
 * @module
 */
import { parentPort } from "node:worker_threads"
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Job, type Written, written } from "./written.ts"

/** What came of a job. */
export type Answer = Written | { readonly refused: Text }

// A defect ends the thread, and the pool says so.
parentPort?.on("message", async (job: Job) => {
  const result = await Effect.runPromise(Effect.result(written(job)))
  const answer: Answer = Result.isSuccess(result) ? result.success : { refused: result.failure.text }
  parentPort?.postMessage(answer, [])
})
