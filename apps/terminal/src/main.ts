/**
 * Runs the command: arguments in, exit code out, and nothing but sentences in between.
 *
 * @module
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { command, languageOf } from "./command.ts"
import { Exit } from "./words/Exit.ts"
import { presenter } from "./words/presenter.ts"
import { layer as services } from "./services.ts"
import { complain, harmless } from "./words/Terminal.ts"

declare const VERSION: string

const parameters = process.argv.slice(2)
const language = languageOf(parameters)

const unexpected = (cause: Cause.Cause<unknown>) => {
  const error = Cause.squash(cause)
  const message = harmless(error instanceof Error ? error.message : String(error))
  return complain(language === "zh" ? `程序内部出错：${message}` : `internal error: ${message}`)
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2))

const program = Effect.gen(function* () {
  const exit = yield* Exit
  yield* Command.runWith(command(language), { version: VERSION })(parameters).pipe(
    Effect.catchTag("ShowHelp", ({ errors }) => exit.raise(errors.length > 0 ? 2 : 0)),
    Effect.catchCauseIf(
      (cause) => !Cause.hasInterruptsOnly(cause),
      (cause) => Effect.andThen(unexpected(cause), exit.raise(2))
    )
  )
  process.exitCode = yield* exit.code
})

const builtIns = [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions]

program.pipe(
  Effect.provide(
    Layer.mergeAll(services, Exit.layer, CliConfig.layer({ builtIns }), CliOutput.layerPresenter(presenter(language)))
  ),
  (effect) => NodeRuntime.runMain(effect, { disableErrorReporting: true })
)
