/** Reports of all editions are rendered as office files. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { ...patience } })
