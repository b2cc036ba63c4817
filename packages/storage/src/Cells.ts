/**
 * The numbers of a revision as one vector beside its text, and their sums over many reports by one query.
 *
 * A number that is not known (blank, unread, not asked for) is NULL in the vector: it adds nothing and is counted as unknown, never as 0.
 * The vector names the cells it was laid out by; one that an earlier program laid out otherwise is not added but read from the text.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { type Edition, slots } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import * as Ledger from "@gongkai/core/Ledger"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { digest } from "./digest.ts"
import { query } from "./query.ts"
import { ReportNotFound, StorageError } from "./StorageError.ts"

/** A revision that is added. */
export interface Part {
  readonly agency: string
  readonly number: number
}

/** One cell over all reports of an edition. */
export interface CellTotal {
  readonly cell: string
  /** Of the reports that tell it; amounts in 分. The whole sum only where `unknown` is 0. */
  readonly sum: bigint
  /** How many reports do not tell it. */
  readonly unknown: number
}

/** The reports of one edition added up, cell by cell in the order of its slots. */
export interface Total {
  readonly edition: string
  readonly reports: number
  readonly cells: ReadonlyArray<CellTotal>
}

/** Sums over reports. */
export interface Sums {
  /**
   * Adds these revisions of a year up, each agency's once, apart by edition. Exact, whatever the numbers. Fails where a revision is not
   * there or is a tombstone. Dies where an agency is named twice.
   */
  readonly over: (
    year: number,
    parts: ReadonlyArray<Part>
  ) => Effect.Effect<ReadonlyArray<Total>, ReportNotFound | StorageError>
}

/** The numbers of a draft in the order of its edition's slots, as `consolidate` reads them; `undefined` is not known. */
const numbersOf = (edition: Edition, draft: Draft): ReadonlyArray<number | undefined> =>
  Array.from(Ledger.numbers(Ledger.ledger(edition, draft), draft.reading ?? "draft"), (number) =>
    Number.isNaN(number) ? undefined : number
  )

const editionOf = (draft: Draft): Edition | undefined => official.find(({ key }) => key === draft.edition)

const layouts = new Map<Edition, string>()

/** What names the cells of an edition in their order, so that a vector is never read by another order than it was written in. */
const layoutOf = (edition: Edition): Effect.Effect<string> => {
  const known = layouts.get(edition)
  if (known !== undefined) return Effect.succeed(known)
  const cells = slots(edition).map(({ cell }) => cell)
  return Effect.map(digest(JSON.stringify(cells)), (hash) => {
    const layout = `${edition.key} ${hash.slice(0, 16)}`
    layouts.set(edition, layout)
    return layout
  })
}

/** A vector as it is kept: the cells it is laid out by, and the numbers, for PostgreSQL an array of bigint, else JSON. */
export interface Vector {
  readonly layout: string | null
  readonly cells: Fragment
}

/** The vector of a draft; without numbers where its edition is not official. */
export const vector = Effect.fnUntraced(function* (sql: SqlClient, draft: Draft): Effect.fn.Return<Vector> {
  const edition = editionOf(draft)
  const layout = edition === undefined ? null : yield* layoutOf(edition)
  const numbers = edition === undefined ? [] : numbersOf(edition, draft)
  const listed = numbers.map((number) => number ?? "null").join(",")
  const cells = sql.onDialectOrElse({
    pg: () => sql`CAST(${layout === null ? null : `{${listed}}`} AS bigint[])`,
    orElse: () => sql`${layout === null ? null : `[${listed}]`}`
  })
  return { layout, cells }
})

/** Numbers are added in two parts, since no database adds beyond its largest integer. */
const split = 100_000_000

const sums = query(
  Schema.Struct({
    layout: Schema.String,
    place: Schema.Int,
    reports: Schema.Int,
    told: Schema.Int,
    high: Schema.String,
    low: Schema.String
  })
)
const others = query(Schema.Struct({ agency: Schema.String, number: Schema.Int, text: Schema.NullOr(Schema.String) }))

interface Adding {
  reports: number
  readonly cells: Array<{ sum: bigint; unknown: number }>
}

const empty = (edition: Edition): Adding => ({ reports: 0, cells: slots(edition).map(() => ({ sum: 0n, unknown: 0 })) })

const add = ({ cells }: Adding, numbers: ReadonlyArray<number | undefined>): void => {
  for (const [place, cell] of cells.entries()) {
    const number = numbers[place]
    if (number === undefined) cell.unknown += 1
    else cell.sum += BigInt(number)
  }
}

/** Sums over a database whose tables are up to date. */
export const make = (sql: SqlClient): Sums => {
  const over: Sums["over"] = Effect.fn("Storage.sums.over")(function* (year, parts) {
    if (new Set(parts.map(({ agency }) => agency)).size < parts.length) {
      return yield* Effect.die(new RangeError("an agency's report is added once"))
    }
    const given = JSON.stringify(parts.map(({ agency, number }) => ({ agency, number })))
    const part = sql.onDialectOrElse({
      pg: () => sql`SELECT agency, number FROM jsonb_to_recordset(${given}::jsonb) AS given (agency text, number int)`,
      orElse: () => sql`SELECT value ->> 'agency' AS agency, value ->> 'number' AS number FROM json_each(${given})`
    })
    const found = sql`revisions AS named ON named.agency = part.agency AND named.year = ${year}
        AND named.number = part.number AND named.removed = 0`
    const kept = sql`revisions AS kept ON kept.agency = named.agency AND kept.year = ${year}
        AND kept.number = COALESCE(named.same_as, named.number)`
    const each = sql.onDialectOrElse({
      pg: () => sql`unnest(kept.cells) WITH ORDINALITY AS each (number, beyond)`,
      orElse: () => sql`json_each(kept.cells) AS each`
    })
    const [place, value] = sql.onDialectOrElse({
      pg: () => ["CAST(each.beyond AS int) - 1", "each.number"] as const,
      orElse: () => ["each.key", "each.value"] as const
    })
    const count = (what: string) => sql.literal(`CAST(COUNT(${what}) AS INTEGER)`)
    const total = (what: string) => sql.literal(`CAST(COALESCE(SUM(${value} ${what} ${split}), 0) AS TEXT)`)
    const layouts = new Map<string, Edition>()
    for (const edition of official) layouts.set(yield* layoutOf(edition), edition)
    const rows = yield* sums(sql`
      WITH part AS (${part})
      SELECT kept.layout AS layout, ${sql.literal(place)} AS place, ${count("*")} AS reports, ${count(value)} AS told,
        ${total("/")} AS high, ${total("%")} AS low
      FROM part JOIN ${found} JOIN ${kept} CROSS JOIN ${each}
      WHERE kept.layout IN ${sql.in([...layouts.keys()])}
      GROUP BY kept.layout, ${sql.literal(place)}`)

    const totals = new Map<Edition, Adding>()
    const ofEdition = (edition: Edition): Adding => {
      const known = totals.get(edition) ?? empty(edition)
      totals.set(edition, known)
      return known
    }
    for (const { layout, place: at, reports, told, high, low } of rows) {
      const edition = layouts.get(layout)
      if (edition === undefined) continue
      const adding = ofEdition(edition)
      adding.reports = reports
      adding.cells[at] = { sum: BigInt(high) * BigInt(split) + BigInt(low), unknown: reports - told }
    }

    // Revisions from before there were vectors, or whose vector another program laid out.
    const counted = [...totals.values()].reduce((sum, { reports }) => sum + reports, 0)
    if (counted < parts.length) {
      const rest = yield* others(sql`
        WITH part AS (${part})
        SELECT part.agency AS agency, part.number AS number, kept.text AS text
        FROM part LEFT JOIN ${found} LEFT JOIN ${kept}
        WHERE kept.layout IS NULL OR kept.layout NOT IN ${sql.in([...layouts.keys()])}`)
      for (const { agency, number, text } of rest) {
        if (text === null) return yield* new ReportNotFound({ agency, year, number })
        if (text === "") return yield* new ReportNotFound({ agency, year, number, erased: true })
        const draft = yield* Effect.mapError(Effect.fromResult(Interchange.parse(text)), StorageError.because)
        const edition = editionOf(draft)
        if (edition === undefined) return yield* new ReportNotFound({ agency, year, number })
        const adding = ofEdition(edition)
        adding.reports += 1
        add(adding, numbersOf(edition, draft))
      }
    }
    return official.flatMap((edition) => {
      const adding = totals.get(edition)
      if (adding === undefined) return []
      const cells = slots(edition).map(({ cell }, at) => ({ cell, ...(adding.cells[at] ?? { sum: 0n, unknown: 0 }) }))
      return [{ edition: edition.key, reports: adding.reports, cells }]
    })
  })
  return { over }
}
