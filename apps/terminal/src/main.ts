/**
 * Runs the command as a process: arguments in, exit code out, and nothing but sentences in between.
 *
 * @module
 */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Effect from "effect/Effect"
import { program } from "./program.ts"

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2))

program(process.argv.slice(2)).pipe(
  Effect.map((code) => {
    process.exitCode = code
  }),
  (effect) => NodeRuntime.runMain(effect, { disableErrorReporting: true })
)
