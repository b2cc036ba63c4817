/** What was read of a file is answered again only while nobody, here or in another process, has written to it. */
import { afterAll, describe, expect, it } from "vitest"
import { mkdtempSync, rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { held } from "../src/SqliteFile.ts"
import { opened, session } from "../src/SqliteSession.ts"
import { unchanged } from "../src/Unchanged.ts"

const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
const closing: Array<DatabaseSync> = []
afterAll(() => {
  for (const each of closing) each.close()
  rmSync(folder, { recursive: true })
})

const every = "SELECT name FROM things WHERE name <> ?"

/** A file with one who writes and one who reads; `turn` ends the turn of the event loop. */
const open = (name: string) => {
  const file = join(folder, name)
  const other = new DatabaseSync(file)
  other.exec("PRAGMA journal_mode = WAL; CREATE TABLE things (name TEXT); INSERT INTO things VALUES ('甲')")
  const database = opened(file)
  closing.push(other, database)
  const ends: Array<() => void> = []
  const own = session(database, held(file))
  const asked: Array<string> = []
  const counted = {
    ...own,
    rows: (sql: string, params: ReadonlyArray<unknown>) => {
      asked.push(sql)
      return own.rows(sql, params)
    }
  }
  const reads = unchanged(database, counted, (end) => ends.push(end))
  const turn = (): void => {
    for (const end of ends.splice(0)) end()
  }
  return { other, reads, turn, times: () => asked.length }
}

describe("rows that were read", () => {
  it("are the same again, without being read, while the file is the same", () => {
    const { reads, turn, times } = open("same.db")
    const first = reads.rows(every, [""])
    turn()
    expect(reads.rows(every, [""])).toBe(first)
    expect(times()).toBe(1)
    expect(reads.rows(every, ["甲"])).toEqual([])
    expect(times()).toBe(2)
  })
  it("are read again in the turn behind what another process wrote", () => {
    const { other, reads, turn } = open("other.db")
    expect(reads.rows(every, [""])).toEqual([{ name: "甲" }])
    turn()
    other.exec("UPDATE things SET name = '乙'")
    expect(reads.rows(every, [""])).toEqual([{ name: "乙" }])
  })
  it("are read again at once behind a write that is acknowledged here, in the same turn", () => {
    const { other, reads } = open("here.db")
    expect(reads.rows(every, [""])).toEqual([{ name: "甲" }])
    other.exec("DELETE FROM things")
    reads.written()
    expect(reads.rows(every, [""])).toEqual([])
  })
  it("are told apart by the kind of their values, and not kept where a value is bytes", () => {
    const { reads, times } = open("kinds.db")
    expect(reads.rows("SELECT typeof(?) AS kind", ["1"])).toEqual([{ kind: "text" }])
    expect(reads.rows("SELECT typeof(?) AS kind", [1])).toEqual([{ kind: "real" }])
    for (const _ of [1, 2]) {
      expect(reads.rows("SELECT typeof(?) AS kind", [new Uint8Array(1)])).toEqual([{ kind: "blob" }])
    }
    expect(times()).toBe(4)
  })
  it("are not kept where they are very long, or more than is kept", () => {
    const { reads, times } = open("long.db")
    const long = "SELECT hex(zeroblob(?)) AS text"
    reads.rows(long, [600_000])
    reads.rows(long, [600_000])
    expect(times()).toBe(2)
    for (let at = 0; at < 2100; at += 1) reads.rows(every, [at])
    const before = times()
    reads.rows(every, [2099])
    expect(times()).toBe(before)
    reads.rows(every, [0])
    expect(times()).toBe(before + 1)
  })
})
