/** What is expected of the chain beyond its own entries: it seals every revision and agency, and what is rewritten is found. */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { Storage } from "../../src/Storage.ts"
import { draft, registered } from "../support/drafts.ts"
import type { It } from "./suite.ts"

export const verify = (it: It): void => {
  it.effect("saving, removing and registering are entries of the log, which say who did, when and what", () =>
    Effect.gen(function* () {
      const { agencies, log, reports, verify } = yield* Storage
      yield* agencies.put("sealed", { name: "甲县档案局" }, "none", "管理员")
      const first = yield* reports.save("sealed", 2023, draft("一"), "none", { by: "甲", reason: "初稿" })
      yield* reports.remove("sealed", 2023, 1, { by: "乙", reason: "误报" })
      yield* reports.save("sealed", 2023, draft("一"), "none", { by: "甲" })
      yield* agencies.put("sealed", { name: "甲县政务办" }, 1, "管理员")
      const entries = yield* log.of({ kind: "revision", subject: "sealed", year: 2023 })
      expect(entries.map(({ act, by, version }) => [act, by, version])).toEqual([
        ["save", "甲", 1],
        ["remove", "乙", 2],
        ["save", "甲", 3]
      ])
      expect(JSON.parse(entries[0]?.body ?? "")).toMatchObject({ hash: first.hash, reason: "初稿" })
      expect(JSON.parse(entries[1]?.body ?? "")).toEqual({ reason: "误报" })
      const named = yield* log.of({ kind: "agency", subject: "sealed", year: 0 })
      expect(named.map(({ act, by, body }) => [act, by, JSON.parse(body).name])).toEqual([
        ["register", "管理员", "甲县档案局"],
        ["change", "管理员", "甲县政务办"]
      ])
      expect(yield* verify()).toEqual({ _tag: "Holds", head: yield* log.head })
    })
  )

  it.effect("what is refused is no entry", () =>
    Effect.gen(function* () {
      const { agencies, log, reports } = yield* Storage
      yield* registered("refused")
      yield* reports.save("refused", 2023, draft("一"), "none")
      const head = yield* log.head
      yield* Effect.flip(reports.save("refused", 2023, draft("二"), "none"))
      yield* Effect.flip(reports.save("refused", 2023, draft("二"), 7))
      yield* Effect.flip(reports.save("nobody's", 2023, draft("二"), "none"))
      yield* Effect.flip(reports.remove("refused", 2023, 2))
      yield* Effect.flip(reports.remove("refused", 2022, 1))
      yield* Effect.flip(agencies.put("refused", { name: "乙" }, "none"))
      yield* Effect.flip(agencies.put("refused", { name: "乙" }, 2))
      expect(yield* log.head).toEqual(head)
    })
  )

  it.effect("whoever saves at once, each revision has its entry and each entry its revision", () =>
    Effect.gen(function* () {
      const { log, reports, verify } = yield* Storage
      const units = ["甲", "乙", "丙", "丁"].map((each) => `crowd ${each}`)
      for (const unit of units) yield* registered(unit)
      const saves = units.flatMap((unit) =>
        [1, 2, 3].map((year) => Effect.result(reports.save(unit, 2020 + (year % 2), draft(unit), "none")))
      )
      const all = yield* Effect.all(saves, { concurrency: "unbounded" })
      expect(all.filter(({ _tag }) => _tag === "Success")).toHaveLength(8)
      for (const unit of units) expect(yield* log.of({ kind: "revision", subject: unit, year: 2021 })).toHaveLength(1)
      expect(yield* verify()).toMatchObject({ _tag: "Holds" })
    })
  )

  it.effect("a revision or an agency rewritten, taken out or put in behind the log's back is found", () =>
    Effect.gen(function* () {
      const { agencies, log, reports, verify } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      yield* agencies.put("rewritten", { name: "甲" }, "none")
      yield* reports.save("rewritten", 2023, draft("一"), "none", { by: "甲", reason: "初稿" })
      yield* reports.save("rewritten", 2023, draft("一"), 1)
      const entryOf = (kind: "revision" | "agency", version: number) =>
        Effect.map(
          log.of({ kind, subject: "rewritten", year: kind === "agency" ? 0 : 2023 }),
          (all) => all.find((entry) => entry.version === version)?.number
        )
      const [agency, first, second] = [
        yield* entryOf("agency", 1),
        yield* entryOf("revision", 1),
        yield* entryOf("revision", 2)
      ]
      const last = (yield* log.of({ kind: "revision", subject: "rewritten", year: 2023 })).at(-1)?.number
      const found = Effect.fnUntraced(function* (
        set: string,
        back: string,
        number: number | undefined,
        why: "revision" | "agency"
      ) {
        yield* sql.unsafe(set)
        expect(yield* verify(), set).toEqual({ _tag: "Broken", number, why })
        yield* sql.unsafe(back)
        expect(yield* verify(), back).toMatchObject({ _tag: "Holds" })
      })
      const where = "WHERE agency = 'rewritten' AND year = 2023 AND number ="
      const change = (column: string, forged: string, number: number, entry: number | undefined) =>
        Effect.gen(function* () {
          yield* sql.unsafe(`CREATE TABLE aside AS SELECT ${column} AS kept FROM revisions ${where} ${number}`)
          yield* found(
            `UPDATE revisions SET ${column} = ${forged} ${where} ${number}`,
            `UPDATE revisions SET ${column} = (SELECT kept FROM aside) ${where} ${number}`,
            entry,
            "revision"
          )
          yield* sql.unsafe("DROP TABLE aside")
        })
      // The second repeats the first, so the first is found.
      yield* change("text", "REPLACE(text, '一', '二')", 1, first)
      yield* change("text", "''", 1, first)
      yield* change("hash", "REPLACE(hash, SUBSTR(hash, 1, 1), 'g')", 2, second)
      yield* change("saved_by", "'乙'", 1, first)
      yield* change("reason", "NULL", 1, first)
      yield* change("saved_at", "'2020-01-01T00:00:00.000Z'", 2, second)
      yield* change("removed", "1", 2, second)
      yield* found(
        `UPDATE revisions SET number = 9 ${where} 2`,
        `UPDATE revisions SET number = 2 ${where} 9`,
        second,
        "revision"
      )
      yield* found(
        `INSERT INTO revisions (agency, year, number, edition, hash, saved_at, removed, text)
          SELECT agency, 2011, 1, edition, hash, saved_at, removed, text FROM revisions ${where} 1`,
        "DELETE FROM revisions WHERE agency = 'rewritten' AND year = 2011",
        last,
        "revision"
      )
      yield* found(
        `UPDATE agencies SET agency = '{"name":"乙"}' WHERE id = 'rewritten'`,
        `UPDATE agencies SET agency = '{"name":"甲"}' WHERE id = 'rewritten'`,
        agency,
        "agency"
      )
    })
  )

  it.effect("where a revision was taken out, no other is saved under its number", () =>
    Effect.gen(function* () {
      const { reports, log } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const unit = yield* registered("taken out")
      yield* reports.save(unit, 2023, draft("一"), "none")
      yield* sql`CREATE TABLE aside AS SELECT * FROM revisions WHERE agency = ${unit}`
      yield* sql`DELETE FROM revisions WHERE agency = ${unit}`
      const head = yield* log.head
      expect(yield* Effect.flip(reports.save(unit, 2023, draft("二"), "none"))).toMatchObject({ kind: "broken" })
      expect(yield* log.head).toEqual(head)
      yield* sql`INSERT INTO revisions SELECT * FROM aside`
      yield* sql`DROP TABLE aside`
    })
  )

  it.effect("revisions from before there were entries stay as they are, and none is added to them", () =>
    Effect.gen(function* () {
      const { log, reports, verify } = yield* Storage
      const sql = yield* SqlClient.SqlClient
      const [entry] = yield* log.entries(0, 1)
      expect(entry).toBeDefined()
      const first = (yield* log.entries(0, 1000)).find(({ kind }) => kind === "revision")
      // What the first entry of a revision says of those before it: none.
      expect(JSON.parse(first?.body ?? "")).toMatchObject({ before: 0 })
      const unit = yield* registered("older")
      yield* sql`INSERT INTO revisions (agency, year, number, edition, hash, saved_at, removed, text)
        SELECT ${unit}, 2018, 1, edition, hash, saved_at, removed, text FROM revisions WHERE agency = 'sealed' AND number = 1`
      expect(yield* verify()).toMatchObject({ _tag: "Broken", why: "revision" })
      expect((yield* reports.save(unit, 2018, draft("新", 2018), 1)).number).toBe(2)
      yield* sql`DELETE FROM revisions WHERE agency = ${unit} AND number = 1`
      expect(yield* verify()).toMatchObject({ _tag: "Holds" })
    })
  )
}
