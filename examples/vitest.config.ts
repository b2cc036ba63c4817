/** The README's commands are run as a reader runs them; a slow machine may take its time over them. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { testTimeout: 60_000 } })
