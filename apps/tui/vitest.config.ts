/** The command is tested as shipped: bundled once, then run as a program. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { globalSetup: "test/support/build.ts", testTimeout: 120_000 } })
