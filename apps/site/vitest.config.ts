/** Pages are strings; the tests need nothing of the machine. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: patience })
