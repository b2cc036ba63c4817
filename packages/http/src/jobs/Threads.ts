/**
 * Work in a bounded number of threads, so that what takes long keeps nobody else waiting.
 *
 * Who waits is served in turn; who left is taken out. A job whose client left is let to its end for a moment, since to start a thread
 * costs more than most jobs, and ended with its thread after that. Where too many wait, the next is told when to come back.
 *
 * @module
 */
import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import { type Details, Refusal } from "../problem/Problem.ts"
import { type Job, type Outcome, weightOf } from "./perform.ts"
import type { FontFile } from "./fonts.ts"
import { over, Work } from "./Work.ts"

/** The bounds of the pool of threads. */
export interface Bounds {
  /** How many at once; one processor is left to answer. */
  readonly threads: number
  /** How many jobs there may be, waiting and under way. */
  readonly jobs: number
  /** How many characters of reports they may hold together. */
  readonly characters: number
  /** Milliseconds for one job. */
  readonly longest: number
  /** Milliseconds that a job is let go on when nobody waits for it any more. */
  readonly grace: number
}

const usual = (): Bounds => ({
  threads: Math.max(1, Math.min(availableParallelism() - 1, 4)),
  jobs: 512,
  characters: 32 * 1024 * 1024,
  longest: 60_000,
  grace: 1000
})

/** MB of memory for one thread; the longest report takes a third. */
const memory = 512

const busy = (seconds: number): Details => ({
  status: 503,
  headers: { "retry-after": String(seconds) },
  detail: {
    zh: `正在办理的请求太多；请 ${seconds} 秒后再试`,
    en: `Too many requests are under way; try again in ${seconds} s`
  }
})

const tooLong = (seconds: number): Details => ({
  status: 503,
  headers: { "retry-after": "60" },
  detail: {
    zh: `${seconds} 秒内没有办完；请缩短正文，或稍后再试`,
    en: `It was not done within ${seconds} s; shorten the text, or try again later`
  }
})

const broken: Details = {
  status: 503,
  headers: { "retry-after": "5" },
  detail: {
    zh: "办理中途出错；请再试一次，仍不行请告诉管理员",
    en: "It failed half-way; try once more, then tell the administrator"
  }
}

/** What a thread says while it is ended concerns nobody. */
const end = (worker: Worker): Promise<number> => worker.removeAllListeners("message").terminate()

interface Crew {
  readonly all: Set<Worker>
  readonly idle: Set<Worker>
}

/** What a thread runs, and the fonts it prints with. */
interface Program {
  readonly script: URL
  readonly fonts: ReadonlyArray<FontFile>
}

/** A further thread, forgotten when it ends by itself. */
const begun = ({ script, fonts }: Program, { all, idle }: Crew): Worker => {
  const worker = new Worker(script, { workerData: { fonts }, resourceLimits: { maxOldGenerationSizeMb: memory } })
  all.add(worker)
  return worker
    .on("error", () => {})
    .once("exit", () => {
      all.delete(worker)
      idle.delete(worker)
    })
}

/** Hands one job to a thread that is idle, or to a new one. */
const handed =
  (program: Program, crew: Crew, { longest, grace }: Bounds) =>
  (job: Job) =>
    Effect.callback<Outcome, Refusal>((resume) => {
      const [worker = begun(program, crew)] = crew.idle
      crew.idle.delete(worker)
      let settled: (() => void) | undefined
      let isOver = false
      const over = (result: Effect.Effect<Outcome, Refusal>): void => {
        isOver = true
        clearTimeout(timer)
        for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
        resume(result)
        settled?.()
      }
      const fail = (details: Details, cause?: unknown): void => {
        over(Effect.fail(new Refusal({ ...details, cause })))
        void end(worker)
      }
      const listeners = {
        message: (outcome: Outcome) => {
          crew.idle.add(worker)
          over(Effect.succeed(outcome))
        },
        error: (cause: unknown) => fail(broken, cause),
        exit: (code: number) => fail(broken, new Error(`the thread ended with ${code}`))
      }
      const timer = setTimeout(() => fail(tooLong(longest / 1000), new Error(`${job.kind}: too long`)), longest)
      for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(job)
      // Nobody waits for it any more.
      return Effect.promise(async () => {
        if (isOver) return
        await new Promise<void>((resolve) => {
          settled = resolve
          setTimeout(resolve, grace).unref()
        })
        if (isOver) return
        isOver = true
        clearTimeout(timer)
        await end(worker)
      })
    })

const make = Effect.fnUntraced(function* (program: Program, bounds: Bounds) {
  const crew: Crew = { all: new Set(), idle: new Set() }
  yield* Effect.addFinalizer(() => Effect.promise(() => Promise.all([...crew.all].map(end))))
  const turn = yield* Semaphore.make(bounds.threads)
  const hand = handed(program, crew, bounds)
  let jobs = 0
  let characters = 0
  /** What one takes, in milliseconds, as the last ones did. */
  let usually = 500

  const timed = (job: Job) =>
    Effect.suspend(() => {
      const start = performance.now()
      const noted = Effect.sync(() => {
        usually += (performance.now() - start - usually) / 8
      })
      return Effect.tap(hand(job), () => noted)
    })

  const queued = (job: Job) =>
    Effect.suspend(() => {
      if (jobs >= bounds.jobs || characters + weightOf(job) > bounds.characters) {
        const seconds = Math.ceil((jobs * usually) / bounds.threads / 1000)
        return Effect.fail(new Refusal(busy(Math.max(1, Math.min(seconds, 300)))))
      }
      jobs += 1
      characters += weightOf(job)
      const left = Effect.sync(() => {
        jobs -= 1
        characters -= weightOf(job)
      })
      return Effect.ensuring(turn.withPermit(timed(job)), left)
    })

  return over(queued)
})

/** `script` is the thread's own program, wherever the host has it; `fonts` go before the packaged ones. */
export const layer = (
  script: URL,
  bounds: Partial<Bounds> = {},
  fonts: ReadonlyArray<FontFile> = []
): Layer.Layer<Work> => Layer.effect(Work, make({ script, fonts }, { ...usual(), ...bounds }))
