/** Whoever keeps a database hears where its copy from before an upgrade is, even where the upgrade fails. */
import { mkdtempSync, readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { afterEach, describe, expect, it } from "vitest"
import { withDatabase } from "../../src/disk/database.ts"
import { behave, manner } from "../../src/words/Manner.ts"
import { heard } from "../support/heard.ts"

const usual = manner()
afterEach(() => behave(usual))

/** A database as an earlier version left it, and what is said on standard error when it is opened. */
const opened = async (isQuiet: boolean) => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
  const path = join(folder, "台账.db")
  await Effect.runPromise(withDatabase(path, { create: true }, () => Effect.void))
  const database = new DatabaseSync(path)
  database.exec("DELETE FROM migrations WHERE number = (SELECT MAX(number) FROM migrations)")
  database.close()
  behave({ ...usual, isQuiet })
  const { err: said } = await heard(() =>
    Effect.runPromiseExit(withDatabase(path, { create: false }, () => Effect.void))
  )
  const copy = readdirSync(folder).find((name) => /\.v\d+$/u.test(name)) ?? ""
  return { said, copy }
}

describe("a database of an earlier version", () => {
  it("is opened with a word about the copy that was kept of it", async () => {
    const { said, copy } = await opened(false)
    expect(copy).toMatch(/^台账\.db\.v/u)
    expect(said).toContain(copy)
    expect(said).toContain("更新前的整库另存为")
  })

  it("is opened without a word where the run is quiet", async () => {
    const { said, copy } = await opened(true)
    expect(copy).not.toBe("")
    expect(said).toBe("")
  })
})
