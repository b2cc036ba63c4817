/**
 * The numbers of a revision as one vector beside its text, and their sums over any number of reports.
 *
 * A number that is not known (blank, unread, not asked for) is NULL in the vector: it adds nothing and is counted as unknown, never as 0.
 * The vector names the cells it was laid out by; one that an earlier program laid out otherwise is not added but read from the text.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Draft } from "@gongkai/core/Draft"
import { type Edition, slots } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import * as Ledger from "@gongkai/core/Ledger"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { add, addListed, type Adding, adding, totalOf } from "./adding.ts"
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
  readonly cell: Cell
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

/** What one report tells of one cell. */
export interface Told {
  readonly edition: string
  /** Amounts in 分; not there where the report does not tell it or its edition has no such cell. */
  readonly value?: bigint
}

/** Sums over reports. */
export interface Sums {
  /**
   * What each of these revisions of a year tells of one cell, by agency, read off its vector. One that has no vector, or one that was laid out
   * otherwise, is not in it: its text tells. So is one that is not there.
   */
  readonly one: (
    year: number,
    parts: ReadonlyArray<Part>,
    cell: string
  ) => Effect.Effect<ReadonlyMap<string, Told>, StorageError>
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

const Vectors = Schema.Struct({
  agency: Schema.String,
  number: Schema.Int,
  layout: Schema.NullOr(Schema.String),
  cells: Schema.NullOr(Schema.String)
})
const vectors = query(Vectors)
const ones = query(
  Schema.Struct({ agency: Schema.String, layout: Schema.String, value: Schema.NullOr(Schema.BigIntFromString) })
)
const others = query(Schema.Struct({ agency: Schema.String, number: Schema.Int, text: Schema.NullOr(Schema.String) }))

/** How many vectors are read at once: a megabyte, added in a few milliseconds. */
const some = 1000

/** How many texts are read at once where there is no vector. */
const few = 50

const empty = (edition: Edition): Adding => adding(slots(edition).length)

/** Sums over a database whose tables are up to date. */
export const make = (sql: SqlClient): Sums => {
  /** Revisions of a year by their names, and what each repeats, which is looked up only where it repeats something. */
  const naming = (year: number, parts: ReadonlyArray<Part>) => {
    const given = JSON.stringify(parts.map(({ agency, number }) => ({ agency, number })))
    const part = sql.onDialectOrElse({
      pg: () => sql`SELECT agency, number FROM jsonb_to_recordset(${given}::jsonb) AS given (agency text, number int)`,
      orElse: () => sql`SELECT value ->> 'agency' AS agency, value ->> 'number' AS number FROM json_each(${given})`
    })
    return sql`(${part}) AS part
      LEFT JOIN revisions AS named ON named.agency = part.agency AND named.year = ${year}
        AND named.number = part.number AND named.removed = 0
      LEFT JOIN revisions AS kept ON kept.agency = named.agency AND kept.year = ${year} AND kept.number = named.same_as`
  }
  const own = (column: string) =>
    sql.literal(`CASE WHEN named.same_as IS NULL THEN named.${column} ELSE kept.${column} END`)
  const cells = sql.onDialectOrElse({ pg: () => sql`CAST(${own("cells")} AS TEXT)`, orElse: () => own("cells") })

  const laidOut = Effect.gen(function* () {
    const layouts = new Map<string, Edition>()
    for (const edition of official) layouts.set(yield* layoutOf(edition), edition)
    return layouts
  })

  const one: Sums["one"] = Effect.fn("Storage.sums.one")(function* (year, parts, cell) {
    const layouts = yield* laidOut
    /** The number at a place of a vector, which PostgreSQL counts from 1. */
    const numberAt = sql.onDialectOrElse({
      pg: () => (at: number) => sql`(${own("cells")})[${sql.literal(String(at + 1))}]`,
      orElse: () => (at: number) => sql`json_extract(${own("cells")}, ${sql.literal(`'$[${at}]'`)})`
    })
    const choices = [...layouts].map(([layout, edition]) => {
      const at = slots(edition).findIndex((each) => each.cell === cell)
      return at < 0 ? sql`WHEN ${layout} THEN NULL` : sql`WHEN ${layout} THEN CAST(${numberAt(at)} AS TEXT)`
    })
    const value = sql`CASE ${own("layout")} ${choices.reduce((all, each) => sql`${all} ${each}`)} END`
    const told = new Map<string, Told>()
    for (let from = 0; from < parts.length; from += some) {
      const rows = yield* ones(sql`SELECT * FROM (
        SELECT part.agency AS agency, ${own("layout")} AS layout, ${value} AS value
        FROM ${naming(year, parts.slice(from, from + some))}) AS found WHERE layout IS NOT NULL`)
      for (const { agency, layout, value } of rows) {
        const edition = layouts.get(layout)
        if (edition !== undefined) told.set(agency, { edition: edition.key, ...(value !== null && { value }) })
      }
    }
    return told
  })

  const over: Sums["over"] = Effect.fn("Storage.sums.over")(function* (year, parts) {
    if (new Set(parts.map(({ agency }) => agency)).size < parts.length) {
      return yield* Effect.die(new RangeError("an agency's report is added once"))
    }
    const layouts = yield* laidOut
    const totals = new Map<Edition, Adding>()
    const ofEdition = (edition: Edition): Adding => {
      const known = totals.get(edition) ?? empty(edition)
      totals.set(edition, known)
      return known
    }
    for (let from = 0; from < parts.length; from += some) {
      const rows = yield* vectors(sql`
        SELECT part.agency AS agency, part.number AS number, ${own("layout")} AS layout, ${cells} AS cells
        FROM ${naming(year, parts.slice(from, from + some))}`)
      const rest: Array<Part> = []
      for (const { agency, number, layout, cells: listed } of rows) {
        const edition = layouts.get(layout ?? "")
        if (edition === undefined || listed === null) rest.push({ agency, number })
        else addListed(ofEdition(edition), listed)
      }
      // Revisions from before there were vectors, or whose vector another program laid out.
      for (let at = 0; at < rest.length; at += few) {
        const texts = yield* others(sql`
          SELECT part.agency AS agency, part.number AS number, ${own("text")} AS text
          FROM ${naming(year, rest.slice(at, at + few))}`)
        for (const { agency, number, text } of texts) {
          if (text === null) return yield* new ReportNotFound({ agency, year, number })
          if (text === "") return yield* new ReportNotFound({ agency, year, number, erased: true })
          const draft = yield* Effect.mapError(Effect.fromResult(Interchange.parse(text)), StorageError.because)
          const edition = editionOf(draft)
          if (edition === undefined) return yield* new ReportNotFound({ agency, year, number })
          add(ofEdition(edition), numbersOf(edition, draft))
        }
      }
    }
    return official.flatMap((edition) => {
      const found = totals.get(edition)
      if (found === undefined) return []
      const cells = slots(edition).map(({ cell }, at) => ({ cell, ...totalOf(found, at) }))
      return [{ edition: edition.key, reports: found.reports, cells }]
    })
  })
  return { one, over }
}
