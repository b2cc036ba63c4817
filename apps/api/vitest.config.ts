/** The worker is tested as it is shipped: bundled once, then run in workerd. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { globalSetup: "test/build.ts", testTimeout: 300_000, hookTimeout: 300_000 } })
