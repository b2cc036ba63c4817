/** Properties read a hundred reports each; a slow machine may take its time over them. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { testTimeout: 60_000 } })
