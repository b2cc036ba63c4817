/** Storage in PostgreSQL, a real server of it, also with several of ours at one database. */
import { afterAll, describe, expect, it, layer } from "@effect/vitest"
import * as PgClient from "@effect/sql-pg/PgClient"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import * as Stream from "effect/Stream"
import { rmSync } from "node:fs"
import { join } from "node:path"
import type { Step } from "@gongkai/core/desk/Filing"
import { statement } from "../src/Lists.ts"
import { exported, takenIn } from "../src/Portable.ts"
import * as Postgres from "../src/Postgres.ts"
import * as Sqlite from "../src/Sqlite.ts"
import { Storage } from "../src/Storage.ts"
import { suite } from "./suite/suite.ts"
import { draft, registered } from "./support/drafts.ts"
import { everything, told } from "./support/everything.ts"
import { filters } from "./support/filters.ts"
import { expectKept, killedInTurn } from "./support/killed.ts"
import { start } from "./support/postgres.ts"
import { folder } from "./support/stored.ts"

/** Connections live by the real clock, whatever time it is in a test. */
const client = (address: string) =>
  Postgres.layer(address).pipe(Layer.provide(Layer.succeed(Clock.Clock, Clock.Clock.defaultValue())))

const nameOf = (unit: number) => `unit ${String(unit).padStart(5, "0")}`

/** Does something with what is kept in a database, and closes it. */
const run = <A, E>(
  client: Layer.Layer<SqlClient.SqlClient, E>,
  work: Effect.Effect<A, unknown, Storage | SqlClient.SqlClient>
) => Effect.runPromise(Effect.provide(work, Storage.layer.pipe(Layer.provideMerge(client))))

type Act = (by: Storage["Service"]) => Effect.Effect<unknown, unknown>

/** A server of ours: its own connections to the database. */
const server = (address: string) => Layer.build(Layer.fresh(Storage.layer.pipe(Layer.provideMerge(client(address)))))

/** Waits until a statement of this database waits for another to end. */
const isHeld = Effect.fnUntraced(function* (sql: SqlClient.SqlClient) {
  for (;;) {
    const held = yield* sql`SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (held.length > 0) return
    yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 5)))
  }
})

const filing = (revision: number, hash: string): Step => ({
  act: "file",
  by: "甲",
  at: "2025-01-20T09:00:00+08:00",
  content: { revision, hash }
})

const cluster = await start()

if (typeof cluster === "string") {
  it("keeps agencies and reports in PostgreSQL", ({ skip }) => skip(cluster))
} else {
  afterAll(() => cluster.stop())
  suite("PostgreSQL", client(await cluster.database("suite")))
  const shared = await cluster.database("shared")
  const theirs = await cluster.database("theirs")

  describe("several servers at one PostgreSQL", () => {
    it.effect("bring its tables up to date one after the other", () =>
      Effect.gen(function* () {
        yield* Effect.all([server(shared), server(shared), server(shared)], { concurrency: "unbounded" })
        const sql = yield* SqlClient.SqlClient
        expect(
          yield* sql`SELECT COUNT(*)::int AS parts FROM pg_inherits WHERE inhparent = 'revisions'::regclass`
        ).toEqual([{ parts: 23 }])
      }).pipe(Effect.scoped, Effect.provide(client(shared)))
    )

    it.effect("never keep a revision of a report that was filed, whichever writes while the other has not ended", () =>
      Effect.gen(function* () {
        const [one, other] = yield* Effect.all([server(shared), server(shared)])
        const sql = Context.get(one, SqlClient.SqlClient)
        const first = Context.get(one, Storage)
        const second = Context.get(other, Storage)
        for (const slow of ["save", "file"]) {
          yield* first.agencies.put(slow, { name: "示例镇" }, "none")
          const { hash } = yield* first.reports.save(slow, 2023, draft("初稿"), "none")
          const saves = (by: Storage["Service"]) => by.reports.save(slow, 2023, draft("二稿"), 1)
          const files = (by: Storage["Service"]) => by.filings.take(slow, 2023, filing(1, hash), 0)
          const [begun, meanwhile]: readonly [Act, Act] = slow === "save" ? [saves, files] : [files, saves]
          // The first has written and not ended when the second comes: that waits, for one chain has one next entry.
          const { whole, after } = yield* sql.withTransaction(
            Effect.gen(function* () {
              const whole = yield* Effect.result(begun(first))
              const after = yield* Effect.forkDetach(Effect.result(meanwhile(second)))
              yield* isHeld(Context.get(other, SqlClient.SqlClient))
              return { whole, after }
            })
          )
          const ended = yield* Fiber.join(after)
          expect([whole._tag, ended._tag], slow).toEqual(["Success", "Failure"])
          expect((yield* first.filings.find(slow, 2023)).version + (yield* first.reports.find(slow, 2023)).number).toBe(
            2
          )
        }
      }).pipe(Effect.scoped)
    )
  })

  describe("a province in PostgreSQL: ten thousand units, each with two reports", async () => {
    const province = Storage.layer.pipe(Layer.provideMerge(client(await cluster.database("province"))))
    const units = 10_000

    layer(province)((it) => {
      it.effect("is added up by one query, exactly, whatever single units do not tell", () =>
        Effect.gen(function* () {
          const { agencies, reports, sums } = yield* Storage
          const sql = yield* SqlClient.SqlClient
          yield* agencies.put("one", { name: "示例县" }, "none")
          yield* reports.save("one", 2023, draft(), "none")
          yield* sql`INSERT INTO agencies SELECT 'unit ' || lpad(unit::text, 5, '0'), 1, '{"name":"镇"}', '' FROM generate_series(0, ${units - 1}) AS unit`
          const insert = (year: number, cells: string) => sql`
            INSERT INTO revisions SELECT 'unit ' || lpad(unit::text, 5, '0'), ${year}::int, 1, '2021', '', '2024-01-01T00:00:00.000Z', 0, '',
              NULL, NULL, NULL, (SELECT layout FROM revisions WHERE agency = 'one'), ${sql.literal(cells)}
            FROM generate_series(0, ${units - 1}) AS unit`
          yield* insert(2022, "NULL")
          const count = slots(edition2021).length
          yield* insert(
            2023,
            `(SELECT array_agg(CASE WHEN (unit + cell) % 97 = 0 THEN NULL ELSE (unit * cell) % 1000 END ORDER BY cell)
              FROM generate_series(0, ${count - 1}) AS cell)`
          )
          yield* sql`ANALYZE`
          const parts = Array.from({ length: units }, (_, unit) => ({ agency: nameOf(unit), number: 1 }))
          const [total] = yield* sums.over(2023, parts)
          expect(total?.reports).toBe(units)
          const all = Array.from({ length: units }, (_, unit) => unit)
          const expected = slots(edition2021).map(({ cell }, at) => {
            const told = all.filter((unit) => (unit + at) % 97 !== 0)
            const sum = told.reduce((sum, unit) => sum + ((unit * at) % 1000), 0)
            return { cell, sum: BigInt(sum), unknown: units - told.length }
          })
          expect(total?.cells).toEqual(expected)
        })
      )

      it.effect.each(filters)("is listed by an index alone, for %o", (filter) =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const rows = yield* sql`EXPLAIN (COSTS OFF) ${statement(sql, filter)}`
          const plan = rows.map((row) => String(row["QUERY PLAN"])).join("\n")
          expect(plan).toMatch(/Index (?:Only )?Scan using standing_/u)
          expect(plan).not.toMatch(/Seq Scan|Sort|Bitmap/u)
        })
      )
    })
  })

  describe("a PostgreSQL database", () => {
    it.effect("that went down and came back is written on by the same server of ours, and has what was kept", () =>
      Effect.gen(function* () {
        const { reports } = yield* Storage
        yield* registered("crash")
        yield* reports.save("crash", 2023, draft("一"), "none")
        yield* Effect.promise(cluster.crash)
        const meanwhile = yield* Effect.result(reports.save("crash", 2023, draft("二"), 1))
        if (meanwhile._tag === "Failure") expect(meanwhile.failure).toMatchObject({ kind: "away" })
        expect((yield* reports.find("crash", 2023)).draft).toEqual(draft(meanwhile._tag === "Failure" ? "一" : "二"))
      }).pipe(Effect.provide(Storage.layer.pipe(Layer.provide(client(shared)))))
    )

    it("has every revision and entry that was acknowledged, in one chain, whoever is killed while writing", async () => {
      const address = await cluster.database("killed")
      const stored = Storage.layer.pipe(Layer.provide(client(address)))
      await Effect.runPromise(Effect.scoped(Layer.build(stored)))
      const acknowledged = await killedInTurn(address)
      await cluster.crash()
      await Effect.runPromise(Effect.provide(expectKept(acknowledged), stored))
    })

    it("takes in what SQLite wrote as lines, and SQLite takes in what it writes: all tell the same", async () => {
      const [own, address] = [folder(), await cluster.database("moved")]
      const [one, other] = ["one.db", "other.db"].map((name) => Sqlite.layer(join(own, name)))
      const lines = <E>(from: Layer.Layer<SqlClient.SqlClient, E>) => {
        const all: Array<string> = []
        return run(
          from,
          Effect.as(
            exported((line) => Effect.sync(() => all.push(line))),
            all
          )
        )
      }
      const inPostgres = client(address)
      if (one === undefined || other === undefined) return expect.fail("there are two")
      await run(one, everything)
      await run(inPostgres, takenIn(Stream.fromIterable(await lines(one))))
      await run(other, takenIn(Stream.fromIterable(await lines(inPostgres))))
      const [first, second, third] = [await run(one, told), await run(inPostgres, told), await run(other, told)]
      expect(second).toEqual(first)
      expect(third).toEqual(first)
      rmSync(own, { recursive: true })
    })

    it.effect("of another program is left as it is", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        yield* sql`CREATE TABLE theirs (number INTEGER)`
      }).pipe(
        Effect.provide(client(theirs)),
        Effect.andThen(Effect.flip(Effect.scoped(Layer.build(client(theirs))))),
        Effect.map((error) => expect(error.reason.cause).toMatchObject({ code: Postgres.foreign }))
      )
    )

    it.effect("on a connection whose statements do not run as if alone is not written to", () =>
      Effect.gen(function* () {
        const loose = yield* PgClient.make({ url: Redacted.make(shared) })
        const error = yield* Effect.flip(Postgres.ours(loose))
        expect(error.reason.cause).toMatchObject({ code: Postgres.shared })
      }).pipe(Effect.scoped, Effect.provide(Reactivity.layer))
    )

    it.effect("that nobody answers for is said to be away", () =>
      Effect.gen(function* () {
        const nobody = client("postgres://gongkai@127.0.0.1:1/none")
        const error = yield* Effect.flip(Effect.scoped(Layer.build(Storage.layer.pipe(Layer.provide(nobody)))))
        expect(error).toMatchObject({ reason: { _tag: "ConnectionError" } })
      })
    )

    it.effect("holds no U+0000: what has one is an error, and nothing of it is kept", () =>
      Effect.gen(function* () {
        const { agencies } = yield* Storage
        expect(yield* Effect.flip(agencies.put("a\u0000b", { name: "甲" }, "none"))).toMatchObject({ kind: "broken" })
        expect(yield* Effect.flip(agencies.find("a"))).toMatchObject({ _tag: "AgencyNotFound" })
      }).pipe(Effect.provide(Storage.layer.pipe(Layer.provide(client(shared)))))
    )
  })
}
