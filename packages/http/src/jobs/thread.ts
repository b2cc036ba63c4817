/**
 * A thread of the server: does one job after another and posts each outcome.
 *
 * @module
 */
import { parentPort, workerData } from "node:worker_threads"
import { type FontFile, opened } from "./fonts.ts"
import { reader, write } from "./loaded.ts"
import { printer } from "./print.ts"
import { type Job, type Outcome, perform } from "./perform.ts"

// What Threads.ts gives each of its threads.
const { fonts = [] } = (workerData ?? {}) as { readonly fonts?: ReadonlyArray<FontFile> }
const print = printer({ faces: () => opened(fonts) })

/** The bytes of a PDF are handed over; all else is copied. */
const handedOver = (outcome: Outcome) => ("printed" in outcome ? [outcome.printed.bytes.buffer] : [])

// A defect ends the thread; Threads.ts then fails the job that the thread had.
parentPort?.on("message", async (job: Job) => {
  const outcome = await perform(job, print, write, reader)
  parentPort?.postMessage(outcome, handedOver(outcome))
})
