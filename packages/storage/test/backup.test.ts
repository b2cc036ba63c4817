/** A database copied whole while it is written to, over nothing that is not an earlier copy. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { backup } from "../src/backup.ts"
import { Storage } from "../src/Storage.ts"
import { registered } from "./support/drafts.ts"
import { folder, modeOf, save, within } from "./support/stored.ts"

const made = async () => {
  const at = folder()
  const file = join(at, "g.db")
  await within(file, Effect.andThen(registered("a"), Effect.all([save(2022), save(2023)])))
  return { at, file, copy: join(at, "copy.db") }
}
const take = (from: string, to: string, force = false) => Effect.runPromise(backup(from, to, { force }))
const refused = (from: string, to: string, force = false) =>
  Effect.runPromise(Effect.map(Effect.flip(backup(from, to, { force })), ({ text }) => text.zh))

describe("a backup", () => {
  it("made while others write is one file, for its owner alone, whole, and can be opened in its place", async () => {
    const { at, file, copy } = await made()
    await within(
      file,
      Effect.gen(function* () {
        yield* save(2024)
        const writing = yield* Effect.forkChild(Effect.forEach([2025, 2026, 2027], save))
        expect(yield* backup(file, copy)).toMatchObject({ agencies: 1 })
        yield* Fiber.join(writing)
      })
    )
    expect(readdirSync(at).toSorted()).toEqual(["copy.db", "g.db"])
    expect(modeOf(copy)).toBe(0o600)
    const { items } = await within(
      copy,
      Storage.use(({ reports }) => reports.list({ limit: 99 }))
    )
    expect(items.map(({ year }) => year).slice(0, 3)).toEqual([2022, 2023, 2024])
  })

  it("replaces an earlier backup only when told to", async () => {
    const { file, copy } = await made()
    expect(await take(file, copy)).toEqual({ agencies: 1, reports: 2, revisions: 2 })
    await within(file, save(2024))
    expect(await refused(file, copy)).toContain("已经存在")
    expect(await take(file, copy, true)).toEqual({ agencies: 1, reports: 3, revisions: 3 })
  })

  it.each<readonly [what: string, make: (path: string) => void, words: string]>([
    ["a text", (path) => writeFileSync(path, "购物清单"), "不是本软件的备份"],
    ["nothing, in a file of that name", (path) => writeFileSync(path, ""), "不是本软件的备份"],
    ["another program's database", (path) => new DatabaseSync(path).exec("CREATE TABLE a (b)"), "不是本软件的备份"]
  ])("replaces no %s, told or not", async (_, make, words) => {
    const { at, file, copy } = await made()
    make(copy)
    const before = readFileSync(copy)
    expect(await refused(file, copy)).toContain("没有改动")
    expect(await refused(file, copy, true)).toContain(words)
    expect(readFileSync(copy).equals(before)).toBe(true)
    expect(readdirSync(at).toSorted()).toEqual(["copy.db", "g.db"])
  })

  it("never replaces the database itself or one in use, and is of one that is there and ours", async () => {
    const { at, file, copy } = await made()
    expect(await refused(file, file, true)).toContain("就是要备份的数据库")
    expect(
      await within(
        copy,
        Effect.promise(() => refused(file, copy, true))
      )
    ).toContain("正在使用")
    expect(await refused(join(at, "none.db"), join(at, "b.db"))).toContain("没有这个数据库")
    expect(existsSync(join(at, "none.db"))).toBe(false)
    const other = join(at, "other.db")
    new DatabaseSync(other).exec("CREATE TABLE a (b)")
    expect(await refused(other, join(at, "b.db"))).toContain("别的程序的数据库")
    writeFileSync(join(at, "text.db"), "年报".repeat(999))
    expect(await refused(join(at, "text.db"), join(at, "b.db"))).toContain("没有备份")
    expect(existsSync(join(at, "b.db"))).toBe(false)
  })
})
