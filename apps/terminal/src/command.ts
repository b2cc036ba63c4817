/**
 * The `gongkai` command: its subcommands with their arguments, described in the user's language.
 *
 * @module
 */
import { official } from "@gongkai/core/editions/official"
import type { Language } from "@gongkai/core/Text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { checkFiles, formats } from "./commands/check.ts"
import { importFiles } from "./commands/import.ts"
import { create } from "./commands/new.ts"
import { printFiles } from "./commands/print.ts"
import { listRules } from "./commands/rules.ts"
import { waive } from "./commands/waive.ts"
import { comparing } from "./commands/comparing.ts"
import { exchanging } from "./commands/exchanging.ts"
import { steps } from "./commands/steps.ts"
import { keeping } from "./commands/keeping.ts"
import { withNotes, writing } from "./commands/writing.ts"
import { needing } from "./commands/needing.ts"
import { examplesOf } from "./words/examples.ts"
import { colours } from "./words/Manner.ts"
import { words } from "./words/words.ts"

const outputTo = (told: string) =>
  Flag.String("output").pipe(Flag.withAlias("o"), Flag.withDescription(told), Flag.optional)

export const command = (language: Language) => {
  const files = Argument.String("file").pipe(
    Argument.withDescription(words.files[language]),
    Argument.variadic({ min: 0 })
  )
  const agency = Flag.String("agency").pipe(Flag.withDescription(words.agency[language]))
  const year = Flag.Int("year").pipe(Flag.withDescription(words.year[language]))
  const [output, inAnyFormat] = [outputTo(words.output[language]), outputTo(words.outputFormat[language])]
  const force = Flag.Boolean("force").pipe(Flag.withDescription(words.force[language]), Flag.withDefault(false))
  const json = Flag.Boolean("json").pipe(Flag.withDescription(words.json[language]), Flag.withDefault(false))
  const reading = Flag.Literals("reading", ["draft", "published"]).pipe(
    Flag.withDescription(words.reading[language]),
    Flag.optional
  )
  const edition = Flag.Literals(
    "edition",
    official.map(({ key }) => key)
  ).pipe(Flag.withDescription(words.edition[language]), Flag.optional)
  const said = { agency: Flag.optional(agency), year: Flag.optional(year) }

  const report = Flag.Int("report").pipe(Flag.withDescription(words.report[language]), Flag.optional)
  const previous = Flag.String("previous").pipe(Flag.withDescription(words.previous[language]), Flag.atLeast(0))
  const format = Flag.Literals("format", formats).pipe(
    Flag.withDescription(words.format[language]),
    Flag.withDefault("text" as const)
  )
  const children = Flag.String("children").pipe(Flag.withDescription(words.children[language]), Flag.atLeast(0))
  const explainText = Flag.Boolean("explain").pipe(
    Flag.withDescription(words.explainText[language]),
    Flag.withDefault(false)
  )
  const pack = Flag.String("pack").pipe(Flag.withDescription(words.pack[language]), Flag.optional)
  const failOn = Flag.Literals("fail-on", ["error", "warning", "note"]).pipe(
    Flag.withDescription(words.failOn[language]),
    Flag.withDefault("error" as const)
  )
  const check = Command.make(
    "check",
    { files, reading, previous, children, pack, report, explain: explainText, format, failOn, json, ...said },
    needing({ wanted: "reports", command: "check", language }, (input) => checkFiles({ ...input, language }))
  ).pipe(Command.withDescription(words.check[language]), Command.withExamples(examplesOf("check", language)))

  const optionally = (name: "reason" | "by" | "until") =>
    Flag.String(name).pipe(Flag.withDescription(words[name][language]), Flag.optional)
  const waiving = Command.make(
    "waive",
    {
      file: Argument.String("file").pipe(Argument.withDescription(words.interchange[language])),
      finding: Argument.String("finding").pipe(Argument.withDescription(words.finding[language])),
      reason: optionally("reason"),
      by: optionally("by"),
      until: optionally("until"),
      previous,
      withdraw: Flag.Boolean("withdraw").pipe(Flag.withDescription(words.withdraw[language]), Flag.withDefault(false))
    },
    (input) => waive({ ...input, language })
  ).pipe(Command.withDescription(words.waive[language]), Command.withExamples(examplesOf("waive", language)))

  const listing = Command.make(
    "rules",
    {
      rule: Argument.String("rule").pipe(Argument.withDescription(words.rule[language]), Argument.optional),
      markdown: Flag.Boolean("markdown").pipe(Flag.withDescription(words.markdown[language]), Flag.withDefault(false)),
      json
    },
    (input) => listRules({ ...input, language })
  ).pipe(Command.withDescription(words.rules[language]), Command.withExamples(examplesOf("rules", language)))

  const importing = Command.make(
    "import",
    {
      files,
      output: inAnyFormat,
      force,
      json,
      explain: Flag.Boolean("explain").pipe(Flag.withDescription(words.explain[language]), Flag.withDefault(false)),
      cell: Flag.String("cell").pipe(Flag.withDescription(words.cell[language]), Flag.optional),
      previous,
      report,
      ...said
    },
    needing({ wanted: "reports", command: "import", language }, (input) => importFiles({ ...input, language }))
  ).pipe(Command.withDescription(words.import[language]), Command.withExamples(examplesOf("import", language)))

  const printing = Command.make(
    "print",
    {
      files,
      output: inAnyFormat,
      pdfa: Flag.Literals("pdfa", ["3b", "1b"]).pipe(
        Flag.withDescription(words.pdfa[language]),
        Flag.withDefault("3b" as const)
      ),
      head: Flag.String("head").pipe(Flag.withDescription(words.head[language]), Flag.optional),
      findings: Flag.Boolean("findings").pipe(
        Flag.withDescription(words.withFindings[language]),
        Flag.withDefault(false)
      ),
      compare: Flag.Boolean("compare").pipe(Flag.withDescription(words.compare[language]), Flag.withDefault(false)),
      doubleEntry: Flag.Boolean("double-entry").pipe(
        Flag.withDescription(words.withDoubleEntry[language]),
        Flag.withDefault(false)
      ),
      charts: Flag.Boolean("charts").pipe(Flag.withDescription(words.printCharts[language]), Flag.withDefault(false)),
      withNotes: withNotes(language),
      previous,
      font: Flag.String("font").pipe(Flag.withDescription(words.font[language]), Flag.atLeast(0)),
      jobs: Flag.Int("jobs").pipe(Flag.withDescription(words.jobs[language]), Flag.optional),
      book: Flag.String("book").pipe(Flag.withDescription(words.book[language]), Flag.optional),
      force,
      json,
      report,
      ...said
    },
    needing({ wanted: "reports", command: "print", language }, (input) => printFiles({ ...input, language }))
  ).pipe(Command.withDescription(words.print[language]), Command.withExamples(examplesOf("print", language)))

  const verifying = Command.make(
    "verify",
    {
      files,
      font: Flag.String("font").pipe(Flag.withDescription(words.font[language]), Flag.atLeast(0)),
      previous,
      json
    },
    needing({ wanted: "pdfs", command: "verify", language }, (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./commands/verify.ts")),
        ({ verify }) => verify({ ...input, language })
      )
    )
  ).pipe(Command.withDescription(words.verify[language]), Command.withExamples(examplesOf("verify", language)))

  const blank = Flag.Boolean("blank").pipe(Flag.withDescription(words.asForm[language]), Flag.withDefault(false))
  const creating = Command.make("new", { agency, year, edition, output, blank, force, json }, (input) =>
    create({ ...input, language })
  ).pipe(Command.withDescription(words.new[language]), Command.withExamples(examplesOf("new", language)))

  const filling = Command.make(
    "fill",
    {
      file: Argument.String("file").pipe(Argument.withDescription(words.filled[language]), Argument.optional),
      from: Flag.String("from").pipe(Flag.withDescription(words.lastYear[language]), Flag.optional),
      last: Flag.String("last").pipe(Flag.withDescription(words.compareWith[language]), Flag.optional),
      edition,
      report,
      plain: Flag.Boolean("plain").pipe(Flag.withDescription(words.plain[language]), Flag.withDefault(false)),
      ...said
    },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./commands/fill.ts")),
        ({ fill }) => fill({ ...input, language })
      )
  ).pipe(Command.withDescription(words.fill[language]), Command.withExamples(examplesOf("fill", language)))

  const label = Flag.String("label").pipe(Flag.withDescription(words.label[language]))
  const db = Flag.String("db").pipe(
    Flag.withAlias("database"),
    Flag.withDescription(words.db[language]),
    Flag.withFallbackConfig(Config.String("GONGKAI_DATABASE")),
    Flag.withDefault("gongkai.db")
  )
  const d1 = Flag.String("d1").pipe(Flag.withDescription(words.d1[language]), Flag.optional)
  const tokens = Effect.promise(() => import("./commands/token.ts"))
  const serving = Command.make(
    "serve",
    {
      port: Flag.Int("port").pipe(Flag.withDescription(words.port[language]), Flag.withDefault(8787)),
      host: Flag.String("host").pipe(Flag.withDescription(words.host[language]), Flag.withDefault("127.0.0.1")),
      db,
      init: Flag.Boolean("init").pipe(Flag.withDescription(words.init[language]), Flag.withDefault(false)),
      admin: Flag.String("admin").pipe(Flag.withDescription(words.admin[language]), Flag.withDefault("admin")),
      requests: Flag.Boolean("log-requests").pipe(
        Flag.withDescription(words.logRequests[language]),
        Flag.withDefault(false)
      ),
      label: Flag.optional(label),
      d1,
      json
    },
    (input) =>
      input.init
        ? Effect.flatMap(tokens, ({ issue }) => issue({ ...input, readOnly: false, until: Option.none(), language }))
        : Effect.flatMap(
            Effect.promise(() => import("./commands/serve.ts")),
            ({ serve }) => serve({ ...input, language })
          )
  ).pipe(Command.withDescription(words.serve[language]), Command.withExamples(examplesOf("serve", language)))
  const remembering = Command.make(
    "agencies",
    {
      forget: Flag.String("forget").pipe(Flag.withDescription(words.forget[language]), Flag.optional),
      forgetAll: Flag.Boolean("forget-all").pipe(
        Flag.withDescription(words.forgetAll[language]),
        Flag.withDefault(false)
      ),
      json
    },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./commands/agencies.ts")),
        ({ agencies }) => agencies({ ...input, language })
      )
  ).pipe(Command.withDescription(words.agencies[language]), Command.withExamples(examplesOf("agencies", language)))

  const helping = Command.make(
    "help",
    { topic: Argument.String("topic").pipe(Argument.withDescription(words.topic[language]), Argument.optional) },
    ({ topic }) =>
      Effect.flatMap(
        Effect.promise(() => import("./commands/help.ts")),
        ({ explainTopic }) => explainTopic(topic, language)
      )
  ).pipe(Command.withDescription(words.helpTopic[language]), Command.withExamples(examplesOf("help", language)))

  return Command.make("gongkai").pipe(
    Command.withDescription(words.root[language]),
    Command.withSharedFlags({
      // What these say is read off the arguments before they are parsed: see Manner.ts.
      lang: Flag.Literals("lang", ["zh", "en"]).pipe(
        Flag.withDescription(words.lang[language]),
        Flag.withDefault("zh")
      ),
      color: Flag.Literals("color", colours).pipe(
        Flag.withDescription(words.color[language]),
        Flag.withDefault("auto" as const)
      ),
      quiet: Flag.Boolean("quiet").pipe(
        Flag.withAlias("q"),
        Flag.withDescription(words.quiet[language]),
        Flag.withDefault(false)
      ),
      noInput: Flag.Boolean("no-input").pipe(Flag.withDescription(words.noInput[language]), Flag.withDefault(false))
    }),
    Command.withSubcommands([
      filling,
      check,
      ...comparing(language, { edition, output, force, json, report, said }),
      waiving,
      listing,
      importing,
      printing,
      ...writing(language, { files, edition, output: inAnyFormat, previous, force, json, report, said }),
      verifying,
      creating,
      serving,
      remembering,
      helping,
      ...keeping(language, { db, d1, label, json, year }),
      ...exchanging(language, { report, year, json }),
      ...steps(language, { year, json })
    ])
  )
}
