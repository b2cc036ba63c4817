/**
 * A thread of an import: reads one file after another, and answers with what is to be written and what is kept of it.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { parentPort, workerData } from "node:worker_threads"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import { type Options, read, type Source } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readEntry, type ReadEntry } from "./Entry.ts"

/** What all files are read with, in a form that a thread can be handed. */
export interface Common extends Pick<Options, "agency" | "year"> {
  readonly previous: ReadonlyArray<string>
}

export interface Job extends Pick<ReadEntry, "source" | "sha256" | "output"> {
  readonly file: Source
}

export type Answer = { readonly text: string; readonly entry: ReadEntry } | { readonly refused: Text }

const answer = ({ file, source, sha256, output }: Job, options: Options): Effect.Effect<Answer> =>
  Effect.map(Effect.result(read(file, options)), (result): Answer => {
    if (Result.isFailure(result)) return { refused: result.failure.text }
    const text = Interchange.show(result.success.draft, result.success.edition)
    const written = createHash("sha256").update(text).digest("hex")
    return { text, entry: readEntry(source, sha256, { output, written }, result.success) }
  })

/** Handed over by the pool, which takes it from the command. */
const { previous, ...rest }: Common = workerData
const options: Options = { ...rest, previous: previous.map((text) => Result.getOrThrow(Interchange.parse(text))) }

// A defect ends the thread, and the pool says so.
parentPort?.on("message", async (job: Job) => {
  const done = await Effect.runPromise(answer(job, options))
  parentPort?.postMessage(done, [])
})
