/**
 * A thread of an import: reads one file after another, and answers with what is to be written and what is kept of it.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { parentPort, workerData } from "node:worker_threads"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import type { Options, Source } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readAll } from "../disk/read.ts"
import { type Part, readEntry, type ReadEntry } from "./Entry.ts"
import { parts } from "./names.ts"

/** What all files are read with, in a form that a thread can be handed. */
export interface Common extends Pick<Options, "agency" | "year"> {
  readonly previous: ReadonlyArray<string>
}

export interface Job extends Pick<ReadEntry, "source" | "sha256" | "output"> {
  readonly file: Source
}

/** What is to be written of a report, and what is kept of it. */
interface Made {
  readonly text: string
  readonly entry: ReadEntry
}

export type Answer =
  | { readonly reports: ReadonlyArray<Made | { readonly refused: Text; readonly part: Part }> }
  | { readonly refused: Text }

const answer = ({ file, source, sha256, output }: Job, options: Options): Effect.Effect<Answer> =>
  Effect.map(Effect.result(readAll(file, options)), (result): Answer => {
    if (Result.isFailure(result)) return { refused: result.failure.text }
    const all = result.success
    const drafts = all.map((each) => (Result.isSuccess(each) ? each.success.draft : undefined))
    const names = all.length > 1 ? parts(output.replace(/\.gongkai\.json$/u, ""), drafts) : [output]
    return {
      reports: all.map((each, at) => {
        const part = { number: at + 1, of: all.length }
        if (Result.isFailure(each)) return { refused: each.failure.text, part }
        const text = Interchange.show(each.success.draft, each.success.edition)
        const written = createHash("sha256").update(text).digest("hex")
        const to = { output: names[at] ?? output, written }
        const entry = readEntry(all.length > 1 ? `${source}#${at + 1}` : source, sha256, to, each.success)
        return { text, entry: all.length > 1 ? { ...entry, part } : entry }
      })
    }
  })

/** Handed over by the pool, which takes it from the command. */
const { previous, ...rest }: Common = workerData
const options: Options = { ...rest, previous: previous.map((text) => Result.getOrThrow(Interchange.parse(text))) }

// A defect ends the thread, and the pool says so.
parentPort?.on("message", async (job: Job) => {
  const done = await Effect.runPromise(answer(job, options))
  parentPort?.postMessage(done, [])
})
