/** Properties read a hundred reports each; a slow machine may take its time, and whether it does is no verdict. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { testTimeout: 300_000 } })
