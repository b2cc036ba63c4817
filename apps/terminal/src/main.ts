/**
 * Runs the command as a process: arguments in, exit code out, and nothing but sentences in between.
 *
 * @module
 */
import { writeSync } from "node:fs"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Effect from "effect/Effect"
import { unwritten } from "./disk/files.ts"
import { program } from "./program.ts"
import { manner } from "./words/Manner.ts"

/** Runs the command that the process was given. */
export const start = (): void => {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0)
    writeSync(2, `${unwritten(error)[manner().language]}\n`)
    process.exit(2)
  })

  program(process.argv.slice(2)).pipe(
    Effect.map((code) => {
      process.exitCode = code
    }),
    (effect) => NodeRuntime.runMain(effect, { disableErrorReporting: true })
  )
}
