/**
 * The command is tested as shipped.
 *
 * It is bundled once, then run as a program, or inside the tests' process where only what it prints and writes is looked at. Each file
 * has a worker of its own: some watch what a process leaves behind.
 */
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({
  test: {
    globalSetup: "test/support/build.ts",
    ...patience,
    isolate: true,
    maxConcurrency: 3,
    // The locale of whoever runs the tests decides no language, and what the command remembers of its user's work is not remembered of tests.
    env: { LC_ALL: "C.UTF-8", XDG_STATE_HOME: mkdtempSync(join(tmpdir(), "gongkai-")) },
    // What is bundled already is loaded as it is.
    server: { deps: { external: [/\/apps\/terminal\/dist\//u] } }
  }
})
