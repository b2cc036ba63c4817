/** The page is tested as it is shipped, in a browser; what holds without one, in Node. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: patience })
