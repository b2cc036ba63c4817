/**
 * Runs an example the way a reader would: as a program, from the root of the repository.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { root } from "./workspace.ts"

export const run = (example: string, ...parameters: ReadonlyArray<string>) => runWith({}, example, ...parameters)

/** The same with more in its environment. */
export const runWith = (more: Record<string, string>, example: string, ...parameters: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`examples/${example}`, ...parameters], {
    cwd: root,
    env: { ...process.env, ...more },
    encoding: "utf8"
  })
  return { code: status, lines: stdout.trimEnd().split(/\r?\n/u), stderr }
}
