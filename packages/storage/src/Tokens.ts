/**
 * Bearer tokens, which let an account act, or the holder of one that has no account.
 *
 * A token is shown once, when it is issued; only its hash is kept. Issuing and revoking are entries of the log.
 *
 * 256 random bits cannot be guessed, so a plain SHA-256 is enough and a token is found by its hash.
 *
 * @module
 */
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import { digest } from "./digest.ts"
import type { Log } from "./Log.ts"
import { tokensTable } from "./Migration.ts"
import { fixed, query } from "./query.ts"
import type { StorageError } from "./StorageError.ts"

/** The limits of a token; without them it reads and writes and does not end. */
export interface Terms {
  readonly readOnly?: boolean
  /** The moment from which it is refused. */
  readonly endsAt?: DateTime.Utc
  /** The id of the account that it acts for; without one it stands for itself. */
  readonly account?: string
  /** Who issues it; the command line unless said. */
  readonly by?: string
}

/** The holder of a token: its account, or its label where it has none. */
export interface Holder {
  readonly label: string
  readonly readOnly: boolean
  readonly account: string | null
}

/** A token as its keeper sees it: everything but the token itself. */
export interface Issued extends Holder {
  /** The first 12 hexadecimal digits of its hash: they name the token, and nobody can derive the token from them. */
  readonly id: string
  readonly createdAt: DateTime.Utc
  readonly endsAt: DateTime.Utc | null
  readonly revokedAt: DateTime.Utc | null
  /** When it was last used, within the hour; `null` before its first use. */
  readonly usedAt: DateTime.Utc | null
}

/** A token that was good once: it came to its end, or somebody revoked it. */
export interface Gone {
  readonly why: "ended" | "revoked"
  readonly at: DateTime.Utc
}

/** The tokens of a server. */
export interface Tokens {
  /** Issues a token under a label that says what it is for. The answer is the only copy. */
  readonly issue: (label: string, terms?: Terms) => Effect.Effect<string, StorageError>
  /** The holder, if the token is valid now. */
  readonly verify: (token: string) => Effect.Effect<Holder | undefined, StorageError>
  /** Why a token that was issued is good no more, and since when; `undefined` where it is good or was never issued. */
  readonly gone: (token: string) => Effect.Effect<Gone | undefined, StorageError>
  /** All tokens that were ever issued, the newest first. */
  readonly list: Effect.Effect<ReadonlyArray<Issued>, StorageError>
  /** Those of one account, the newest first. */
  readonly ofAccount: (account: string) => Effect.Effect<ReadonlyArray<Issued>, StorageError>
  /** The token with this id, also a revoked one. */
  readonly find: (id: string) => Effect.Effect<Issued | undefined, StorageError>
  /** Revokes the token with this id and answers it; `undefined` if there is none or it was revoked before. */
  readonly revoke: (id: string, by?: string) => Effect.Effect<Issued | undefined, StorageError>
  /** Whether any token is valid now. */
  readonly any: Effect.Effect<boolean, StorageError>
}

/** A token with its hash. */
export interface Drawn {
  readonly token: string
  readonly hash: string
}

/** What every token begins with, so that one that got into a file or a log is recognised. */
const prefix = "gk_"

/** Draws 256 random bits as text behind a prefix, with their hash. */
export const drawn = (prefix: string): Effect.Effect<Drawn> =>
  Effect.suspend(() => {
    const bytes = crypto.getRandomValues(new Uint8Array(32))
    const base64 = btoa(String.fromCharCode(...bytes))
    const token = prefix + base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
    return Effect.map(digest(token), (hash) => ({ token, hash }))
  })

/** Draws a token without keeping its hash anywhere. */
export const draw: Effect.Effect<Drawn> = drawn(prefix)

/** The id of a token. */
export const idOf = (token: string): Effect.Effect<string> => Effect.map(digest(token), (hash) => hash.slice(0, 12))

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The SQL that adds a token's hash through a database console, such as D1's, also before the first start of the server. */
export const statements = (
  hash: string,
  label: string,
  at: DateTime.Utc,
  { readOnly = false, endsAt }: Terms = {}
): ReadonlyArray<string> => {
  // Tables from before there were terms take what has none.
  const terms = [
    ...(readOnly ? [["read_only", "1"]] : []),
    ...(endsAt === undefined ? [] : [["ends_at", quoted(DateTime.formatIso(endsAt))]])
  ]
  const names = ["hash", "label", "created_at", ...terms.map(([name]) => name)].join(", ")
  const values = [...[hash, label, DateTime.formatIso(at)].map(quoted), ...terms.map(([, value]) => value)].join(", ")
  return [tokensTable.replaceAll(/\s+/gu, " "), `INSERT INTO tokens (${names}) VALUES (${values})`]
}

/** How many hashes of good tokens are remembered. */
const kept = 100

const columns = `substr(hash, 1, 12) AS id, label, read_only AS "readOnly", created_at AS "createdAt", ends_at AS "endsAt", revoked_at AS "revokedAt", account, used_at AS "usedAt"`

/** The console's statement for the list of tokens, and for revoking one by its id. */
export const listing = `SELECT ${columns} FROM tokens ORDER BY created_at DESC`
export const revoking = (id: string, at: DateTime.Utc): string =>
  `UPDATE tokens SET revoked_at = ${quoted(DateTime.formatIso(at))} WHERE substr(hash, 1, 12) = ${quoted(id)} AND revoked_at IS NULL`

const rows = query(Schema.Unknown)
const holders = fixed(
  Schema.Struct({
    label: Schema.String,
    readOnly: Schema.BooleanFromBit,
    account: Schema.NullOr(Schema.String),
    endsAt: Schema.NullOr(Schema.String),
    usedAt: Schema.NullOr(Schema.String)
  })
)
const all = query(
  Schema.Struct({
    id: Schema.String,
    label: Schema.String,
    readOnly: Schema.BooleanFromBit,
    createdAt: Schema.DateTimeUtcFromString,
    endsAt: Schema.NullOr(Schema.DateTimeUtcFromString),
    revokedAt: Schema.NullOr(Schema.DateTimeUtcFromString),
    account: Schema.NullOr(Schema.String),
    usedAt: Schema.NullOr(Schema.DateTimeUtcFromString)
  })
)

/** How the log names who runs commands on the machine of the server. */
const keeper = "命令行"

const deed = (id: string, act: string, by: string, body: unknown) =>
  ({ kind: "token", subject: id, year: 0, act, by, body }) as const

/** How exactly the last use is kept, in milliseconds: a write for each use would cost more than the use. */
const hour = 60 * 60 * 1000

/** Tokens over a database whose tables are up to date. */
export const make = (sql: SqlClient, log: Log): Tokens => {
  /** Hashes of valid tokens, since hashing costs more than the query. The query still runs each time. */
  const hashes = new Map<string, string>()
  /** When the last use was last written, or tried to be, by hash. */
  const noted = new Map<string, number>()
  const holding = holders(
    sql,
    `SELECT label, read_only AS "readOnly", account, ends_at AS "endsAt", used_at AS "usedAt"
      FROM tokens WHERE hash = ? AND revoked_at IS NULL`
  )
  const good = Effect.map(
    Clock.currentTimeMillis,
    (now) => sql`revoked_at IS NULL AND (ends_at IS NULL OR ends_at > ${new Date(now).toISOString()})`
  )
  const named = sql.literal(columns)

  const issue: Tokens["issue"] = Effect.fn("Storage.tokens.issue")(function* (label, terms = {}) {
    const { readOnly = false, endsAt, account, by = keeper } = terms
    const { token, hash } = yield* draw
    const now = DateTime.formatIso(yield* DateTime.now)
    const end = endsAt === undefined ? null : DateTime.formatIso(endsAt)
    // First the log: what it does not know of nobody can use.
    yield* log.note(deed(hash.slice(0, 12), "issue", by, { label, readOnly, endsAt: end, account: account ?? null }))
    yield* rows(sql`INSERT INTO tokens (hash, label, created_at, read_only, ends_at, account)
      VALUES (${hash}, ${label}, ${now}, ${readOnly ? 1 : 0}, ${end}, ${account ?? null})`)
    return token
  })

  /** A use that cannot be noted is a use all the same. */
  const note = Effect.fnUntraced(function* (hash: string, usedAt: string | null) {
    const at = yield* Clock.currentTimeMillis
    const last = Math.max(usedAt === null ? 0 : Date.parse(usedAt), noted.get(hash) ?? 0)
    if (at - last < hour) return
    if (noted.size >= kept) noted.clear()
    noted.set(hash, at)
    yield* Effect.ignore(rows(sql`UPDATE tokens SET used_at = ${new Date(at).toISOString()} WHERE hash = ${hash}`))
  })

  const verify: Tokens["verify"] = Effect.fnUntraced(function* (token) {
    if (!token.startsWith(prefix)) return
    const hash = hashes.get(token) ?? (yield* digest(token))
    const now = yield* Clock.currentTimeMillis
    const [holder] = yield* holding(hash)
    // Times are text that sorts as they follow one another.
    if (holder === undefined || (holder.endsAt !== null && holder.endsAt <= new Date(now).toISOString())) {
      hashes.delete(token)
      return
    }
    if (hashes.size < kept) hashes.set(token, hash)
    const { usedAt, endsAt: _endsAt, ...rest } = holder
    yield* note(hash, usedAt)
    return rest
  })

  const gone: Tokens["gone"] = Effect.fn("Storage.tokens.gone")(function* (token) {
    if (!token.startsWith(prefix)) return
    const [found] = yield* all(sql`SELECT ${named} FROM tokens WHERE hash = ${yield* digest(token)}`)
    const { revokedAt = null, endsAt = null } = found ?? {}
    if (revokedAt !== null) return { why: "revoked", at: revokedAt }
    return endsAt !== null && DateTime.isLessThanOrEqualTo(endsAt, yield* DateTime.now)
      ? { why: "ended", at: endsAt }
      : undefined
  })

  const list = all(sql.unsafe(listing))

  const ofAccount: Tokens["ofAccount"] = (account) =>
    all(sql`SELECT ${named} FROM tokens WHERE account = ${account} ORDER BY created_at DESC`)

  const find: Tokens["find"] = (id) =>
    Effect.map(all(sql`SELECT ${named} FROM tokens WHERE substr(hash, 1, 12) = ${id}`), ([found]) => found)

  const revoke: Tokens["revoke"] = Effect.fn("Storage.tokens.revoke")(function* (id, by = keeper) {
    const statement = revoking(id, yield* DateTime.now)
    const [revoked] = yield* all(sql.unsafe(`${statement} RETURNING ${columns}`))
    // First the token: one that is to be revoked must not outlive a log that cannot be written.
    if (revoked !== undefined) yield* log.note(deed(id, "revoke", by, { label: revoked.label }))
    return revoked
  })

  const any = Effect.gen(function* () {
    return (yield* rows(sql`SELECT 1 FROM tokens WHERE ${yield* good} LIMIT 1`)).length > 0
  })

  return { issue, verify, gone, list, ofAccount, find, revoke, any }
}
