/** The limit ends what hangs and judges nothing: with `GONGKAI_FUZZ` on a busy machine a property may read for minutes. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { testTimeout: 3_600_000 } })
