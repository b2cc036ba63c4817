/** A thread that fails fails what it was to write, in words, and the next write has another. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { beside, writer } from "../src/SqliteWriter.ts"
import { StorageError } from "../src/StorageError.ts"

const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
afterAll(() => rmSync(folder, { recursive: true }))

const table = (name: string): string => {
  const file = join(folder, name)
  const database = new DatabaseSync(file)
  database.exec("PRAGMA journal_mode = WAL; CREATE TABLE things (name TEXT PRIMARY KEY)")
  database.close()
  return file
}

describe("a writer", () => {
  it.live("answers the rows of the last statement, in the order that was asked", () =>
    Effect.gen(function* () {
      const { write, close } = writer(beside, table("order.db"))
      const insert = (name: string) => write([["INSERT INTO things VALUES (?) RETURNING name", [name]]], false)
      const both = yield* Effect.all([insert("甲"), insert("乙")], { concurrency: "unbounded" })
      expect(both).toEqual([[{ name: "甲" }], [{ name: "乙" }]])
      const failing = write(
        [
          ["INSERT INTO things VALUES ('丙')", []],
          ["INSERT INTO things VALUES ('甲')", []]
        ],
        true
      )
      expect((yield* Effect.flip(failing)).reason._tag).toBe("ConstraintError")
      const count = yield* write([["SELECT COUNT(*) AS count FROM things", []]], false)
      expect(count).toEqual([{ count: 2 }])
      yield* close
    })
  )

  it.live("closes also where nothing was written, and twice", () =>
    Effect.gen(function* () {
      const { close } = writer(beside, table("none.db"))
      yield* close
      yield* close
    })
  )

  it.live("says where its thread cannot work that nothing was confirmed, each time anew", () =>
    Effect.gen(function* () {
      const program = join(folder, "broken.mjs")
      writeFileSync(program, "throw new Error('broken')")
      const { write, close } = writer(pathToFileURL(program), table("broken.db"))
      for (let times = 0; times < 2; times += 1) {
        const error = yield* Effect.flip(write([["SELECT 1", []]], false))
        expect(StorageError.because(error)).toMatchObject({ kind: "away" })
      }
      yield* close
    })
  )
})
