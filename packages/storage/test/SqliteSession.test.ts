/** Statements on an open file: rows as objects or lists, batches as a whole, and which of them write. */
import { describe, expect, it } from "vitest"
import { held } from "../src/SqliteFile.ts"
import { opened, session } from "../src/SqliteSession.ts"

const open = () => {
  let count = 0
  const own = session(opened(":memory:"), held(":memory:"), () => {
    count += 1
  })
  own.rows("CREATE TABLE things (name TEXT PRIMARY KEY)", [])
  return { ...own, written: () => count }
}

describe("a statement", () => {
  it("gives its rows as objects or as lists, whichever way it ran before", () => {
    const { rows, values } = open()
    rows("INSERT INTO things VALUES (?)", ["甲"])
    const every = "SELECT name FROM things"
    expect(rows(every, [])).toEqual([{ name: "甲" }])
    expect(values(every, [])).toEqual([["甲"]])
    expect(rows(every, [])).toEqual([{ name: "甲" }])
  })
  it("is told to have written only where it does", () => {
    const { rows, written, isWriting } = open()
    const before = written()
    rows("SELECT 1", [])
    expect(written()).toBe(before)
    rows("INSERT INTO things VALUES ('甲')", [])
    expect(written()).toBe(before + 1)
    expect(["  insert INTO a", "UPDATE a", "DELETE FROM a", "ALTER TABLE a"].every(isWriting)).toBe(true)
    expect(["SELECT 'INSERT'", "PRAGMA user_version"].some(isWriting)).toBe(false)
  })
  it("is prepared again where so many others ran in between", () => {
    const { rows } = open()
    for (let at = 0; at < 250; at += 1) expect(rows(`SELECT ${at} AS at`, [])).toEqual([{ at }])
  })
})

describe("a batch", () => {
  it("is written as a whole or not at all", () => {
    const { rows, batch } = open()
    expect(() =>
      batch([
        ["INSERT INTO things VALUES ('甲')", []],
        ["INSERT INTO things VALUES ('甲')", []]
      ])
    ).toThrow("UNIQUE")
    expect(rows("SELECT name FROM things", [])).toEqual([])
    expect(batch([["INSERT INTO things VALUES ('甲') RETURNING name", []]])).toEqual([{ name: "甲" }])
  })
})

const insert = (name: string) => ["INSERT INTO things VALUES (?) RETURNING name", [name]] as const

describe("several batches together", () => {
  it("are each written as a whole or not at all, and one that is refused leaves the others as they are", () => {
    const { rows, together, written } = open()
    const before = written()
    const outcomes = together([[insert("甲")], [insert("乙"), insert("甲")], [insert("丙"), insert("丁")]])
    expect(outcomes).toMatchObject([
      { rows: [{ name: "甲" }] },
      { error: expect.objectContaining({ message: expect.stringContaining("UNIQUE") }) },
      { rows: [{ name: "丁" }] }
    ])
    expect(rows("SELECT name FROM things ORDER BY rowid", [])).toEqual(["甲", "丙", "丁"].map((name) => ({ name })))
    expect(written()).toBe(before + 1)
  })
  it("are not there at all where their transaction fails", () => {
    const { rows, together } = open()
    rows("CREATE TABLE parts (of TEXT REFERENCES things (name) DEFERRABLE INITIALLY DEFERRED)", [])
    // The reference is looked for at the end of all.
    expect(() =>
      together([[["INSERT INTO things VALUES ('甲')", []]], [["INSERT INTO parts VALUES ('乙')", []]]])
    ).toThrow("FOREIGN KEY")
    expect(rows("SELECT name FROM things", [])).toEqual([])
    rows("INSERT INTO things VALUES ('丙')", [])
  })
})
