/** The file of a database: for its owner alone, still itself, and complete a while after the last write. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync
} from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout } from "node:timers/promises"
import * as Sqlite from "../src/Sqlite.ts"
import { held, orphaned } from "../src/SqliteFile.ts"
import { Storage } from "../src/Storage.ts"
import { StorageError } from "../src/StorageError.ts"
import { draft, registered } from "./support/drafts.ts"
import { folder, modeOf, save, within } from "./support/stored.ts"

describe("the file of a database", () => {
  it("that is another one now is refused to every reader that follows, until it is back", () => {
    const file = join(folder(), "g.db")
    writeFileSync(file, "")
    const { hold } = held(file)
    hold(true)
    renameSync(file, `${file}.old`)
    for (const isWriting of [true, false, false]) expect(() => hold(isWriting)).toThrow("no longer the file")
    renameSync(`${file}.old`, file)
    expect(() => hold(false)).not.toThrow()
  })

  it("is for its owner alone, with its journals, also where it was open to others", async () => {
    const at = folder()
    const file = join(at, "g.db")
    const modes = Effect.gen(function* () {
      yield* registered("a")
      return readdirSync(at).map((name) => [name, modeOf(join(at, name))])
    })
    const shut = ["g.db", "g.db-shm", "g.db-wal"].map((name) => [name, 0o600])
    expect(await within(file, modes)).toEqual(shut)
    chmodSync(file, 0o644)
    expect(
      await within(
        file,
        Effect.sync(() => readdirSync(at).map((name) => [name, modeOf(join(at, name))]))
      )
    ).toEqual(shut)
  })

  it.each<readonly [what: string, how: (file: string) => void]>([
    ["deleted", (file) => rmSync(file)],
    ["moved", (file) => renameSync(file, `${file}.old`)],
    [
      "replaced by another",
      (file) => {
        copyFileSync(file, `${file}.new`)
        renameSync(`${file}.new`, file)
      }
    ],
    ["emptied", (file) => truncateSync(file)],
    ["robbed of its journal", (file) => rmSync(`${file}-wal`)]
  ])("that was %s is written to no more: nothing is acknowledged, and reading ends too", async (_, how) => {
    const file = join(folder(), "g.db")
    const [write, read] = await within(
      file,
      Effect.gen(function* () {
        yield* registered("a")
        yield* save(2022)
        how(file)
        const write = yield* Effect.flip(save(2023))
        yield* Effect.promise(() => setTimeout(1100))
        return [write, yield* Effect.flip(Storage.use(({ reports }) => reports.find("a", 2022)))]
      })
    )
    expect(write).toMatchObject({ _tag: "StorageError", kind: "moved", message: expect.stringContaining("重新启动") })
    expect(read).toMatchObject({ kind: "moved" })
  })

  it("that was cut short is written to no more; one that VACUUM made smaller is", async () => {
    const file = join(folder(), "g.db")
    const apart = (work: string) => {
      const database = new DatabaseSync(file)
      database.exec(work)
      database.close()
    }
    const write = await within(
      file,
      Effect.gen(function* () {
        yield* registered("a")
        yield* save(2021)
        apart("CREATE TABLE more (a); INSERT INTO more VALUES (zeroblob(400000)); PRAGMA wal_checkpoint(TRUNCATE)")
        yield* save(2022)
        const before = statSync(file).size
        apart("DROP TABLE more; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
        expect(statSync(file).size).toBeLessThan(before)
        yield* save(2023)
        apart("PRAGMA wal_checkpoint(TRUNCATE)")
        yield* save(2024)
        truncateSync(file, 8192)
        return yield* Effect.flip(save(2025))
      })
    )
    expect(write).toMatchObject({ kind: "moved" })
  })

  it("is not made anew beside a journal that may hold what the one that is away does not; put back, it has everything", async () => {
    const file = join(folder(), "g.db")
    await within(
      file,
      Effect.gen(function* () {
        yield* registered("a")
        yield* save(2023)
        renameSync(file, `${file}.away`)
      })
    )
    const journal = readFileSync(`${file}-wal`)
    await expect(within(file, Effect.void)).rejects.toMatchObject({ reason: { cause: { code: orphaned } } })
    expect(readFileSync(`${file}-wal`).equals(journal)).toBe(true)
    renameSync(`${file}.away`, file)
    const found = await within(
      file,
      Storage.use(({ reports }) => reports.find("a", 2023))
    )
    expect(found.draft).toEqual(draft("话", 2023))
  })

  it("holds by itself, a while after the last write, all that was saved", async () => {
    const at = folder()
    const file = join(at, "g.db")
    const copy = join(at, "copy.db")
    await within(
      file,
      Effect.gen(function* () {
        yield* registered("a")
        yield* save(2023)
        // As a backup program would: the file alone, again and again until it is whole.
        for (;;) {
          copyFileSync(file, copy)
          const database = new DatabaseSync(copy)
          const count = database.prepare("SELECT COUNT(*) AS sum FROM sqlite_master WHERE name = 'revisions'").get()
          const isWhole = count?.["sum"] === 1 && database.prepare("SELECT year FROM revisions").all().length === 1
          database.close()
          rmSync(`${copy}-wal`, { force: true })
          if (isWhole) return
          yield* Effect.promise(() => setTimeout(100))
        }
      })
    )
  })

  it("of another program is left as it was, to the byte", async () => {
    const file = join(folder(), "other.db")
    const other = new DatabaseSync(file)
    other.exec("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    const before = readFileSync(file)
    await expect(within(file, Effect.void)).rejects.toMatchObject({ reason: { cause: { code: Sqlite.foreign } } })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it("that cannot grow takes nothing and says so, and takes on when there is room", async () => {
    const [full, after] = await within(
      join(folder(), "g.db"),
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* registered("a")
        yield* sql`PRAGMA max_page_count = 1`
        const long = draft("长".repeat(100_000))
        const full = yield* Effect.flip(Storage.use(({ reports }) => reports.save("a", 2023, long, "none")))
        yield* sql`PRAGMA max_page_count = 100000`
        return [full, yield* Storage.use(({ reports }) => reports.save("a", 2023, long, "none"))]
      })
    )
    expect(full).toMatchObject({ kind: "full", message: expect.stringContaining("磁盘已满") })
    expect(after).toMatchObject({ number: 1 })
  })

  it("that another program holds is busy, that is damaged is said to be", async () => {
    const file = join(folder(), "g.db")
    const busy = await within(
      file,
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* registered("a")
        yield* sql`PRAGMA busy_timeout = 1`
        const other = new DatabaseSync(file)
        other.exec("BEGIN IMMEDIATE")
        const error = yield* Effect.flip(save(2023))
        other.exec("ROLLBACK")
        other.close()
        return error
      })
    )
    expect(busy).toMatchObject({ kind: "busy" })
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x5a, 4096))
    const damaged = await within(file, Effect.flip(Storage.use(({ reports }) => reports.list({ limit: 9 })))).catch(
      (error: unknown) => error
    )
    // Whether it shows on opening or on reading: the list of tables may lie there too.
    expect(StorageError.because(damaged)).toMatchObject({ kind: "damaged" })
  })
})
