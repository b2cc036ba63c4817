/**
 * The command is tested as shipped: bundled once, then run as a program, or inside the tests' process where only its output counts.
 *
 * Files that run the command have a worker each, for some watch what a process leaves behind. The others specify files of `src`, share
 * their workers, and load each module once, which takes a third of the time.
 */
import { globSync, mkdtempSync, readFileSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

/** Files that run the command, talk to its server or open a terminal: they name what does so. */
const programs = globSync("test/**/*.test.{ts,tsx}", { cwd: import.meta.dirname }).filter((path) =>
  /support\/(?:gongkai|server|tmux)|spawn|dist\//u.test(readFileSync(join(import.meta.dirname, path), "utf8"))
)

export default defineConfig({
  test: {
    ...patience,
    // Most of its time a worker waits for the program that it started, and these tests go on when those of all packages have ended.
    maxWorkers: availableParallelism() + 1,
    maxConcurrency: 3,
    // The locale of whoever runs the tests decides no language, and what the command remembers of its user's work is not remembered of tests.
    env: { LC_ALL: "C.UTF-8", XDG_STATE_HOME: mkdtempSync(join(tmpdir(), "gongkai-")) },
    // What is bundled already is loaded as it is.
    server: { deps: { external: [/\/apps\/terminal\/dist\//u] } },
    projects: [
      {
        extends: true,
        test: { name: "command", include: programs, isolate: true, globalSetup: "test/support/build.ts" }
      },
      { extends: true, test: { name: "files", include: ["test/**/*.test.{ts,tsx}"], exclude: programs } }
    ]
  }
})
