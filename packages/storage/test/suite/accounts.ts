/** What is expected of accounts, whatever the database. */
import type { Account } from "@gongkai/core/desk/Account"
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { Storage } from "../../src/Storage.ts"
import type { It } from "./suite.ts"

const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  kind: "person",
  name: "李云",
  grants: [{ role: "clerk", over: "yunxi" }],
  isClosed: false,
  ...more
})

export const accounts = (it: It): void => {
  it.effect("one that was opened is found as it was last changed, and nobody else's change is lost", () =>
    Effect.gen(function* () {
      const { accounts } = yield* Storage
      expect(yield* accounts.find("li-yun")).toBe(undefined)
      expect(yield* accounts.keep(account("li-yun"), "命令行", 0)).toMatchObject({ version: 1, by: "命令行" })
      const changed = account("li-yun", { grants: [{ role: "reviewer", over: "yunxi" }] })
      expect(yield* accounts.keep(changed, "王海", 1)).toMatchObject({ version: 2, account: changed })
      expect(yield* Effect.flip(accounts.keep(account("li-yun"), "赵一", 1))).toMatchObject({
        _tag: "Outdated",
        current: 2
      })
      expect(yield* accounts.find("li-yun")).toMatchObject({ version: 2, account: changed, by: "王海" })
    })
  )

  it.effect("of two who open one id at once, one does", () =>
    Effect.gen(function* () {
      const { accounts } = yield* Storage
      const both = ["甲", "乙"].map((name) => Effect.result(accounts.keep(account("twice", { name }), "命令行", 0)))
      const results = yield* Effect.all(both, { concurrency: "unbounded" })
      expect(results.map(({ _tag }) => _tag).toSorted()).toEqual(["Failure", "Success"])
    })
  )

  it.effect("they are listed by id, each once as it is now, the closed ones too", () =>
    Effect.gen(function* () {
      const { accounts } = yield* Storage
      for (const id of ["list-c", "list-a", "list-b"]) yield* accounts.keep(account(id), "命令行", 0)
      yield* accounts.keep(account("list-b", { isClosed: true }), "命令行", 1)
      const first = yield* accounts.list({ after: "list-", limit: 2 })
      expect(first.items.map(({ account: { id, isClosed } }) => [id, isClosed])).toEqual([
        ["list-a", false],
        ["list-b", true]
      ])
      const rest = yield* accounts.list({ after: first.next ?? "", limit: 2 })
      expect(rest.items[0]?.account.id).toBe("list-c")
    })
  )

  it.effect("each change is an entry of the log with its author; a password is one without its hash", () =>
    Effect.gen(function* () {
      const { accounts, log } = yield* Storage
      yield* accounts.keep(account("logged"), "命令行", 0)
      yield* accounts.setSecret("logged", "first-hash", "命令行")
      yield* accounts.setSecret("logged", "second-hash", "李云")
      yield* accounts.keep(account("logged", { isClosed: true }), "王海", 1)
      expect(yield* accounts.secret("logged")).toBe("second-hash")
      expect(yield* accounts.secret("nobody")).toBe(undefined)
      const entries = (yield* log.entries(0, 1000)).filter(({ subject }) => subject === "logged")
      expect(entries.map(({ kind, act, by }) => [kind, act, by])).toEqual([
        ["account", "open", "命令行"],
        ["password", "set", "命令行"],
        ["password", "set", "李云"],
        ["account", "close", "王海"]
      ])
      expect(JSON.stringify(entries)).not.toContain("-hash")
    })
  )

  it.effect(
    "whether somebody may keep all of them is known, closed ones and administrators of a part not counted",
    () =>
      Effect.gen(function* () {
        const { accounts } = yield* Storage
        const keeper = account("zz-keeper", { grants: [{ role: "administrator", over: "*" }] })
        const part = account("zz-part", { grants: [{ role: "administrator", over: "yunxi" }] })
        yield* accounts.keep(part, "命令行", 0)
        expect(yield* accounts.hasKeeper).toBe(false)
        yield* accounts.keep(keeper, "命令行", 0)
        expect(yield* accounts.hasKeeper).toBe(true)
        yield* accounts.keep({ ...keeper, isClosed: true }, "命令行", 1)
        expect(yield* accounts.hasKeeper).toBe(false)
      })
  )

  it.effect("one that is kept as it never could have been is an error of storage", () =>
    Effect.gen(function* () {
      const { accounts } = yield* Storage
      yield* accounts.keep(account("spoiled"), "命令行", 0)
      yield* (yield* SqlClient.SqlClient)`UPDATE log SET body = '{}' WHERE subject = 'spoiled'`
      expect(yield* Effect.flip(accounts.find("spoiled"))).toMatchObject({ _tag: "StorageError", kind: "broken" })
      yield* (yield* SqlClient.SqlClient)`DELETE FROM log WHERE subject = 'spoiled'`
    })
  )
}
