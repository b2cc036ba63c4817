/**
 * Has statements written by the thread of a SQLite file (`SqliteThread.ts`). A thread that failed is replaced by the next write.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { SqlError } from "effect/sql/SqlError"
import { Worker } from "node:worker_threads"
import { failed } from "./client.ts"
import { patience, type Statement } from "./SqliteSession.ts"
import type { Ending, Writing, Written } from "./SqliteThread.ts"

/** Writes to one file. */
export interface Writer {
  readonly write: (
    statements: ReadonlyArray<Statement>,
    isBatch: boolean
  ) => Effect.Effect<ReadonlyArray<object>, SqlError>
  /** Lets what was begun end, closes the file and ends the thread. */
  readonly close: Effect.Effect<void>
}

/** An error of the thread as SQLite throws it here. */
const errorOf = ({ message, code, errcode }: Extract<Written, { readonly error: object }>["error"]): Error =>
  Object.assign(new Error(message), { code, ...(typeof errcode === "number" && { errcode, errno: errcode }) })

/** The program of the thread beside this file, where neither is bundled. */
export const beside = new URL(import.meta.url.replace(/[^/.]+(?=\.\w+$)/u, "SqliteThread"))

/** `script` is the program of the thread, wherever the host has it; `written` is told before whoever wrote is answered. */
export const writer = (script: URL, filename: string, written: () => void = () => {}): Writer => {
  const waiting = new Map<number, (written: Effect.Effect<ReadonlyArray<object>, SqlError>) => void>()
  let thread: Worker | undefined
  let last = 0
  const begun = (): Worker => {
    const worker = new Worker(script, { workerData: { filename } })
    const over = (cause: unknown): void => {
      if (thread !== worker) return
      thread = undefined
      written()
      // Whether they were written nobody knows: as with a connection that is gone.
      const gone = Object.assign(new Error("the thread of the database ended", { cause }), { code: "08006" })
      const lost = [...waiting.values()]
      waiting.clear()
      for (const resume of lost) resume(Effect.fail(failed(gone)))
    }
    worker.on("message", (all: ReadonlyArray<Written>) => {
      written()
      for (const each of all) {
        const resume = waiting.get(each.id)
        waiting.delete(each.id)
        if (waiting.size === 0) worker.unref()
        resume?.("rows" in each ? Effect.succeed(each.rows) : Effect.fail(failed(errorOf(each.error))))
      }
    })
    // What is waited for keeps the process; the thread by itself does not.
    worker.on("error", over).on("exit", over).unref()
    return worker
  }
  return {
    write: (statements, isBatch) =>
      Effect.callback((resume) => {
        const id = (last += 1)
        waiting.set(id, resume)
        const writing: Writing = { id, statements, isBatch, until: Date.now() + patience }
        thread ??= begun()
        thread.ref()
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        thread.postMessage(writing)
      }),
    close: Effect.promise(async () => {
      const ending = thread
      if (ending === undefined) return
      const ended = new Promise<void>((resolve) => {
        ending.once("exit", () => resolve())
      })
      ending.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      ending.postMessage("end" satisfies Ending)
      await ended
    })
  }
}
