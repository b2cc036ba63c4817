/**
 * The commands of the desk: signing in and out, opening a campaign, looking, filing, returning, approving, publishing.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { atDesk, campaigning } from "../words/atDesk.ts"
import { examplesOf } from "../words/examples.ts"
import { auditing } from "../words/auditing.ts"
import { words } from "../words/words.ts"

/** What these share with other commands. */
interface Shared {
  readonly year: Flag.Flag<number>
  readonly json: Flag.Flag<boolean>
}

const stepModule = Effect.promise(() => import("./step.ts"))

export const steps = (language: Language, { year, json }: Shared) => {
  const asked = {
    token: Flag.String("token").pipe(Flag.withDescription(words.token[language]), Flag.optional),
    timeout: Flag.Int("timeout").pipe(Flag.withDescription(words.timeout[language]), Flag.withDefault(30)),
    json
  }
  const server = Flag.String("server").pipe(Flag.withDescription(atDesk.serverUrl[language]), Flag.optional)
  const agencyId = Flag.String("agency-id").pipe(Flag.withDescription(atDesk.unit[language]))
  const one = {
    server,
    agencyId,
    year,
    seen: Flag.Int("seen").pipe(Flag.withDescription(atDesk.seen[language]), Flag.optional),
    ...asked
  }
  const signingIn = Command.make(
    "login",
    { url: Argument.String("url").pipe(Argument.withDescription(words.server[language])), ...asked },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./login.ts")),
        ({ login }) => login({ ...input, language })
      )
  ).pipe(Command.withDescription(atDesk.login[language]), Command.withExamples(examplesOf("login", language)))
  const signingOut = Command.make(
    "logout",
    { url: Argument.String("url").pipe(Argument.withDescription(words.server[language]), Argument.optional), json },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./login.ts")),
        ({ logout }) => logout({ ...input, language })
      )
  ).pipe(Command.withDescription(atDesk.logout[language]), Command.withExamples(examplesOf("logout", language)))
  const looking = Command.make(
    "status",
    { server, agencyId: Flag.optional(agencyId), year: Flag.optional(year), ...asked },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./status.ts")),
        ({ status }) => status({ ...input, language })
      )
  ).pipe(Command.withDescription(atDesk.status[language]), Command.withExamples(examplesOf("status", language)))
  const deskId = Flag.String("agency-id").pipe(Flag.withDescription(campaigning.desk[language]))
  const said = (name: "submit" | "publish" | "notice" | "day") =>
    Flag.String(name).pipe(Flag.withDescription(campaigning[name][language]), Flag.optional)
  const campaignModule = Effect.promise(() => import("./campaigns.ts"))
  const collecting = Command.make(
    "campaigns",
    {
      server,
      agencyId: deskId,
      year,
      open: Flag.Boolean("open").pipe(Flag.withDescription(campaigning.open[language]), Flag.withDefault(false)),
      submit: said("submit"),
      publish: said("publish"),
      notice: said("notice"),
      exempt: Flag.String("exempt").pipe(Flag.withDescription(campaigning.exempt[language]), Flag.atLeast(0)),
      ...asked
    },
    (input) => Effect.flatMap(campaignModule, ({ campaigns }) => campaigns({ ...input, language }))
  ).pipe(
    Command.withDescription(campaigning.campaigns[language]),
    Command.withExamples(examplesOf("campaigns", language))
  )
  const following = Command.make("progress", { server, agencyId: deskId, year, day: said("day"), ...asked }, (input) =>
    Effect.flatMap(campaignModule, ({ progress }) => progress({ ...input, language }))
  ).pipe(
    Command.withDescription(campaigning.progress[language]),
    Command.withExamples(examplesOf("progress", language))
  )
  const auditingIt = Command.make(
    "audit",
    {
      noted: Argument.String("noted").pipe(Argument.withDescription(auditing.noted[language]), Argument.variadic()),
      server,
      save: Flag.String("save").pipe(Flag.withDescription(auditing.save[language]), Flag.optional),
      ...asked
    },
    (input) =>
      Effect.flatMap(
        Effect.promise(() => import("./audit.ts")),
        ({ audit }) => audit({ ...input, language })
      )
  ).pipe(Command.withDescription(auditing.audit[language]), Command.withExamples(examplesOf("audit", language)))
  const filing = Command.make("file", one, (input) =>
    Effect.flatMap(stepModule, ({ file }) => file({ ...input, language }))
  ).pipe(Command.withDescription(atDesk.filing[language]), Command.withExamples(examplesOf("file", language)))
  const returning = Command.make(
    "return",
    {
      ...one,
      due: Flag.String("due").pipe(Flag.withDescription(atDesk.due[language])),
      says: Flag.String("says").pipe(Flag.withDescription(atDesk.says[language])),
      cells: Flag.String("cell").pipe(Flag.withDescription(atDesk.cell[language]), Flag.atLeast(0))
    },
    (input) => Effect.flatMap(stepModule, ({ giveBack }) => giveBack({ ...input, language }))
  ).pipe(Command.withDescription(atDesk.returning[language]), Command.withExamples(examplesOf("return", language)))
  const approving = Command.make(
    "approve",
    { ...one, note: Flag.String("note").pipe(Flag.withDescription(atDesk.note[language]), Flag.optional) },
    (input) => Effect.flatMap(stepModule, ({ approve }) => approve({ ...input, language }))
  ).pipe(Command.withDescription(atDesk.approving[language]), Command.withExamples(examplesOf("approve", language)))
  const publishing = Command.make(
    "publish",
    { ...one, from: Flag.String("from").pipe(Flag.withDescription(atDesk.publicFrom[language]), Flag.optional) },
    (input) => Effect.flatMap(stepModule, ({ publish }) => publish({ ...input, language }))
  ).pipe(Command.withDescription(atDesk.publishing[language]), Command.withExamples(examplesOf("publish", language)))
  return [
    signingIn,
    signingOut,
    collecting,
    following,
    looking,
    filing,
    returning,
    approving,
    publishing,
    auditingIt
  ] as const
}
