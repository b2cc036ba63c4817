/**
 * The log of what was done at a desk: entries that are only ever added, each sealed with the hash of the one before.
 *
 * Whoever holds the hash of one entry, printed on a receipt or published, finds out when anything up to it was changed, left out or put in:
 * the operator included. An entry counts twice: in the chain by `number`, and among those of its subject by `version`, so that two who
 * decide on the same thing at once do not both win. One statement checks both and writes.
 *
 * @module
 */
import { canonical } from "@gongkai/core/canonical"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { digest } from "./digest.ts"
import { query } from "./query.ts"
import { inTurn, type Written, writing } from "./together.ts"
import { Outdated, type StorageError } from "./StorageError.ts"

/** The kind of the entries that say what was erased on a legal order. */
export const erasures = "erasure"

const kinds = ["filing", "revision", "agency", "units", "campaign", "account", "password", "session", "token"] as const

/** Entries that quote a report or say why it was saved: they alone are ever redacted. */
const quoting: ReadonlySet<string> = new Set(["filing", "revision"] satisfies ReadonlyArray<(typeof kinds)[number]>)

/** What an entry is about: a kind of thing, which of them, and the report year; 0 where there is none. */
export interface Subject {
  readonly kind: (typeof kinds)[number] | typeof erasures
  readonly subject: string
  readonly year: number
}

/** What is added: the act, who did it, and what it says as JSON. */
export interface Deed extends Subject {
  readonly act: string
  readonly by: string
  readonly body: unknown
}

const columns = `chain, number, kind, subject, year, version, act, done_by AS "by", at, digest, previous, hash`

const Head = Schema.Struct({ number: Schema.Int, hash: Schema.String })
/** The last entry of the chain: number 0 and the hash of nothing before the first. */
export type Head = typeof Head.Type

const Sealed = Schema.Struct({
  chain: Schema.String,
  number: Schema.Int,
  kind: Schema.String,
  subject: Schema.String,
  year: Schema.Int,
  /** 1, 2, … among the entries of its subject. */
  version: Schema.Int,
  act: Schema.String,
  by: Schema.String,
  at: Schema.String,
  /** SHA-256 of the body's text. */
  digest: Schema.String,
  /** The hash of the entry before. */
  previous: Schema.String,
  hash: Schema.String
})
const Entry = Schema.Struct({ ...Sealed.fields, body: Schema.String })
/** An entry as it is kept; `body` is canonical JSON. */
export type Entry = typeof Entry.Type

/** What is wrong at an entry; `revision` and `agency`: what it seals is not there, or is not what was sealed. */
export type Why = "missing" | "link" | "seal" | "body" | "head" | "revision" | "agency"

/** Whether the chain holds, up to which entry; or the first entry that is not what was written. */
export type Verdict =
  | { readonly _tag: "Holds"; readonly head: Head }
  | { readonly _tag: "Broken"; readonly number: number; readonly why: Why }

/** What comes behind a subject of one kind and year: so many, or up to another. */
type Behind<L, A> = (
  kind: Subject["kind"],
  year: number,
  after: string,
  to: L
) => Effect.Effect<ReadonlyArray<A>, StorageError>

/** The log of one desk. */
export interface Log {
  /** The name of its chain in the table. */
  readonly chain: string
  /**
   * Adds an entry, if the last of its subject is `expected` (0: none yet) and the further condition holds, which the answer `undefined`
   * denies. The condition is part of the statement that writes.
   */
  readonly append: (
    deed: Deed,
    expected: number,
    condition?: Fragment
  ) => Effect.Effect<Entry | undefined, Outdated | StorageError>
  /**
   * Adds an entry with what it is about, both or neither, if the condition holds, which the answer `undefined` denies. Answers what is read
   * of the rows that were written; `version` must be one that no entry of the subject has.
   */
  readonly write: <A>(deed: Deed, version: number, written: Written<A>) => Effect.Effect<A | undefined, StorageError>
  /** Adds an entry about a subject, whatever was said of it before. */
  readonly note: (deed: Deed) => Effect.Effect<Entry, StorageError>
  /** The last entry of the chain. */
  readonly head: Effect.Effect<Head, StorageError>
  /** All entries of a subject behind a version, in their order; all there are unless said. */
  readonly of: (subject: Subject, after?: number) => Effect.Effect<ReadonlyArray<Entry>, StorageError>
  /** The last entry of a subject, or `undefined`. */
  readonly last: (subject: Subject) => Effect.Effect<Entry | undefined, StorageError>
  /** The last entries of the subjects of one kind and year that come behind one, by subject. The limit is 1 or more. */
  readonly lastOf: Behind<number, Entry>
  /** The subjects of one kind and year that come behind one, in their order. The limit is 1 or more. */
  readonly subjects: Behind<number, string>
  /** What all entries of one kind and year say of the subjects behind one, up to and with another; by subject and version. */
  readonly between: Behind<string, Pick<Entry, "subject" | "body">>
  /** Entries of the chain behind a number, in their order. The limit is 1 or more. */
  readonly entries: (after: number, limit: number) => Effect.Effect<ReadonlyArray<Entry>, StorageError>
  /** Works every hash out again; `known` is an entry that a receipt names, which must be there with that hash. */
  readonly verify: (known?: Head) => Effect.Effect<Verdict, StorageError>
  /** The entries whose body was redacted on a legal order, as entries of the chain itself say. */
  readonly redacted: Effect.Effect<ReadonlySet<number>, StorageError>
}

/** The hash that the first entry names as the one before it. */
export const origin = "0".repeat(64)

/** The hash of an entry, over all of it but its body, for which its digest stands. */
export const seal = ({ hash: _hash, ...rest }: typeof Sealed.Type): Effect.Effect<string> => digest(canonical(rest))

/** A chain up to an entry, and the entries up to it whose body is not the one that was sealed, as after an erasure. */
export interface Followed {
  readonly head: Head
  readonly redacted: ReadonlyArray<number>
}

/**
 * Follows a chain by its next entries, whose hashes are worked out again; answers the first that does not hold. Only what quotes a report may
 * have lost its body, and of these, where that is known, only those that were excused.
 */
export const follow = Effect.fnUntraced(function* (
  followed: Followed,
  entries: ReadonlyArray<Entry>,
  excused?: ReadonlySet<number>
): Effect.fn.Return<Followed | Extract<Verdict, { _tag: "Broken" }>> {
  let { head } = followed
  const redacted = [...followed.redacted]
  for (const { body, ...entry } of entries) {
    const broken = (why: Why) => ({ _tag: "Broken", number: head.number + 1, why }) as const
    if (entry.number !== head.number + 1) return broken("missing")
    if (entry.previous !== head.hash) return broken("link")
    if (entry.hash !== (yield* seal(entry))) return broken("seal")
    if (entry.digest !== (yield* digest(body))) {
      if (!quoting.has(entry.kind) || excused?.has(entry.number) === false) return broken("body")
      redacted.push(entry.number)
    }
    head = { number: entry.number, hash: entry.hash }
  }
  return { head, redacted }
})

const heads = query(Head)
const all = query(Entry)
const named = query(Schema.Struct({ subject: Schema.String }))
const said = query(Schema.Struct({ subject: Schema.String, body: Schema.String }))
const erased = query(
  Schema.Struct({
    number: Schema.Int,
    body: Schema.fromJsonString(Schema.Struct({ entries: Schema.Array(Schema.Int) }))
  })
)
const versions = query(Schema.Struct({ version: Schema.Int }))

/** How many entries are read at once to verify. */
const some = 1000

/** The log over a database whose tables are up to date. */
export const make = (sql: SqlClient, chain = "desk"): Log => {
  const whole = sql.literal(`${columns}, body`)
  const isOf = ({ kind, subject, year }: Subject) => sql`kind = ${kind} AND subject = ${subject} AND year = ${year}`
  const last = (subject: Subject) => sql`COALESCE((SELECT MAX(version) FROM log WHERE ${isOf(subject)}), 0)`
  const end = sql`COALESCE((SELECT MAX(number) FROM log WHERE chain = ${chain}), 0)`
  const ending = (number: number) =>
    sql`COALESCE((SELECT hash FROM log WHERE chain = ${chain} AND number = ${number}), ${origin})`

  const head = Effect.map(
    heads(sql`SELECT number, hash FROM log WHERE chain = ${chain} ORDER BY number DESC LIMIT 1`),
    ([found]) => found ?? { number: 0, hash: origin }
  )

  const turn = inTurn(sql)
  /** The last entry as it was last seen here: a guess, which the statement that writes compares. */
  let seen: Head | undefined

  /** Adds an entry that names what was last seen of the chain, and again behind whoever was first. */
  const sealing = Effect.fnUntraced(function* <A>(deed: Deed, version: number, written: Written<A>) {
    const { kind, subject, year, act, by } = deed
    // The body is a value of a schema, written as JSON has it.
    const body = canonical(JSON.parse(JSON.stringify(deed.body)))
    const bodyDigest = yield* digest(body)
    let before = seen ?? (yield* head)
    for (;;) {
      const at = DateTime.formatIso(yield* DateTime.now)
      const [number, previous] = [before.number + 1, before.hash]
      const named = { chain, number, kind, subject, year, version, act, by, at, digest: bodyDigest, previous, hash: "" }
      const hash = yield* seal(named)
      const entry = sql`
        INSERT INTO log (chain, number, kind, subject, year, version, act, done_by, at, digest, previous, hash, body)
        SELECT ${chain}, ${number}, ${kind}, ${subject}, ${year}, ${version}, ${act}, ${by}, ${at}, ${bodyDigest}, ${previous}, ${hash}, ${body}
        WHERE ${end} = ${before.number} AND ${ending(before.number)} = ${previous} AND ${written.condition}
        ON CONFLICT DO NOTHING RETURNING ${whole}`
      const is = sql`chain = ${chain} AND number = ${number} AND hash = ${hash}`
      const [row] = yield* written.read(writing(sql, entry, is, at, written.statement))
      if (row !== undefined) {
        seen = { number, hash }
        return row
      }
      seen = yield* head
      // Nobody added anything in between, so the condition does not hold; else somebody was first in the chain: again.
      if (seen.number === before.number && seen.hash === before.hash) return undefined
      before = seen
    }
  })
  const write: Log["write"] = (deed, version, written) => turn(sealing(deed, version, written))

  const append: Log["append"] = Effect.fn("Storage.log.append")(function* (deed, expected, condition = sql`1 = 1`) {
    const isNext = sql`${last(deed)} = ${expected} AND ${condition}`
    const added = yield* write(deed, expected + 1, { condition: isNext, read: all })
    if (added !== undefined) return added
    const [now] = yield* versions(sql`SELECT ${last(deed)} AS version`)
    if (now?.version === expected) return undefined
    const { subject, year } = deed
    return yield* new Outdated({ subject, year, expected, current: now?.version ?? 0 })
  })

  const note: Log["note"] = Effect.fn("Storage.log.note")(function* (deed) {
    for (;;) {
      const [now] = yield* versions(sql`SELECT ${last(deed)} AS version`)
      const added = yield* Effect.catchTag(append(deed, now?.version ?? 0), "Outdated", () => Effect.undefined)
      if (added !== undefined) return added
    }
  })

  const lastEntry: Log["last"] = (subject) =>
    Effect.map(
      all(sql`SELECT ${whole} FROM log WHERE ${isOf(subject)} ORDER BY version DESC LIMIT 1`),
      ([found]) => found
    )

  const lastOf: Log["lastOf"] = (kind, year, after, limit) =>
    all(sql`SELECT ${whole} FROM log WHERE kind = ${kind} AND year = ${year} AND subject > ${after} AND version =
      (SELECT MAX(own.version) FROM log AS own WHERE own.kind = ${kind} AND own.year = ${year} AND own.subject = log.subject)
      ORDER BY subject LIMIT ${limit}`)

  const of: Log["of"] = (subject, after = 0) =>
    all(sql`SELECT ${whole} FROM log WHERE ${isOf(subject)} AND version > ${after} ORDER BY version`)

  const subjects: Log["subjects"] = (kind, year, after, limit) =>
    Effect.map(
      named(sql`SELECT DISTINCT subject FROM log WHERE kind = ${kind} AND year = ${year} AND subject > ${after}
        ORDER BY subject LIMIT ${limit}`),
      (found) => found.map(({ subject }) => subject)
    )

  const between: Log["between"] = (kind, year, after, until) =>
    said(sql`SELECT subject, body FROM log WHERE kind = ${kind} AND year = ${year} AND subject > ${after} AND subject <= ${until}
      ORDER BY subject, version`)

  const entries: Log["entries"] = (after, limit) =>
    all(sql`SELECT ${whole} FROM log WHERE chain = ${chain} AND number > ${after} ORDER BY number LIMIT ${limit}`)

  const redacted: Log["redacted"] = Effect.map(
    erased(sql`SELECT number, body FROM log WHERE chain = ${chain} AND kind = ${erasures}`),
    // An entry excuses only what stands before it.
    (found) => new Set(found.flatMap(({ number, body }) => body.entries.filter((entry) => entry < number)))
  )

  const verify: Log["verify"] = Effect.fn("Storage.log.verify")(function* (known) {
    let at: Followed = { head: { number: 0, hash: origin }, redacted: [] }
    const excused = yield* redacted
    for (;;) {
      const next = yield* entries(at.head.number, some)
      const further = yield* follow(at, next, excused)
      const noted = next.find(({ number }) => number === known?.number)
      const isOther = noted !== undefined && noted.hash !== known?.hash
      if ("_tag" in further && !(isOther && noted.number < further.number)) return further
      if (isOther) return { _tag: "Broken", number: noted.number, why: "head" }
      if ("_tag" in further) return further
      at = further
      if (next.length < some) break
    }
    // What was cut off at the end leaves a chain that holds by itself; only who knows a later head sees it.
    if (known !== undefined && known.number > at.head.number)
      return { _tag: "Broken", number: at.head.number + 1, why: "missing" }
    return { _tag: "Holds", head: at.head }
  })

  return { chain, append, write, note, head, of, last: lastEntry, lastOf, subjects, between, entries, verify, redacted }
}
