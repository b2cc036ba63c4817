/**
 * A thread of `check`: reads one file after another and hands each report back as bytes.
 *
 * @module
 */
import { parentPort, workerData } from "node:worker_threads"
import type { Text } from "@gongkai/core/Text"
import type { Options, Source } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readAll } from "../disk/read.ts"
import { type Serialized, serialized } from "./Serialized.ts"

/** What all files are read with. */
export type Common = Pick<Options, "agency" | "year" | "report">

/** Each report of a file, or why it cannot be read. */
export type Opened =
  | { readonly reports: ReadonlyArray<Serialized | { readonly refused: Text }> }
  | { readonly refused: Text }

/** Handed over by the pool, which takes it from the command. */
const options: Common = workerData

// A defect ends the thread, and the pool says so.
parentPort?.on("message", async (file: Source) => {
  const result = await Effect.runPromise(Effect.result(readAll(file, options)))
  const opened: Opened = Result.isSuccess(result)
    ? {
        reports: result.success.map((each) =>
          Result.isSuccess(each) ? serialized(each.success) : { refused: each.failure.text }
        )
      }
    : { refused: result.failure.text }
  parentPort?.postMessage(opened, [])
})
