/**
 * The command without its process: arguments in, output written, the exit code answered.
 *
 * @module
 */
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Language } from "@gongkai/core/Text"
import { command } from "./command.ts"
import { type Code, Exit } from "./words/Exit.ts"
import { mayAsk } from "./words/ask.ts"
import { behave, mannerOf } from "./words/Manner.ts"
import { presenter } from "./words/presenter.ts"
import { layer as services } from "./services.ts"
import { complain, harmless } from "./words/Terminal.ts"

declare const VERSION: string

const unexpected = (cause: Cause.Cause<unknown>, language: Language) => {
  const error = Cause.squash(cause)
  const message = harmless(error instanceof Error ? error.message : String(error))
  return complain(language === "zh" ? `程序内部出错：${message}` : `internal error: ${message}`)
}

/** Whether a command is called so; `rules` is a topic too, and its topic says more. */
const isCommand = (given: string): boolean =>
  given !== "rules" &&
  given !== "help" &&
  command("zh").subcommands.some(({ commands }) => commands.some(({ name }) => name === given))

const builtIns = [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions]

/** `gongkai help check` asks for the help of `check`. */
const asHelp = ([first, name, ...others]: ReadonlyArray<string>): ReadonlyArray<string> =>
  first === "help" && name !== undefined && isCommand(name)
    ? [name, ...others, "--help"]
    : [first, name, ...others].filter((each) => each !== undefined)

/** `gongkai` alone, where somebody sits at a terminal, is `gongkai fill`. */
const asStart = (parameters: ReadonlyArray<string>): ReadonlyArray<string> => {
  const onlyManner = parameters.every(
    (each, at) => /^--(?:lang|color)(?:=|$)/u.test(each) || /^--(?:lang|color)$/u.test(parameters[at - 1] ?? "")
  )
  return onlyManner && process.stdout.isTTY && mayAsk() ? ["fill", ...parameters] : parameters
}

/** Runs the command on what stands behind its name. It never fails: what went wrong was printed, and is in the code. */
export const program = (given: ReadonlyArray<string>): Effect.Effect<Code> => {
  const manner = mannerOf(given, process.env)
  behave(manner)
  const { language } = manner
  const parameters = asStart(asHelp(given))
  return Effect.gen(function* () {
    const exit = yield* Exit
    yield* Command.runWith(command(language), { version: VERSION })(parameters).pipe(
      Effect.catchTag("ShowHelp", ({ errors }) => exit.raise(errors.length > 0 ? 2 : 0)),
      Effect.catchCauseIf(
        (cause) => !Cause.hasInterruptsOnly(cause),
        (cause) => Effect.andThen(unexpected(cause, language), exit.raise(2))
      ),
      // Every failure was caught above; only an interruption is left.
      Effect.orDie
    )
    return yield* exit.code
  }).pipe(
    Effect.provide(
      Layer.mergeAll(services, Exit.layer, CliConfig.layer({ builtIns }), CliOutput.layerPresenter(presenter(language)))
    )
  )
}

/** The same for whoever runs it inside a process of their own, as the tests do. */
export const run = (parameters: ReadonlyArray<string>): Promise<Code> => Effect.runPromise(program(parameters))
