/**
 * Runs a job on each of several files: what is not a report is named and left out, the rest goes on.
 *
 * With `--json` everything is printed as one value at the end, so that a program always reads whole JSON.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Imported, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Code, Exit, highest } from "./Exit.ts"
import { load, refusal, type Said } from "./load.ts"
import { complain, harmless, say } from "./Terminal.ts"

/** What a job did with one file. */
export interface Done {
  readonly code: Code
  /** Lines for people, and the same as data. */
  readonly lines: ReadonlyArray<string>
  readonly json: object
}

export const each = (
  files: ReadonlyArray<string>,
  { said, json, language }: { readonly said: Said; readonly json: boolean; readonly language: Language },
  job: (path: string, imported: Imported) => Effect.Effect<Done, Refused>
): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const all = yield* Effect.forEach(files, (path) =>
      Effect.gen(function* () {
        const result = yield* Effect.result(Effect.flatMap(load(path, said), (imported) => job(path, imported)))
        if (Result.isSuccess(result)) {
          if (!json) yield* say(result.success.lines.join("\n"))
          return { code: result.success.code, json: { file: path, ...result.success.json } }
        }
        const text = refusal(path, result.failure)[language]
        if (!json) yield* complain(harmless(text))
        return { code: 2 as const, json: { file: path, error: text } }
      })
    )
    if (json) yield* say(JSON.stringify({ files: all.map((done) => done.json) }, null, 2))
    yield* (yield* Exit).raise(highest(all.map((done) => done.code)))
  })
