/** The command is tested as shipped: bundled once, then run as a program. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { globalSetup: "test/support/build.ts", ...patience } })
