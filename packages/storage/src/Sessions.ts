/**
 * Sessions of people who signed in: a secret in the browser's cookie, of which only the hash is kept, until it ends or nobody uses it.
 *
 * @module
 */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import { digest } from "./digest.ts"
import { query } from "./query.ts"
import type { StorageError } from "./StorageError.ts"
import { drawn } from "./Tokens.ts"

/** The sessions of a server. */
export interface Sessions {
  /** Opens a session of an account. The answer is the only copy of its secret. */
  readonly open: (account: string) => Effect.Effect<string, StorageError>
  /** The id of the account, if the session is good now. */
  readonly verify: (secret: string) => Effect.Effect<string | undefined, StorageError>
  readonly close: (secret: string) => Effect.Effect<void, StorageError>
  /** Closes all sessions of an account, but for the one with this secret. */
  readonly closeAll: (account: string, but?: string) => Effect.Effect<void, StorageError>
}

const prefix = "gs_"

/** A working day, after which everybody signs in anew; in hours. */
export const longest = 12
/** How long a session may lie idle, in minutes. */
export const idle = 120
/** How exactly its last use is kept, in minutes. */
const exact = 5

/** What a page sends along with what it changes: another site that makes the browser send the cookie cannot know it. */
export const proof = (secret: string): Effect.Effect<string> => digest(`csrf ${secret}`)

const rows = query(Schema.Unknown)
const accounts = query(Schema.Struct({ account: Schema.String, seenAt: Schema.String }))

/** Sessions over a database whose tables are up to date. */
export const make = (sql: SqlClient): Sessions => {
  const open: Sessions["open"] = Effect.fn("Storage.sessions.open")(function* (account) {
    const { token, hash } = yield* drawn(prefix)
    const now = yield* DateTime.now
    const [at, end] = [now, DateTime.add(now, { hours: longest })].map(DateTime.formatIso)
    yield* rows(sql`DELETE FROM sessions WHERE ends_at <= ${at}`)
    yield* rows(sql`INSERT INTO sessions (hash, account, created_at, seen_at, ends_at)
      VALUES (${hash}, ${account}, ${at}, ${at}, ${end})`)
    return token
  })

  const verify: Sessions["verify"] = Effect.fnUntraced(function* (secret) {
    if (!secret.startsWith(prefix)) return
    const hash = yield* digest(secret)
    const now = yield* DateTime.now
    const [at, lately] = [now, DateTime.subtract(now, { minutes: idle })].map(DateTime.formatIso)
    const [found] = yield* accounts(sql`SELECT account, seen_at AS "seenAt" FROM sessions
      WHERE hash = ${hash} AND ends_at > ${at} AND seen_at > ${lately}`)
    if (found === undefined) return
    if (DateTime.toEpochMillis(now) - Date.parse(found.seenAt) > exact * 60_000) {
      // A session whose use cannot be noted is good all the same, and ends the sooner.
      yield* Effect.ignore(rows(sql`UPDATE sessions SET seen_at = ${at} WHERE hash = ${hash}`))
    }
    return found.account
  })

  const close: Sessions["close"] = Effect.fn("Storage.sessions.close")(function* (secret) {
    yield* rows(sql`DELETE FROM sessions WHERE hash = ${yield* digest(secret)}`)
  })

  const closeAll: Sessions["closeAll"] = Effect.fn("Storage.sessions.closeAll")(function* (account, but) {
    const spared = but === undefined ? "" : yield* digest(but)
    yield* rows(sql`DELETE FROM sessions WHERE account = ${account} AND hash <> ${spared}`)
  })

  return { open, verify, close, closeAll }
}
