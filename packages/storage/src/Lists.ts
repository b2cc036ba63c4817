/**
 * The list of the reports that stand, page by page, in the order of agency and year.
 *
 * It reads `standing`, which has one row for each report and which the database keeps up itself with every revision: so a page costs as
 * much after a hundred revisions as after one. For every filter there is an index in the order of the list, and nothing is sorted.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment, Statement } from "effect/sql/Statement"
import { query } from "./query.ts"
import { type Page, page, Revision } from "./Revision.ts"
import type { StorageError } from "./StorageError.ts"

/** The place of a report in a list. */
export interface Position {
  readonly agency: string
  readonly year: number
}

/** Which reports to list; all fields but the limit may be absent. */
export interface Filter {
  readonly agency?: string
  readonly year?: number
  readonly edition?: string
  readonly after?: Position
  /** 1 or more. */
  readonly limit: number
}

const rows = query(Revision)

/** What comes behind a place. Within one year the agency alone decides, so that the index over the year leads there. */
const behind = (sql: SqlClient, { agency, year: last }: Position, year: number | undefined): Fragment => {
  if (year === undefined) return sql`(agency, year) > (${agency}, ${last})`
  return year > last ? sql`agency >= ${agency}` : sql`agency > ${agency}`
}

/** The statement that reads a page, and one row more. */
export const statement = (sql: SqlClient, { agency, year, edition, after, limit }: Filter): Statement<unknown> => {
  const conditions = [
    ...(agency === undefined ? [] : [sql`agency = ${agency}`]),
    ...(year === undefined ? [] : [sql`year = ${year}`]),
    ...(edition === undefined ? [] : [sql`edition = ${edition}`]),
    ...(after === undefined ? [] : [behind(sql, after, year)])
  ]
  return sql`SELECT agency, year, number, edition, hash, saved_at AS ${sql.literal('"savedAt"')}, 0 AS removed
    FROM standing WHERE ${sql.and(conditions)} ORDER BY agency, year LIMIT ${limit + 1}`
}

/** Lists over a database whose tables are up to date. */
export const make = (sql: SqlClient) =>
  Effect.fn("Storage.reports.list")(function* (
    filter: Filter
  ): Effect.fn.Return<Page<Revision, Position>, StorageError> {
    const found = yield* rows(statement(sql, filter))
    return page(found, filter.limit, ({ agency, year }) => ({ agency, year }))
  })
