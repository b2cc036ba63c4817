/** Storage in a file, by node:sqlite, also with several processes at one file. */
import { afterAll, describe, expect, it, vi } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { execFile } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import * as Sqlite from "../src/Sqlite.ts"
import { Storage } from "../src/Storage.ts"
import { draft } from "./support/drafts.ts"

const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
afterAll(() => rmSync(folder, { recursive: true }))

const run = promisify(execFile)
const hammer = fileURLToPath(new URL("support/hammer.ts", import.meta.url))
const stored = (file: string) => Storage.layer.pipe(Layer.provideMerge(Sqlite.layer(file)))

describe("a SQLite file", () => {
  it.effect("is created where there is none, kept as a journal beside it, and read again later", () =>
    Effect.gen(function* () {
      const file = join(folder, "档案.db")
      const journal = yield* Effect.gen(function* () {
        const { agencies, reports } = yield* Storage
        yield* agencies.put("again", { name: "示例市档案局" }, "none")
        yield* reports.save("again", 2023, draft(), "none")
        const sql = yield* SqlClient.SqlClient
        return [
          yield* sql`PRAGMA journal_mode`,
          yield* sql`PRAGMA foreign_keys`,
          yield* sql`PRAGMA busy_timeout`
        ].flat()
      }).pipe(Effect.provide(stored(file)))
      expect(journal).toMatchObject([{ journal_mode: "wal" }, { foreign_keys: 1 }, { timeout: 5000 }])
      expect(existsSync(file)).toBe(true)
      const found = yield* Storage.use(({ reports }) => reports.find("again", 2023)).pipe(Effect.provide(stored(file)))
      expect(found.draft).toEqual(draft())
    })
  )

  it.effect("is opened without a word on the console", () =>
    Effect.gen(function* () {
      const warn = vi.spyOn(process, "emitWarning").mockReturnValue()
      yield* Effect.scoped(Layer.build(Sqlite.layer(join(folder, "silent.db"))))
      expect(warn).not.toHaveBeenCalled()
      process.emitWarning("仍会警告")
      expect(warn).toHaveBeenCalledTimes(1)
      warn.mockRestore()
    })
  )

  it.effect("that is no database is refused at once, and left as it was", () =>
    Effect.gen(function* () {
      const file = join(folder, "text.db")
      writeFileSync(file, "年报".repeat(999))
      // On a clock that stands still there is no waiting.
      const error = yield* Effect.flip(Effect.scoped(Layer.build(Sqlite.layer(file))))
      expect(error.reason.cause).toMatchObject({ errcode: 26 })
      expect(readFileSync(file, "utf8")).toBe("年报".repeat(999))
    })
  )

  it.effect("that cannot be opened is an error, not a crash", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Effect.scoped(Layer.build(Sqlite.layer(join(folder, "missing", "a.db")))))
      expect(error.reason._tag).toBe("ConnectionError")
    })
  )

  it("written by three processes at once has every revision that was acknowledged, numbered without gaps", async () => {
    const file = join(folder, "shared.db")
    const outputs = await Promise.all(
      ["甲", "乙", "丙"].map((name) => run(process.execPath, [hammer, file, name, "40"]))
    )
    expect(outputs.map(({ stderr }) => stderr)).toEqual(["", "", ""])
    const acknowledged = outputs
      .flatMap(({ stdout }) => stdout.trim().split("\n"))
      .map((line): { readonly number: number; readonly words: string } => JSON.parse(line))
      .toSorted((one, other) => one.number - other.number)
    expect(acknowledged.map(({ number }) => number)).toEqual(Array.from({ length: 120 }, (_, at) => at + 1))
    const kept = await Effect.runPromise(
      Storage.use(({ reports }) =>
        Effect.forEach(acknowledged, ({ number }) => reports.revision("shared", 2023, number))
      ).pipe(Effect.provide(stored(file)))
    )
    expect(kept.map((revision) => revision.draft)).toEqual(acknowledged.map(({ words }) => draft(words)))
  })
})
