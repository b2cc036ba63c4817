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
import { Entry, Head, follow, type Followed, origin, seal, type Verdict } from "./chain.ts"
import { digest } from "./digest.ts"
import { fixed, query } from "./query.ts"
import { inTurn, isQueue, type Written, writing } from "./together.ts"
import { Outdated, type StorageError } from "./StorageError.ts"

/** The kind of the entries that say what was erased on a legal order. */
export const erasures = "erasure"

const kinds = ["filing", "revision", "agency", "units", "campaign", "account", "password", "session", "token"] as const

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

const heads = query(Head)
const all = query(Entry)
const ofSubject = fixed(Entry)
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
  const isAhead = isQueue(sql)
  /**
   * The last entry as it was last seen here or, where writes queue, as it will be when all of them are written: a guess, which the statement
   * that writes compares.
   */
  let seen: Head | undefined
  /** How often the guess was wrong: of all that were built on it, the first puts it right. */
  let corrected = 0

  /** Adds an entry that names what was last seen of the chain, and again behind whoever was first. */
  const sealing = Effect.fnUntraced(function* <A>(deed: Deed, version: number, written: Written<A>) {
    const { kind, subject, year, act, by } = deed
    // The body is a value of a schema, written as JSON has it.
    const body = canonical(JSON.parse(JSON.stringify(deed.body)))
    const bodyDigest = yield* digest(body)
    for (;;) {
      const before = seen ?? (yield* head)
      const at = DateTime.formatIso(yield* DateTime.now)
      const [number, previous] = [before.number + 1, before.hash]
      const named = { chain, number, kind, subject, year, version, act, by, at, digest: bodyDigest, previous, hash: "" }
      const hash = yield* seal(named)
      const entry = sql`
        INSERT INTO log (chain, number, kind, subject, year, version, act, done_by, at, digest, previous, hash, body)
        SELECT ${chain}, ${number}, ${kind}, ${subject}, ${year}, ${version}, ${act}, ${by}, ${at}, ${bodyDigest}, ${previous}, ${hash}, ${body}
        WHERE ${end} = ${before.number} AND ${ending(before.number)} = ${previous} AND ${written.condition}
        ON CONFLICT DO NOTHING RETURNING ${whole}`
      const guess = corrected
      const correct = (to: Head | undefined): void => {
        if (guess !== corrected) return
        corrected += 1
        seen = to
      }
      if (isAhead) seen = { number, hash }
      const asked = written.read(writing(sql, entry, at, written.statement))
      const [row] = yield* Effect.tapError(asked, () => Effect.sync(() => correct(undefined)))
      if (row !== undefined) {
        if (!isAhead) seen = { number, hash }
        return row
      }
      const now = yield* head
      correct(now)
      // Nobody added anything in between, so the condition does not hold; else somebody was first in the chain: again.
      if (now.number === before.number && now.hash === before.hash) return undefined
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

  const behind = ofSubject(
    sql,
    `SELECT ${columns}, body FROM log WHERE kind = ? AND subject = ? AND year = ? AND version > ? ORDER BY version`
  )
  const of: Log["of"] = ({ kind, subject, year }, after = 0) => behind(kind, subject, year, after)

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
