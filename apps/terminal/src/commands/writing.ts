/**
 * The commands that write reports for others: as files of offices and pages, as a brief, and their form for other systems.
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
import { targets } from "./formTargets.ts"
import { needing } from "./needing.ts"

/** What these share with other commands. */
interface Shared {
  readonly files: Argument.Argument<ReadonlyArray<string>>
  readonly edition: Flag.Flag<Option.Option<string>>
  readonly output: Flag.Flag<Option.Option<string>>
  readonly previous: Flag.Flag<ReadonlyArray<string>>
  readonly force: Flag.Flag<boolean>
  readonly json: Flag.Flag<boolean>
  readonly report: Flag.Flag<Option.Option<number>>
  /** Agency and year, where a file does not say them. */
  readonly said: { readonly agency: Flag.Flag<Option.Option<string>>; readonly year: Flag.Flag<Option.Option<number>> }
}

/** The option that puts the working notes into a file. */
export const withNotes = (language: Language) =>
  Flag.Boolean("with-notes").pipe(Flag.withDescription(words.withNotes[language]), Flag.withDefault(false))

export const writing = (
  language: Language,
  { files, edition, output, previous, force, json, report, said }: Shared
) => {
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
      withNotes: withNotes(language),
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

  const defining = Command.make(
    "export-form",
    {
      to: Flag.Literals("to", targets).pipe(Flag.withDescription(words.formFor[language])),
      edition,
      output: Flag.String("output").pipe(
        Flag.withAlias("o"),
        Flag.withDescription(words.formInto[language]),
        Flag.optional
      ),
      force,
      json
    },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./exportForm.ts")),
        ({ exportForm }) => exportForm({ ...input, language })
      )
  ).pipe(Command.withDescription(words.exportForm[language]), Command.withExamples(examplesOf("export-form", language)))

  const briefing = Command.make(
    "brief",
    {
      files,
      output: Flag.String("output").pipe(
        Flag.withAlias("o"),
        Flag.withDescription(words.briefInto[language]),
        Flag.optional
      ),
      last: Flag.String("last").pipe(Flag.withDescription(words.briefLast[language]), Flag.atLeast(0)),
      force,
      json,
      report,
      ...said
    },
    needing({ wanted: "reports", command: "brief", language }, (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./brief.ts")),
        ({ brief }) => brief({ ...input, language })
      )
    )
  ).pipe(Command.withDescription(words.brief[language]), Command.withExamples(examplesOf("brief", language)))

  return [exporting, briefing, defining] as const
}
