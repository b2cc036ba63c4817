/** Before its tables are brought up to date, a database file is copied beside itself; never over an earlier copy. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { keep } from "../src/before.ts"
import * as Sqlite from "../src/Sqlite.ts"
import { Storage } from "../src/Storage.ts"
import { registered } from "./support/drafts.ts"
import { folder, modeOf, save, within } from "./support/stored.ts"

/** A database as the third version left it, with one report. */
const older = async () => {
  const at = folder()
  const file = join(at, "报送.db")
  await within(
    file,
    Effect.gen(function* () {
      yield* registered("a")
      yield* save(2023)
      const sql = yield* SqlClient.SqlClient
      for (const trigger of ["standing_put", "standing_away"]) yield* sql.unsafe(`DROP TRIGGER ${trigger}`)
      for (const table of ["standing", "log"]) yield* sql.unsafe(`DROP TABLE ${table}`)
      for (const name of ["same_as", "layout", "cells"]) yield* sql.unsafe(`ALTER TABLE revisions DROP COLUMN ${name}`)
      yield* sql`DELETE FROM migrations WHERE number >= 4`
    })
  )
  return { at, file }
}
const opened = (file: string) =>
  within(
    file,
    Storage.use(({ reports }) => reports.find("a", 2023))
  )
const columns = (file: string): string => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return JSON.stringify(database.prepare("SELECT sql FROM sqlite_master").all())
  } finally {
    database.close()
  }
}

describe("a database of an earlier version", () => {
  it("is copied as it was, for its owner alone, and then brought up to date", async () => {
    const { at, file } = await older()
    expect((await opened(file)).year).toBe(2023)
    expect(readdirSync(at).toSorted()).toEqual(["报送.db", "报送.db.v3"])
    expect(modeOf(`${file}.v3`)).toBe(0o600)
    expect(columns(`${file}.v3`)).not.toContain("same_as")
    expect(columns(file)).toContain("same_as")
    // The copy is whole: it opens in the place of the original, and is copied in turn.
    expect((await opened(`${file}.v3`)).number).toBe(1)
    expect(existsSync(`${file}.v3.v3`)).toBe(true)
  })

  it("is not brought up to date where no copy can be made", async () => {
    const { at, file } = await older()
    const database = new DatabaseSync(file)
    expect(() => keep(database, join(at, "nowhere", "报送.db"))).toThrow("ENOENT")
    database.close()
    expect(readdirSync(at)).toEqual(["报送.db"])
  })

  it("is copied beside an earlier copy, which stays", async () => {
    const { at, file } = await older()
    const database = new DatabaseSync(file)
    const names = [keep(database, file), keep(database, file)]
    database.close()
    expect(names).toEqual([`${file}.v3`, `${file}.v3-2`])
    expect(readdirSync(at)).toHaveLength(3)
  })
})

describe("nothing is copied", () => {
  it("of a database that is new, or up to date, or no file", async () => {
    const at = folder()
    const file = join(at, "g.db")
    await within(file, registered("a"))
    await within(file, registered("b"))
    expect(readdirSync(at)).toEqual(["g.db"])
    expect(keep(new DatabaseSync(":memory:"), ":memory:")).toBeUndefined()
    await Effect.runPromise(Effect.scoped(Layer.build(Sqlite.layer(":memory:"))))
  })
})
