/** The README's commands are run as a reader runs them. */
import { defineConfig } from "vitest/config"
import { patience } from "../vitest.shared.ts"

export default defineConfig({ test: { ...patience } })
