/** The same suite runs on SQLite, on PostgreSQL and, in workerd, on D1. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { ...patience } })
