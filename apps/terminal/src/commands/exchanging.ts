/**
 * The commands that exchange reports with a server: one sends, one fetches.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { examplesOf } from "../words/examples.ts"
import { atDesk } from "../words/atDesk.ts"
import { words } from "../words/words.ts"
import { needingOne } from "./needing.ts"

/** What these share with other commands. */
interface Shared {
  readonly report: Flag.Flag<Option.Option<number>>
  readonly year: Flag.Flag<number>
  readonly json: Flag.Flag<boolean>
}

export const exchanging = (language: Language, { report, year, json }: Shared) => {
  const exchange = {
    token: Flag.String("token").pipe(Flag.withDescription(words.token[language]), Flag.optional),
    timeout: Flag.Int("timeout").pipe(Flag.withDescription(words.timeout[language]), Flag.withDefault(30)),
    json
  }
  const agencyId = Flag.String("agency-id").pipe(Flag.withDescription(words.agencyId[language]))
  const pushing = Command.make(
    "push",
    {
      file: Argument.String("file").pipe(Argument.withDescription(words.file[language]), Argument.optional),
      to: Flag.String("to").pipe(Flag.withDescription(words.pushTo[language]), Flag.optional),
      agencyId: Flag.optional(agencyId),
      report,
      create: Flag.Boolean("create").pipe(Flag.withDescription(words.create[language]), Flag.withDefault(false)),
      force: Flag.Boolean("force").pipe(Flag.withDescription(words.pushForce[language]), Flag.withDefault(false)),
      reason: Flag.String("reason").pipe(Flag.withDescription(words.pushReason[language]), Flag.optional),
      accept: Flag.Literals("accept", ["other-organ", "other-form", "other-year"]).pipe(
        Flag.withDescription(words.accept[language]),
        Flag.atLeast(0)
      ),
      ...exchange
    },
    (input) =>
      needingOne(input.file, { wanted: "report files", argument: "file", command: "push", language }, (file) =>
        Effect.flatMap(
          Effect.promise(() => import("./push.ts")),
          ({ push }) => push({ ...input, file, language })
        )
      )
  ).pipe(Command.withDescription(words.push[language]), Command.withExamples(examplesOf("push", language)))
  const pulling = Command.make(
    "pull",
    {
      from: Flag.String("from").pipe(Flag.withDescription(atDesk.serverUrl[language]), Flag.optional),
      agencyId,
      year,
      output: Flag.String("output").pipe(
        Flag.withAlias("o"),
        Flag.withDescription(words.pulled[language]),
        Flag.optional
      ),
      force: Flag.Boolean("force").pipe(Flag.withDescription(words.pullForce[language]), Flag.withDefault(false)),
      ...exchange
    },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./pull.ts")),
        ({ pull }) => pull({ ...input, language })
      )
  ).pipe(Command.withDescription(words.pull[language]), Command.withExamples(examplesOf("pull", language)))
  return [pushing, pulling] as const
}
