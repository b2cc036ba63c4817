/**
 * `gongkai diff A B`: in what two reports differ: head, cells, prose word by word. Exit 0 where in nothing, 1 where they differ.
 *
 * Two files of any kind that can be read; where the editions differ, what both count alike is compared, and the rest is named.
 *
 * @module
 */
import { comparison, differ } from "@gongkai/core/comparison"
import type { Language } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import { loadNamed } from "../disk/load.ts"
import { caption } from "../words/caption.ts"
import { Exit } from "../words/Exit.ts"
import { refusal } from "../words/refusal.ts"
import { complain, harmless, mention, say } from "../words/Terminal.ts"
import { summary } from "../words/summary.ts"
import { tally } from "../screen/differences.ts"
import { describe, plain } from "./compared.ts"

export interface Input {
  readonly before: string
  readonly after: string
  readonly json: boolean
  readonly language: Language
}

export const diff = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const { before, after, json, language } = input
    const one = yield* opened(before)
    const other = yield* opened(after)
    const compared = comparison(one.draft, other.draft, { before: one.edition, after: other.edition })
    const head = (sign: string, path: string, { draft, edition }: Imported): string =>
      `${sign} ${harmless(path)}  ${caption(draft, edition)[language]}`
    yield* mention(
      json
        ? JSON.stringify(
            {
              before: { file: before, report: summary(one.draft) },
              after: { file: after, report: summary(other.draft) },
              differs: differ(compared),
              ...plain(compared, language)
            },
            null,
            2
          )
        : [
            head("−", before, one),
            head("+", after, other),
            ...describe(compared, language),
            "",
            tally(compared)[language]
          ].join("\n"),
      json
    )
    yield* (yield* Exit).raise(differ(compared) ? 1 : 0)
  }).pipe(
    Effect.catch(({ file, text }) =>
      Effect.gen(function* () {
        const error = harmless(refusal(file, { text })[input.language])
        yield* input.json ? say(JSON.stringify({ error }, null, 2)) : complain(error)
        yield* (yield* Exit).raise(2)
      })
    )
  )

/** Refused under the name that the user gave. */
const opened = (path: string): Effect.Effect<Imported, Refused> =>
  Effect.mapError(loadNamed(path), ({ text }) => new Refused({ file: path, text }))
