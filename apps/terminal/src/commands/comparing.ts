/**
 * The commands that read reports and set them beside one another: shown, compared, added up, put into another edition's form.
 *
 * @module
 */
import { official } from "@gongkai/core/editions/official"
import type { Language } from "@gongkai/core/Text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { needing, needingOne } from "./needing.ts"
import { examplesOf } from "../words/examples.ts"
import { words } from "../words/words.ts"

/** What these share with other commands. */
interface Shared {
  readonly edition: Flag.Flag<Option.Option<string>>
  readonly output: Flag.Flag<Option.Option<string>>
  readonly force: Flag.Flag<boolean>
  readonly json: Flag.Flag<boolean>
  readonly report: Flag.Flag<Option.Option<number>>
  /** Agency and year, where a file does not say them. */
  readonly said: { readonly agency: Flag.Flag<Option.Option<string>>; readonly year: Flag.Flag<Option.Option<number>> }
}

export const comparing = (language: Language, { edition, output, force, json, report, said }: Shared) => {
  const showing = Command.make(
    "show",
    {
      file: Argument.String("file").pipe(Argument.withDescription(words.file[language]), Argument.optional),
      part: Flag.String("part").pipe(Flag.withDescription(words.part[language]), Flag.optional),
      report,
      json,
      ...said
    },
    (input) =>
      needingOne(input.file, { wanted: "reports", argument: "file", command: "show", language }, (file) =>
        Effect.flatMap(
          Effect.promise(() => import("./show.ts")),
          ({ show }) => show({ ...input, file, language })
        )
      )
  ).pipe(Command.withDescription(words.show[language]), Command.withExamples(examplesOf("show", language)))

  const diffing = Command.make(
    "diff",
    {
      before: Argument.String("before").pipe(Argument.withDescription(words.before[language]), Argument.optional),
      after: Argument.String("after").pipe(Argument.withDescription(words.after[language]), Argument.optional),
      json
    },
    (input) =>
      needingOne(input.before, { wanted: "reports", argument: "before", command: "diff", language }, (before) =>
        needingOne(input.after, { wanted: "reports", argument: "after", command: "diff", language }, (after) =>
          Effect.flatMap(
            Effect.promise(() => import("./diff.ts")),
            ({ diff }) => diff({ before, after, json: input.json, language })
          )
        )
      )
  ).pipe(Command.withDescription(words.diff[language]), Command.withExamples(examplesOf("diff", language)))

  const cell = Flag.String("cell").pipe(Flag.withDescription(words.cell[language]), Flag.optional)
  const consolidating = Command.make(
    "consolidate",
    {
      files: Argument.String("folder").pipe(
        Argument.withDescription(words.units[language]),
        Argument.variadic({ min: 0 })
      ),
      output,
      own: Flag.String("own").pipe(Flag.withDescription(words.own[language]), Flag.optional),
      agency: Flag.String("agency").pipe(Flag.withDescription(words.summing[language]), Flag.optional),
      year: Flag.Int("year").pipe(Flag.withDescription(words.summedYear[language]), Flag.optional),
      edition,
      adjust: Flag.String("adjust").pipe(Flag.withDescription(words.adjust[language]), Flag.optional),
      explain: Flag.Boolean("explain").pipe(Flag.withDescription(words.explainSums[language]), Flag.withDefault(false)),
      cell,
      force,
      json
    },
    needing({ wanted: "folders", command: "consolidate", language }, (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./consolidate.ts")),
        ({ consolidateFiles }) => consolidateFiles({ ...input, language })
      )
    )
  ).pipe(
    Command.withDescription(words.consolidate[language]),
    Command.withExamples(examplesOf("consolidate", language))
  )

  const bridging = Command.make(
    "bridge",
    {
      file: Argument.String("file").pipe(Argument.withDescription(words.file[language]), Argument.optional),
      output: Flag.String("output").pipe(
        Flag.withAlias("o"),
        Flag.withDescription(words.bridgedTo[language]),
        Flag.optional
      ),
      edition: Flag.Literals(
        "edition",
        official.map(({ key }) => key)
      ).pipe(Flag.withDescription(words.bridged[language]), Flag.optional),
      force,
      json
    },
    (input) =>
      needingOne(input.file, { wanted: "reports", argument: "file", command: "bridge", language }, (file) =>
        Effect.flatMap(
          Effect.promise(() => import("./bridge.ts")),
          ({ bridgeFile }) => bridgeFile({ ...input, file, language })
        )
      )
  ).pipe(Command.withDescription(words.bridge[language]), Command.withExamples(examplesOf("bridge", language)))

  return [showing, diffing, consolidating, bridging] as const
}
