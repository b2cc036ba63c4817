/** Editors are driven key by key through whole reports of all editions. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { ...patience } })
