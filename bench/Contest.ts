/**
 * One comparison of bench as a value: its name, the tools that it cannot do without, and the run that prints its tables.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** How to run. */
export interface Options {
  /** Runs everything once and briefly: the comparisons of results count, the times mean nothing. */
  readonly smoke: boolean
}

/** A comparison that `bench.ts` runs. */
export interface Contest {
  readonly name: string
  /** A contest without one of these is not run. */
  readonly needs?: ReadonlyArray<Tool>
  /** Prints its tables. It throws where contenders that must agree do not, or where one of them fails. */
  readonly run: (options: Options) => void | Promise<void>
}

/** A run that has a folder to itself, gone when it is over. */
export const inFolder =
  (run: (folder: string, options: Options) => void | Promise<void>): Contest["run"] =>
  async (options) => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"))
    try {
      await run(folder, options)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

/** A program that may be absent on this machine. */
export interface Tool {
  /** Says what is missing and how to get it. */
  readonly missing: string
  readonly isThere: () => boolean
}

/** The file of the command, as it is shipped. */
export const command = fileURLToPath(new URL("../apps/terminal/dist/gongkai.mjs", import.meta.url))

export const builtCommand: Tool = {
  missing: "the command is not built (npm run build makes apps/terminal/dist)",
  isThere: () => existsSync(command)
}

/** Gives a program a terminal of its own. */
export const script: Tool = {
  missing: "there is no `script` of util-linux",
  isThere: () => spawnSync("script", ["--version"]).status === 0
}
