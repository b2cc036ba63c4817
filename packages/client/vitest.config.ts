/** Requests against a server within the tests. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { ...patience } })
