/** The log of what was done, on SQLite, also when those who write it are killed. */
import { describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { inFile } from "./suite/suite.ts"
import { expectKept, killedInTurn } from "./support/killed.ts"
import { folder, within } from "./support/stored.ts"

inFile("log")

describe("a file", () => {
  it("has every revision and entry that was acknowledged, in one chain, whoever is killed while writing", async () => {
    const at = folder()
    const file = join(at, "g.db")
    // So that nobody has to make the tables while another does.
    await within(file, Effect.void)
    const acknowledged = await killedInTurn(file)
    await within(file, expectKept(acknowledged))
    rmSync(at, { recursive: true })
  })
})
