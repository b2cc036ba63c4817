/**
 * A thread of the server: does one job after another and posts each outcome.
 *
 * @module
 */
import { parentPort } from "node:worker_threads"
import { printer } from "./print.ts"
import { type Job, type Outcome, perform } from "./perform.ts"

const print = printer()

/** The bytes of a PDF are handed over; all else is copied. */
const handedOver = (outcome: Outcome) => ("printed" in outcome ? [outcome.printed.bytes.buffer] : [])

// A defect ends the thread; Threads.ts then fails the job that the thread had.
parentPort?.on("message", async (job: Job) => {
  const outcome = await perform(job, print)
  parentPort?.postMessage(outcome, handedOver(outcome))
})
