/** Grids of words are matched against the forms of all editions. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { ...patience } })
