/** All that is kept, as lines: whatever database takes them in again tells the same, and what is not whole is not taken in. */
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import * as Stream from "effect/Stream"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { exported, takenIn } from "../src/Portable.ts"
import * as Sqlite from "../src/Sqlite.ts"
import { Storage } from "../src/Storage.ts"
import { everything, told } from "./support/everything.ts"
import { draft, registered } from "./support/drafts.ts"
import { folder, within } from "./support/stored.ts"

const own = folder()
afterAll(() => rmSync(own, { recursive: true }))

let files = 0
const file = () => join(own, `${(files += 1)}.db`)

const lines = (from: string) =>
  within(
    from,
    Effect.gen(function* () {
      const all: Array<string> = []
      const rows = yield* exported((line) => Effect.sync(() => all.push(line)))
      return { all, rows }
    })
  )
const into = (to: string, given: ReadonlyArray<string>) => within(to, takenIn(Stream.fromIterable(given)))
const refused = (to: string, given: ReadonlyArray<string>) =>
  within(to, Effect.flip(takenIn(Stream.fromIterable(given))))

describe("what is written as lines", () => {
  it("is taken in by another database, which then tells the same, in one chain", async () => {
    const [from, to] = [file(), file()]
    await within(from, everything)
    const { all, rows } = await lines(from)
    expect(all).toHaveLength(2 + Object.values(rows).reduce((sum, count) => sum + count, 0))
    expect(await into(to, all)).toEqual(rows)
    expect(await within(to, told)).toEqual(await within(from, told))
    // And writes the same in turn.
    expect((await lines(to)).all).toEqual(all)
  })

  it("is not taken in where our tables are not, which is said, and nothing is made there", async () => {
    const [from, to] = [file(), file()]
    await within(from, everything)
    const { all } = await lines(from)
    const bare = <A, E>(work: Effect.Effect<A, E, SqlClient.SqlClient>) =>
      Effect.runPromise(Effect.provide(work, Sqlite.layer(to)))
    const told = await bare(Effect.flip(takenIn(Stream.fromIterable(all))))
    expect(told).toMatchObject({ about: "database", text: { zh: expect.stringContaining("没有本程序的表") } })
    const tables = SqlClient.SqlClient.use((sql) => sql`SELECT name FROM sqlite_master`)
    expect(await bare(tables)).toEqual([])
  })

  it("is of one moment, though others write meanwhile", async () => {
    const from = file()
    await within(from, everything)
    const all: Array<string> = []
    await within(
      from,
      exported((line) =>
        Effect.gen(function* () {
          all.push(line)
          if (all.length !== 2) return
          // Another connection, in the middle of it.
          const late = Effect.andThen(
            registered("后到"),
            Storage.use(({ reports }) => reports.save("后到", 2023, draft(), "none"))
          )
          yield* Effect.promise(() => within(from, late))
        })
      )
    )
    expect(await into(file(), all)).toMatchObject({ agencies: 2, revisions: 4 })
  })

  it("is not taken in where a line is missing, changed, too many or no line of ours, and then nothing is", async () => {
    const [from, to] = [file(), file()]
    await within(from, everything)
    const { all } = await lines(from)
    const others = [
      all.slice(0, -1),
      all.slice(1),
      all.toSpliced(3, 1),
      all.toSpliced(2, 1, (all[2] ?? "").replace("示例", "实例")),
      [...all, all[1] ?? ""],
      [],
      ["年报"]
    ]
    for (const [at, other] of others.entries()) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await refused(to, other), `${at}`).toMatchObject({ _tag: "NotTakenIn", message: /不完整或已被改动/u })
    }
    await into(to, all)
  })

  it("is not taken in by a database in which there is something, nor from a later version", async () => {
    const from = file()
    await within(from, everything)
    const { all } = await lines(from)
    const before = await within(from, told)
    expect(await refused(from, all)).toMatchObject({ message: expect.stringContaining("不是空的") })
    expect(await within(from, told)).toEqual(before)
    const later = all.with(0, '{"format":"gongkai-export","tables":9999}')
    expect(await refused(file(), later)).toMatchObject({ message: expect.stringContaining("请升级") })
  })

  it("has no token, only its hash, and the token is good where it was taken in", async () => {
    const [from, to] = [file(), file()]
    const token = await within(
      from,
      Storage.use(({ tokens }) => tokens.issue("报送"))
    )
    const { all } = await lines(from)
    expect(all.join("\n")).not.toContain(token)
    await into(to, all)
    const holder = await within(
      to,
      Storage.use(({ tokens }) => tokens.verify(token))
    )
    expect(holder).toMatchObject({ label: "报送" })
  })
})
