/**
 * Runs a job on each of several files: what is not a report is named and left out, the rest goes on.
 *
 * With `--json` everything is printed as one value at the end, so that a program always reads whole JSON.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Each, Imported, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { refusal } from "../words/refusal.ts"
import { type Code, Exit, highest } from "../words/Exit.ts"
import { load, nameOf, type Said } from "../disk/load.ts"
import { busy, reading } from "./busy.ts"
import { complain, harmless, mention, say } from "../words/Terminal.ts"

/** What a job did with one file. */
export interface Done {
  readonly code: Code
  /** Lines for people, and the same as data. */
  readonly lines: ReadonlyArray<string>
  readonly json: object
  /** The same in one line, for a table over several files. */
  readonly line?: string
}

export interface Options {
  readonly said: Said
  readonly json: boolean
  readonly language: Language
  /** What is printed at the end instead of JSON. */
  readonly render?: (files: ReadonlyArray<object>) => string
}

type Opened = Result.Result<Imported, Refused>

/** Runs the job on one file after another. A file with several reports is refused, unless `open` yields each of them. */
export const oneByOne = (
  files: ReadonlyArray<string>,
  options: Options,
  job: (path: string, imported: Imported, among: ReadonlyArray<Each>) => Effect.Effect<Done, Refused>,
  open: (path: string) => Effect.Effect<ReadonlyArray<Each>, Refused> = (path) =>
    Effect.map(load(path, options.said), (only) => [Result.succeed(only)])
): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const since = performance.now()
    const all = yield* Effect.forEach(files, (path, done) => {
      const among = { done, total: files.length, since }
      const shown = busy({ doing: reading, name: path, language: options.language, among })
      return Effect.flatMap(Effect.result(shown(open(path))), (opened) => {
        const reports = Result.isSuccess(opened) ? opened.success : [Result.fail(opened.failure)]
        return Effect.forEach(reports, (each, at) =>
          report(nameOf(path, at, reports), each, options, (_, imported) => shown(job(path, imported, reports)))
        )
      })
    })
    yield* conclude(all.flat(), options)
  })

/** What is kept of a file that was done. */
export interface Reported {
  readonly code: Code
  readonly json: object
  /** For a table over several files. */
  readonly line?: string
}

/** Does the job on what was opened, and says what came of it. */
const report = (
  path: string,
  opened: Opened,
  options: Options,
  job: (path: string, imported: Imported) => Effect.Effect<Done, Refused>
): Effect.Effect<Reported> =>
  Effect.flatMap(Effect.result(Effect.flatMap(Effect.fromResult(opened), (imported) => job(path, imported))), (done) =>
    told(path, done, options)
  )

/** Says what came of a file. */
export const told = (
  path: string,
  done: Result.Result<Done, Refused>,
  { json, language }: Options
): Effect.Effect<Reported> =>
  Effect.gen(function* () {
    if (Result.isSuccess(done)) {
      const { code, line, lines } = done.success
      if (!json && lines.length > 0) yield* mention(lines.join("\n"))
      return { code, json: { file: path, ...done.success.json }, ...(line !== undefined && { line }) }
    }
    const text = refusal(path, done.failure)[language]
    if (!json) yield* complain(harmless(text))
    return { code: 2 as const, json: { file: path, error: text } }
  })

export const conclude = (all: ReadonlyArray<Reported>, { json, render }: Options): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const files = all.map((done) => done.json)
    if (json) yield* say(render?.(files) ?? JSON.stringify({ files }, null, 2))
    yield* (yield* Exit).raise(highest(all.map((done) => done.code)))
  })
