/** The worker is tested as it is shipped: bundled once, then run in workerd. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { globalSetup: "test/build.ts", ...patience } })
