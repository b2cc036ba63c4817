/** Documents of every kind are written and read back; the longest suite, so it takes every core that there is. */
import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { ...patience, maxWorkers: availableParallelism() } })
