/**
 * All that a database keeps as lines of JSON, which any database of ours takes in again: from SQLite into PostgreSQL, or back.
 *
 * The first line names the format and the version of the tables, then comes a line for each row, and the last says how many rows there
 * were, and a hash over all lines before it: so what was cut off or changed on the way is not taken in. Everything is read as it was at one
 * moment, while others write. Tokens and passwords are there as hashes alone; sessions and times of last use are left out.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as Stream from "effect/Stream"
import { digest } from "./digest.ts"
import { known } from "./Migration.ts"
import { query } from "./query.ts"
import { StorageError } from "./StorageError.ts"

/** Why nothing was taken in; the database is as it was. */
export class NotTakenIn extends Data.TaggedError("NotTakenIn")<{
  /** Where the reason lies. */
  readonly about: "lines" | "database"
  readonly text: Text
}> {
  override get message(): string {
    return this.text.zh
  }
}

interface Table {
  readonly name: string
  /** What tells its rows apart, in the order in which they are written. */
  readonly key: ReadonlyArray<string>
  readonly columns: ReadonlyArray<string>
}

/** Rows come after those that they refer to. `standing` is made by the database itself. */
export const tables: ReadonlyArray<Table> = [
  { name: "agencies", key: ["id"], columns: ["id", "number", "agency", "saved_at"] },
  {
    name: "revisions",
    key: ["agency", "year", "number"],
    columns: "agency year number edition hash saved_at removed text saved_by reason same_as layout cells".split(" ")
  },
  {
    name: "log",
    key: ["chain", "number"],
    columns: "chain number kind subject year version act done_by at digest previous hash body".split(" ")
  },
  {
    name: "tokens",
    key: ["hash"],
    columns: ["hash", "label", "created_at", "read_only", "ends_at", "revoked_at", "account"]
  },
  { name: "names", key: ["kind", "skeleton"], columns: ["kind", "skeleton", "id"] },
  { name: "passwords", key: ["account"], columns: ["account", "secret", "set_at"] }
]

/** How many rows of each table there are. */
export interface Rows {
  readonly [table: string]: number
}

/** How many rows are read or written at once. */
const some = 200

const Value = Schema.NullOr(Schema.Union([Schema.String, Schema.Int]))
type Value = typeof Value.Type
const Head = Schema.Struct({ format: Schema.Literal("gongkai-export"), tables: Schema.Int })
const Row = Schema.Struct({ table: Schema.String, row: Schema.Array(Value) })
const End = Schema.Struct({ rows: Schema.Record(Schema.String, Schema.Int), hash: Schema.String })
const Line = Schema.fromJsonString(Schema.Union([Head, Row, End]))
const parse = Schema.decodeUnknownEffect(Line)

const records = query(Schema.Record(Schema.String, Value))
const counts = query(Schema.Struct({ count: Schema.Int }))
const run = query(Schema.Unknown)

/** A column as it is read: vectors are JSON everywhere. */
const read = (sql: SqlClient.SqlClient, column: string): string =>
  column === "cells"
    ? sql.onDialectOrElse({ pg: () => "CAST(array_to_json(cells) AS text) AS cells", orElse: () => column })
    : column

/** A value as it is written: a vector as an array, where the database has arrays. */
const write = (sql: SqlClient.SqlClient, column: string, value: Value) =>
  column === "cells"
    ? sql.onDialectOrElse({
        pg: () => sql`CAST(${value === null ? null : `{${String(value).slice(1, -1)}}`} AS bigint[])`,
        orElse: () => sql`${value}`
      })
    : sql`${value}`

const failed = <E>(error: E | SqlError | StorageError): E | StorageError =>
  isSqlError(error) ? StorageError.because(error) : error

const isSqlError = (error: unknown): error is SqlError =>
  typeof error === "object" && error !== null && "_tag" in error && error._tag === "SqlError"

/**
 * Hands out all lines, without their ends, one after the other. Give it a connection of its own: one transaction lasts as long as it does.
 * Not for D1, which has no transactions.
 */
export const exported = <E, R>(
  put: (line: string) => Effect.Effect<void, E, R>
): Effect.Effect<Rows, E | StorageError, R | SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    let hash = ""
    const say = Effect.fnUntraced(function* (value: object) {
      const line = JSON.stringify(value)
      hash = yield* digest(`${hash}\n${line}`)
      yield* put(line)
    })
    const all = Effect.gen(function* () {
      yield* say({ format: "gongkai-export", tables: known })
      const rows: Record<string, number> = {}
      for (const { name, key, columns } of tables) {
        const what = sql.literal(columns.map((column) => read(sql, column)).join(", "))
        const order = sql.literal(key.join(", "))
        let after: ReadonlyArray<Value> | undefined
        let count = 0
        for (;;) {
          const beyond =
            after === undefined ? sql`1 = 1` : sql`(${order}) > (${sql.csv(after.map((value) => sql`${value}`))})`
          const found = yield* records(
            sql`SELECT ${what} FROM ${sql.literal(name)} WHERE ${beyond} ORDER BY ${order} LIMIT ${some}`
          )
          for (const record of found) yield* say({ table: name, row: columns.map((column) => record[column] ?? null) })
          count += found.length
          const last = found.at(-1)
          if (last === undefined || found.length < some) break
          after = key.map((column) => last[column] ?? null)
        }
        rows[name] = count
      }
      yield* put(JSON.stringify({ rows, hash }))
      return rows
    })
    return yield* Effect.mapError(sql.withTransaction(all), (error) => failed<E>(error))
  })

const refuse = (zh: string, en: string, about: NotTakenIn["about"] = "lines") =>
  new NotTakenIn({ about, text: { zh, en } })
const broken = refuse(
  "文件不完整或已被改动，没有恢复；请换一份",
  "the file is not whole or was changed, so nothing was restored; take another copy"
)
const notEmpty = refuse(
  "数据库不是空的，没有恢复，没有改动；请恢复到新的数据库",
  "the database is not empty and was left alone; restore into a new one",
  "database"
)

const tableless = refuse(
  "数据库里没有本程序的表，没有恢复，没有改动；请先由本程序建库（gongkai serve --init），或恢复到新的数据库",
  "the database has no tables of this program and was left alone; have the program make them (gongkai serve --init), or restore into a new one",
  "database"
)

/** How many of our tables the database has. */
const tablesIn = (sql: SqlClient.SqlClient) => {
  const ours = sql.in(tables.map(({ name }) => name))
  const found = sql.onDialectOrElse({
    pg: () => sql`information_schema.tables WHERE table_schema = current_schema() AND table_name IN ${ours}`,
    orElse: () => sql`sqlite_master WHERE type = 'table' AND name IN ${ours}`
  })
  return Effect.map(counts(sql`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ${found}`), ([one]) => one?.count ?? 0)
}

/** Takes lines in, all of them or none. The database must have our tables, and nothing in them. */
export const takenIn = <E>(
  lines: Stream.Stream<string, E>
): Effect.Effect<Rows, E | NotTakenIn | StorageError, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    let [hash, isFirst] = ["", true]
    let end: typeof End.Type | undefined
    const rows: Record<string, number> = Object.fromEntries(tables.map(({ name }) => [name, 0]))

    const insert = Effect.fnUntraced(function* (given: typeof Row.Type) {
      const table = tables.find(({ name }) => name === given.table)
      if (table === undefined || table.columns.length !== given.row.length) return yield* broken
      const values = table.columns.map((column, at) => write(sql, column, given.row[at] ?? null))
      const names = sql.literal(`${table.name} (${table.columns.join(", ")})`)
      yield* run(sql`INSERT INTO ${names} VALUES (${sql.csv(values)})`)
      rows[table.name] = (rows[table.name] ?? 0) + 1
    })
    const take = Effect.fnUntraced(function* (line: string) {
      // Nothing comes behind the end.
      if (end !== undefined) return yield* broken
      const value = yield* Effect.mapError(parse(line), () => broken)
      if (isFirst !== "format" in value) return yield* broken
      isFirst = false
      if ("format" in value && value.tables > known) {
        return yield* refuse(
          `这份文件是更新的版本（第${value.tables}版）写的，没有恢复；请升级本程序`,
          `a later version (${value.tables}) wrote this file and nothing was restored; upgrade this program`
        )
      }
      if ("hash" in value) {
        end = value
        return
      }
      hash = yield* digest(`${hash}\n${line}`)
      if ("table" in value) yield* insert(value)
    })
    const all = Effect.gen(function* () {
      if ((yield* tablesIn(sql)) < tables.length) return yield* tableless
      for (const { name } of tables) {
        const [found] = yield* counts(sql`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ${sql.literal(name)}`)
        if (found?.count !== 0) return yield* notEmpty
      }
      yield* Stream.runForEach(lines, take)
      const isWhole = end?.hash === hash && tables.every(({ name }) => (end?.rows[name] ?? 0) === rows[name])
      return isWhole ? rows : yield* broken
    })
    return yield* Effect.mapError(sql.withTransaction(all), (error) => failed<E | NotTakenIn>(error))
  })
