/**
 * How `push` and `pull` end: what was done on standard output, what was not on standard error, with the exit code of each.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { complained, refusal } from "../words/refusal.ts"
import { type Code, Exit } from "../words/Exit.ts"
import { complain, harmless, mention, say } from "../words/Terminal.ts"
import type { Options } from "./Connection.ts"
import { tokenOf } from "./Logins.ts"

/** What came of it: 0 is done, 1 is for the user to decide. */
export interface Outcome {
  readonly code: Code
  /** A word that never changes, for programs. */
  readonly result: "sent" | "received" | "same" | "conflict" | "done" | "told"
  readonly lines: ReadonlyArray<Text>
  readonly json: object
}

/** What both take from the command line. */
export interface Input {
  readonly token: Option.Option<string>
  readonly timeout: number
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

/** A token on the command line can be seen by others on the machine; the environment goes before what `login` keeps. */
export const options = (url: string, { token, timeout, language }: Input): Options => ({
  url,
  token: Option.getOrElse(token, () => process.env["GONGKAI_TOKEN"]?.trim() || tokenOf(url)),
  patience: Math.max(1, timeout) * 1000,
  language
})

export const reply = (
  work: Effect.Effect<Outcome, Refused>,
  { json, language }: Input
): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const exit = yield* Exit
    const { code, result, lines, json: data } = yield* work
    const text = lines.map((line) => harmless(line[language])).join("\n")
    if (json) yield* say(JSON.stringify({ result, message: text, ...data }, null, 2))
    else yield* code === 0 ? mention(text) : complain(text)
    yield* exit.raise(code)
  }).pipe(
    Effect.catch((refused) => {
      if (!json) return complained(language)(refused)
      const error = harmless(refusal(refused.file, refused)[language])
      return Effect.andThen(
        say(JSON.stringify({ result: "refused", error }, null, 2)),
        Exit.use((exit) => exit.raise(2))
      )
    })
  )
