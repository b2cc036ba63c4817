/** The application is called in process; where it listens and at the edge it is tested by the apps. */
import { defineConfig } from "vitest/config"
import { patience } from "../../vitest.shared.ts"

export default defineConfig({ test: { ...patience } })
