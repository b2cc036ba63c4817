/**
 * Runs a job on each of several files: what is not a report is named and left out, the rest goes on.
 *
 * With `--json` everything is printed as one value at the end, so that a program always reads whole JSON.
 *
 * @module
 */
import { existsSync } from "node:fs"
import type { Draft } from "@gongkai/core/Draft"
import type { Language } from "@gongkai/core/Text"
import type { Imported, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type Code, Exit, highest } from "./Exit.ts"
import { gather } from "./bulk/gather.ts"
import { progress } from "./bulk/progress.ts"
import { load, loaded, refusal, type Said } from "./load.ts"
import { complain, harmless, say } from "./Terminal.ts"

/** What a job did with one file. */
export interface Done {
  readonly code: Code
  /** Lines for people, and the same as data. */
  readonly lines: ReadonlyArray<string>
  readonly json: object
  /** The same in one line, for a table over several files. */
  readonly line?: string
}

interface Options {
  readonly said: Said
  readonly json: boolean
  readonly language: Language
  /** What is printed at the end instead of JSON. */
  readonly render?: (files: ReadonlyArray<object>) => string
}

type Opened = Result.Result<Imported, Refused>

/** Runs the job on one file after another. */
export const each = (
  files: ReadonlyArray<string>,
  options: Options,
  job: (path: string, imported: Imported) => Effect.Effect<Done, Refused>
): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const all = yield* Effect.forEach(files, (path) =>
      Effect.flatMap(Effect.result(load(path, options.said)), (opened) => report(path, opened, options, job))
    )
    yield* conclude(all, options)
  })

/**
 * Opens all files first, those in folders and zips too, so that the job on one of them can look at the others. Of several, what is no
 * report is named and left out, and does not make the command fail; a file that is not there does.
 */
export const together = (
  paths: ReadonlyArray<string>,
  options: Options,
  job: (path: string, imported: Imported, all: ReadonlyArray<Imported>) => Effect.Effect<Done, Refused>
): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const items = yield* Effect.promise(() => gather(paths))
    if (items.length === 0) {
      yield* complain(
        harmless(
          `${paths.join("、")}${{ zh: "：文件夹里没有文件；请指明放报告的文件夹", en: ": the folder is empty; name the one with the reports" }[options.language]}`
        )
      )
      return yield* (yield* Exit).raise(2)
    }
    const bar = progress(items.length, options.language)
    const opened = yield* Effect.forEach(items, ({ name, open: source, named }, at) => {
      bar.at(at, name)
      return Effect.map(Effect.result(loaded(source, options.said)), (result) => ({ name, named, result }))
    })
    bar.end()
    const known = opened.flatMap(({ result }) => (Result.isSuccess(result) ? [result.success] : []))
    const all = yield* Effect.forEach(opened, ({ name, named, result }) =>
      Effect.map(
        report(name, result, options, (at, imported) => job(at, imported, known)),
        (done): Reported => {
          const gone = named && name !== "-" && !existsSync(name)
          return Result.isFailure(result) && known.length > 0 && !gone ? { ...done, code: 0 } : done
        }
      )
    )
    if (!options.json && known.length > 1) yield* say(overview(all, options.language).join("\n"))
    yield* conclude(all, options)
  })

/** The reports in some files and folders; what is none, or cannot be read, is named on standard error and left out. */
export const reportsIn = (paths: ReadonlyArray<string>, language: Language): Effect.Effect<ReadonlyArray<Draft>> =>
  Effect.gen(function* () {
    const items = yield* Effect.promise(() => gather(paths))
    const said: Said = { agency: Option.none(), year: Option.none() }
    const all = yield* Effect.forEach(items, ({ name, open }) =>
      Effect.gen(function* () {
        const result = yield* Effect.result(loaded(open, said))
        if (Result.isSuccess(result)) return [result.success.draft]
        yield* complain(harmless(refusal(name, result.failure)[language]))
        return []
      })
    )
    return all.flat()
  })

interface Reported {
  readonly code: Code
  readonly json: object
  /** For a table over several files. */
  readonly line?: string
}

const report = (
  path: string,
  opened: Opened,
  { json, language }: Options,
  job: (path: string, imported: Imported) => Effect.Effect<Done, Refused>
): Effect.Effect<Reported> =>
  Effect.gen(function* () {
    const done = yield* Effect.result(Effect.flatMap(Effect.fromResult(opened), (imported) => job(path, imported)))
    if (Result.isSuccess(done)) {
      if (!json) yield* say(done.success.lines.join("\n"))
      const { code, line } = done.success
      return { code, json: { file: path, ...done.success.json }, ...(line !== undefined && { line }) }
    }
    const text = refusal(path, done.failure)[language]
    if (!json) yield* complain(harmless(text))
    return { code: 2 as const, json: { file: path, error: text } }
  })

/** A line for each report, behind how many there are. */
const overview = (all: ReadonlyArray<Reported>, language: Language): ReadonlyArray<string> => {
  const lines = all.flatMap(({ line }) => line ?? [])
  const out = all.length - lines.length
  const head = {
    zh: `共${all.length}个文件：报告${lines.length}份${out > 0 ? `，没有收录${out}个` : ""}`,
    en: `${all.length} files: ${lines.length} reports${out > 0 ? `, ${out} left out` : ""}`
  }
  return ["", head[language], ...lines]
}

const conclude = (all: ReadonlyArray<Reported>, { json, render }: Options): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const files = all.map((done) => done.json)
    if (json) yield* say(render?.(files) ?? JSON.stringify({ files }, null, 2))
    yield* (yield* Exit).raise(highest(all.map((done) => done.code)))
  })
