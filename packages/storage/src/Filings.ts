/**
 * What became of each unit's report of each year, apart from its revisions: the steps of its filing, as entries of the log.
 *
 * A step names the content it is about by revision and hash, and is written only while that content is kept. From filing on the report is
 * locked: `Reports.save` refuses until the filing is open again. Whether a report is fit to be filed, storage does not judge.
 *
 * @module
 */
import * as Filing from "@gongkai/core/desk/Filing"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Entry, Head } from "./chain.ts"
import type { Log } from "./Log.ts"
import { NotKept, Outdated, StorageError } from "./StorageError.ts"

/** A filing as it is kept. */
export interface StoredFiling {
  readonly filing: Filing.Filing
  /** How many steps were taken; whoever takes another names it. */
  readonly version: number
}

/** A filing after a step, with the head of the log for the receipt. */
export interface Taken extends StoredFiling {
  readonly head: Head
}

/** The filings of all units. */
export interface Filings {
  /** The filing of a unit and year; one that nobody began has no steps and version 0. */
  readonly find: (unit: string, year: number) => Effect.Effect<StoredFiling, StorageError>
  /**
   * The filings of a year that were begun, of the units behind `after`, by unit, at most `limit` of them; with `next` there are more. What a
   * page costs does not grow with the year.
   */
  readonly page: (
    year: number,
    after: string,
    limit: number
  ) => Effect.Effect<{ readonly items: ReadonlyArray<StoredFiling>; readonly next?: string }, StorageError>
  /** Takes a step, if the filing is at `expected`, its state allows it, and the content is kept. Succeeds with the refusal of core, if any. */
  readonly take: (
    unit: string,
    year: number,
    step: Filing.Step,
    expected: number
  ) => Effect.Effect<Result.Result<Taken, Filing.NotTaken>, NotKept | Outdated | StorageError>
}

const decode = Schema.decodeUnknownSync(Schema.fromJsonString(Filing.Step))
const encode = Schema.encodeSync(Filing.Step)

/** The steps of entries that were read before; a file that is unchanged gives the same list of entries. */
const read = new WeakMap<ReadonlyArray<Pick<Entry, "body">>, ReadonlyArray<Filing.Step>>()

const decoded = (entries: ReadonlyArray<Pick<Entry, "body">>): ReadonlyArray<Filing.Step> => {
  const before = read.get(entries)
  if (before !== undefined) return before
  const found = entries.map(({ body }) => decode(body))
  read.set(entries, found)
  return found
}

const steps = (entries: ReadonlyArray<Pick<Entry, "body">>): Effect.Effect<ReadonlyArray<Filing.Step>, StorageError> =>
  Effect.try({ try: () => decoded(entries), catch: StorageError.because })

/** Filings over a database whose tables are up to date. */
export const make = (sql: SqlClient, log: Log): Filings => {
  const find: Filings["find"] = Effect.fn("Storage.filings.find")(function* (unit, year) {
    const taken = yield* steps(yield* log.of({ kind: "filing", subject: unit, year }))
    return { filing: { ...Filing.begun(unit, year), steps: taken }, version: taken.length }
  })

  /** Entries of one year, in their order, as the filings that they are of. */
  const gathered = Effect.fnUntraced(function* (year: number, all: ReadonlyArray<Pick<Entry, "subject" | "body">>) {
    const byUnit = new Map<string, Array<Pick<Entry, "body">>>()
    for (const entry of all) {
      const own = byUnit.get(entry.subject)
      if (own === undefined) byUnit.set(entry.subject, [entry])
      else own.push(entry)
    }
    return yield* Effect.forEach([...byUnit], ([unit, entries]) =>
      Effect.map(steps(entries), (taken) => ({
        filing: { ...Filing.begun(unit, year), steps: taken },
        version: taken.length
      }))
    )
  })

  const page: Filings["page"] = Effect.fn("Storage.filings.page")(function* (year, after, limit) {
    const units = yield* log.subjects("filing", year, after, limit + 1)
    const last = units.slice(0, limit).at(-1)
    if (last === undefined) return { items: [] }
    const items = yield* gathered(year, yield* log.between("filing", year, after, last))
    return { items, ...(units.length > limit && { next: last }) }
  })

  /** Of a filing: this is what stands now. Of a correction: it is kept. Other steps are about what was filed. */
  const isKept = (unit: string, year: number, { revision, hash }: Filing.Content, mustStand: boolean) => {
    const isIt = sql`agency = ${unit} AND year = ${year} AND number = ${revision} AND hash = ${hash} AND removed = 0`
    const stands = sql`number = (SELECT MAX(number) FROM revisions WHERE agency = ${unit} AND year = ${year})`
    return sql`EXISTS (SELECT 1 FROM revisions WHERE ${sql.and(mustStand ? [isIt, stands] : [isIt])})`
  }

  const take: Filings["take"] = Effect.fn("Storage.filings.take")(function* (unit, year, step, expected) {
    const { filing, version } = yield* find(unit, year)
    if (version !== expected) return yield* new Outdated({ subject: unit, year, expected, current: version })
    const next = Filing.take(filing, step)
    if (Result.isFailure(next)) return Result.fail(next.failure)
    const condition = "content" in step ? isKept(unit, year, step.content, step.act === "file") : undefined
    const { act, by } = step
    const deed = { kind: "filing", subject: unit, year, act, by, body: encode(step) } as const
    const added = yield* log.append(deed, expected, condition)
    if (added === undefined) {
      const { revision } = "content" in step ? step.content : { revision: 0 }
      return yield* new NotKept({ agency: unit, year, number: revision })
    }
    return Result.succeed({
      filing: next.success,
      version: added.version,
      head: { number: added.number, hash: added.hash }
    })
  })

  return { find, page, take }
}
