/**
 * The commands that write reports for others: as files of offices and pages.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { names } from "../formats/exported.ts"
import { examplesOf } from "../words/examples.ts"
import { words } from "../words/words.ts"
import { needing } from "./needing.ts"

/** What these share with other commands. */
interface Shared {
  readonly files: Argument.Argument<ReadonlyArray<string>>
  readonly output: Flag.Flag<Option.Option<string>>
  readonly previous: Flag.Flag<ReadonlyArray<string>>
  readonly force: Flag.Flag<boolean>
  readonly json: Flag.Flag<boolean>
  readonly report: Flag.Flag<Option.Option<number>>
  /** Agency and year, where a file does not say them. */
  readonly said: { readonly agency: Flag.Flag<Option.Option<string>>; readonly year: Flag.Flag<Option.Option<number>> }
}

export const writing = (language: Language, { files, output, previous, force, json, report, said }: Shared) => {
  const exporting = Command.make(
    "export",
    {
      files,
      output,
      to: Flag.Literals("to", names).pipe(Flag.withDescription(words.to[language]), Flag.optional),
      findings: Flag.Boolean("findings").pipe(
        Flag.withDescription(words.asComments[language]),
        Flag.withDefault(false)
      ),
      charts: Flag.Boolean("charts").pipe(Flag.withDescription(words.withCharts[language]), Flag.withDefault(false)),
      children: Flag.String("children").pipe(Flag.withDescription(words.chartedUnits[language]), Flag.atLeast(0)),
      previous,
      force,
      json,
      report,
      ...said
    },
    needing({ wanted: "reports", command: "export", language }, (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./export.ts")),
        ({ exportFiles }) => exportFiles({ ...input, language })
      )
    )
  ).pipe(Command.withDescription(words.export[language]), Command.withExamples(examplesOf("export", language)))

  return [exporting] as const
}
