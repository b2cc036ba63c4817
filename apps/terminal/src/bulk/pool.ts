/**
 * Threads that read files side by side, each with bounds of time and memory: a file that breaks one costs that file and no other.
 *
 * @module
 */
import { availableParallelism } from "node:os"
import type { Worker } from "node:worker_threads"
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** Hands a job to the first thread that is free; a thread that fails it, or takes too long over it, is ended. */
export type Pool<Job, Answer> = (job: Job) => Effect.Effect<Answer, Text>

export interface Bounds {
  /** Seconds for one job. */
  readonly seconds: number
  /** MB for one thread. */
  readonly memory: number
}

/** Reading a report, or printing it, takes a hundredth of either. */
const usual: Bounds = { seconds: 60, memory: 768 }

/** What a thread does with a file: what is said of one that breaks a bound names it. */
export type Act = "read" | "print"

/** MB for what a thread has just made: left to itself it would let that grow with the number of files. */
const young = 8

/** How many threads are worth their start for so many files. */
export const threadsFor = (files: number): number =>
  Math.max(1, Math.min(availableParallelism(), 4, Math.ceil(files / 8)))

/** Answers what the thread posted is taken for, on its word: both ends are ours. */
export const pool = <Job, Answer>(
  script: URL,
  data: unknown,
  act: Act = "read",
  { seconds, memory }: Bounds = usual
): Effect.Effect<Pool<Job, Answer>, never, Scope.Scope> =>
  Effect.gen(function* () {
    const threads = yield* Effect.promise(() => import("node:worker_threads"))
    const idle: Array<Worker> = []
    yield* Effect.addFinalizer(() => Effect.promise(() => Promise.all(idle.map((worker) => worker.terminate()))))
    return (job) =>
      Effect.callback<Answer, Text>((resume) => {
        const worker =
          idle.pop() ??
          new threads.Worker(script, {
            workerData: data,
            resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young }
          })
        const done = (result: Effect.Effect<Answer, Text>): void => {
          clearTimeout(timer)
          for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
          resume(result)
        }
        const fail = (reason: Text): void => {
          done(Effect.fail(reason))
          end(worker)
        }
        const timer = setTimeout(() => fail(tooLong[act](seconds)), seconds * 1000)
        const listeners = {
          message: (answer: Answer) => {
            idle.push(worker)
            done(Effect.succeed(answer))
          },
          error: (error: NodeJS.ErrnoException) =>
            fail(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooBig[act](memory) : broken[act]),
          exit: () => fail(broken[act])
        }
        for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
        worker.postMessage(job, [])
        return Effect.sync(() => {
          clearTimeout(timer)
          end(worker)
        })
      })
  })

/** What a thread says while it is ended concerns nobody. */
const end = (worker: Worker): void => {
  worker.on("error", () => {})
  void worker.terminate()
}

type Bound = { readonly [act in Act]: (bound: number) => Text }

const tooLong: Bound = {
  read: (seconds) => ({
    zh: `读了 ${seconds} 秒还没有读完，不像一份年度报告，已跳过；请核对文件，或用 Word、WPS 另存后再导入`,
    en: `not read within ${seconds} seconds, unlike any report, and left out: check the file, or save it anew and import it again`
  }),
  print: (seconds) => ({
    zh: `${seconds} 秒还没有印完，不像一份年度报告，已跳过；请核对文件，或单独印这一份`,
    en: `not printed within ${seconds} seconds, unlike any report, and left out: check the file, or print it by itself`
  })
}

const tooBig: Bound = {
  read: (memory) => ({
    zh: `读这个文件要用 ${memory} MB 以上的内存，不像一份年度报告，已跳过；请核对文件，或用 Word、WPS 另存后再导入`,
    en: `it takes more than ${memory} MB to read, unlike any report, and was left out: check the file, or save it anew and import it again`
  }),
  print: (memory) => ({
    zh: `印这个文件要用 ${memory} MB 以上的内存，不像一份年度报告，已跳过；请核对文件，或单独印这一份`,
    en: `it takes more than ${memory} MB to print, unlike any report, and was left out: check the file, or print it by itself`
  })
}

const broken: { readonly [act in Act]: Text } = {
  read: {
    zh: "读取中途出错，已跳过；请用 Word 或 WPS 打开，另存后再导入",
    en: "reading it failed half-way and it was left out: open it, save it anew and import it again"
  },
  print: {
    zh: "印制中途出错，已跳过；请核对文件，或单独印这一份",
    en: "printing it failed half-way and it was left out: check the file, or print it by itself"
  }
}
