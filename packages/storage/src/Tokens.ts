/**
 * Bearer tokens: who holds one may write. A token is shown once, when it is issued; only its hash is kept.
 *
 * 256 random bits cannot be guessed, so a plain SHA-256 is enough and a token is found by its hash.
 *
 * @module
 */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import { digest } from "./digest.ts"
import { tokensTable } from "./Migration.ts"
import { query } from "./query.ts"
import type { StorageError } from "./StorageError.ts"

export interface Tokens {
  /** A new token, named by what it is for. Nobody can be told it again. */
  readonly issue: (label: string) => Effect.Effect<string, StorageError>
  readonly verify: (token: string) => Effect.Effect<boolean, StorageError>
  /** Whether one was ever issued. */
  readonly any: Effect.Effect<boolean, StorageError>
}

/** A token with its hash. */
export interface Drawn {
  readonly token: string
  readonly hash: string
}

/** What every token begins with, so that one that got into a file or a log is recognised. */
const prefix = "gk_"

/** Draws a token without keeping its hash anywhere. */
export const draw: Effect.Effect<Drawn> = Effect.suspend(() => {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const base64 = btoa(String.fromCharCode(...bytes))
  const token = prefix + base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
  return Effect.map(digest(token), (hash) => ({ token, hash }))
})

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The statements that keep a hash in a database of which only a console is at hand, also before its first use. */
export const statements = (hash: string, label: string, at: DateTime.Utc): ReadonlyArray<string> => [
  tokensTable.replaceAll(/\s+/gu, " "),
  `INSERT INTO tokens (hash, label, created_at) VALUES (${[hash, label, DateTime.formatIso(at)].map(quoted).join(", ")})`
]

/** How many hashes of good tokens are remembered. */
const kept = 100

const rows = query(Schema.Unknown)

export const make = (sql: SqlClient): Tokens => {
  /** Hashing costs more than looking up; whether the hash still stands is asked every time. */
  const hashes = new Map<string, string>()

  const issue: Tokens["issue"] = Effect.fn("Storage.tokens.issue")(function* (label) {
    const { token, hash } = yield* draw
    const now = DateTime.formatIso(yield* DateTime.now)
    yield* rows(sql`INSERT INTO tokens (hash, label, created_at) VALUES (${hash}, ${label}, ${now})`)
    return token
  })

  const verify: Tokens["verify"] = Effect.fnUntraced(function* (token) {
    if (!token.startsWith(prefix)) return false
    const hash = hashes.get(token) ?? (yield* digest(token))
    const good = (yield* rows(sql`SELECT 1 FROM tokens WHERE hash = ${hash}`)).length > 0
    if (!good) hashes.delete(token)
    else if (hashes.size < kept) hashes.set(token, hash)
    return good
  })

  const any = Effect.map(rows(sql`SELECT 1 FROM tokens LIMIT 1`), ({ length }) => length > 0)

  return { issue, verify, any }
}
