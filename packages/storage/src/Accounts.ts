/**
 * The accounts of a desk, as entries of the log: who was given which role by whom stays known. A password's hash is kept beside it.
 *
 * @module
 */
import { Account } from "@gongkai/core/desk/Account"
import { mayEverywhere } from "@gongkai/core/desk/Access"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Entry } from "./chain.ts"
import type { Log } from "./Log.ts"
import { query } from "./query.ts"
import { type Page, page } from "./Revision.ts"
import { type Outdated, StorageError } from "./StorageError.ts"

/** An account as it is kept. */
export interface StoredAccount {
  readonly account: Account
  /** Counts the changes, from 1; whoever changes it names it. */
  readonly version: number
  /** When it was last changed, and by whom. */
  readonly at: string
  readonly by: string
}

/** The accounts of a desk. */
export interface Accounts {
  /** An account by its id, also a closed one; `undefined` where there is none. */
  readonly find: (id: string) => Effect.Effect<StoredAccount | undefined, StorageError>
  /** In the order of their ids, the closed ones too. The limit is 1 or more. */
  readonly list: (options: {
    readonly after?: string
    readonly limit: number
  }) => Effect.Effect<Page<StoredAccount, string>, StorageError>
  /** Adds an account (0 expected) or changes the one that is at `expected`. */
  readonly keep: (
    account: Account,
    by: string,
    expected: number
  ) => Effect.Effect<StoredAccount, Outdated | StorageError>
  /** Sets the hash of an account's password. The log says that, and by whom, and not the hash. */
  readonly setSecret: (id: string, secret: string, by: string) => Effect.Effect<void, StorageError>
  /** The hash of an account's password, if it has one. */
  readonly secret: (id: string) => Effect.Effect<string | undefined, StorageError>
  /** Whether somebody may keep all accounts. */
  readonly hasKeeper: Effect.Effect<boolean, StorageError>
}

const decode = Schema.decodeUnknownSync(Schema.fromJsonString(Account))
const encode = Schema.encodeSync(Account)

const subject = (id: string) => ({ kind: "account", subject: id, year: 0 }) as const

const stored = ({ version, at, by, body }: Entry): Effect.Effect<StoredAccount, StorageError> =>
  Effect.try({ try: () => ({ account: decode(body), version, at, by }), catch: StorageError.because })

const rows = query(Schema.Unknown)
const secrets = query(Schema.Struct({ secret: Schema.String }))

/** How many accounts are read at once to find one. */
const some = 200

/** Accounts over a database whose tables are up to date. */
export const make = (sql: SqlClient, log: Log): Accounts => {
  const find: Accounts["find"] = Effect.fnUntraced(function* (id) {
    const last = yield* log.last(subject(id))
    return last === undefined ? undefined : yield* stored(last)
  })

  const list: Accounts["list"] = Effect.fn("Storage.accounts.list")(function* ({ after = "", limit }) {
    const entries = yield* log.lastOf("account", 0, after, limit + 1)
    return page(yield* Effect.forEach(entries, stored), limit, ({ account }) => account.id)
  })

  const keep: Accounts["keep"] = Effect.fn("Storage.accounts.keep")(function* (account, by, expected) {
    const act = expected === 0 ? "open" : account.isClosed ? "close" : "change"
    const entry = yield* log.append({ ...subject(account.id), act, by, body: encode(account) }, expected)
    // Without a condition an entry is added or refused.
    return entry === undefined ? yield* Effect.die("not added") : yield* stored(entry)
  })

  const setSecret: Accounts["setSecret"] = Effect.fn("Storage.accounts.setSecret")(function* (id, secret, by) {
    yield* log.note({ kind: "password", subject: id, year: 0, act: "set", by, body: {} })
    const now = DateTime.formatIso(yield* DateTime.now)
    yield* rows(sql`INSERT INTO passwords (account, secret, set_at) VALUES (${id}, ${secret}, ${now})
      ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, set_at = excluded.set_at`)
  })

  const secret: Accounts["secret"] = (id) =>
    Effect.map(secrets(sql`SELECT secret FROM passwords WHERE account = ${id}`), ([found]) => found?.secret)

  const hasKeeper = Effect.gen(function* () {
    for (let after = ""; ;) {
      const { items, next } = yield* list({ after, limit: some })
      if (items.some(({ account }) => !account.isClosed && mayEverywhere(account.grants, "keep"))) return true
      if (next === undefined) return false
      after = next
    }
  })

  return { find, list, keep, setSecret, secret, hasKeeper }
}
