/** Thirty megabytes are read and summed; a slow machine may take its time over it. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { testTimeout: 60_000 } })
