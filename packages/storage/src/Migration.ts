/**
 * The tables, as numbered steps that are each recorded once taken.
 *
 * D1 has no transactions, so a step may be cut short or taken by two at once: each of its statements must bear being run again.
 * PostgreSQL takes all steps in one transaction, one server after the other, and understands the same statements (`inPostgres`).
 * A step that has been released is never changed; a further one is added.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Data from "effect/Data"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import { query } from "./query.ts"
import { standingFilled, standingIndexes, standingKept, standingKeptByPostgres, standingTable } from "./standing.ts"
import { StorageError } from "./StorageError.ts"

/** The database was written by a later version of this program, which alone knows how to read it. */
export class NewerSchema extends Data.TaggedError("NewerSchema")<{ readonly found: number; readonly known: number }> {
  get text(): Text {
    return {
      zh: `数据库结构为第${this.found}版，本程序只认识到第${this.known}版；请升级本程序后再打开`,
      en: `the tables are of version ${this.found} and this program knows ${this.known} at most; upgrade it, then open them again`
    }
  }
  override get message(): string {
    return this.text.zh
  }
}

interface Migration {
  readonly number: number
  readonly name: string
  readonly statements: ReadonlyArray<string>
  /** The statements for PostgreSQL, where it needs others. */
  readonly postgres?: ReadonlyArray<string>
  /** Columns that tables get after the fact. SQLite cannot add one "if not exists": whether it is there is looked up. */
  readonly columns?: ReadonlyArray<Column>
}

const agenciesTable = `CREATE TABLE IF NOT EXISTS agencies (
        id TEXT NOT NULL PRIMARY KEY,
        number INTEGER NOT NULL,
        agency TEXT NOT NULL,
        saved_at TEXT NOT NULL
      )`

/** The text is the last column: SQLite reads the columns before it without it. */
const revisionsTable = `CREATE TABLE IF NOT EXISTS revisions (
        agency TEXT NOT NULL REFERENCES agencies (id),
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        edition TEXT NOT NULL,
        hash TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        text TEXT NOT NULL,
        PRIMARY KEY (agency, year, number)
      )`

/** The report years that PostgreSQL keeps each in a part of its own; those before and after share one. */
const years = Array.from({ length: 22 }, (_, at) => 2019 + at)

/** A table in parts by report year, as PostgreSQL makes it. */
const byYear = (table: string, made: string): ReadonlyArray<string> => [
  `${made} PARTITION BY LIST (year)`,
  ...years.map((year) => `CREATE TABLE IF NOT EXISTS ${table}_${year} PARTITION OF ${table} FOR VALUES IN (${year})`),
  `CREATE TABLE IF NOT EXISTS ${table}_other PARTITION OF ${table} DEFAULT`
]

/** A table of two keys: the chain, and what an entry is about. `body` is the last column, so that lists stop reading before it. */
const logTable = `CREATE TABLE IF NOT EXISTS log (
        chain TEXT NOT NULL,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        year INTEGER NOT NULL,
        version INTEGER NOT NULL,
        act TEXT NOT NULL,
        done_by TEXT NOT NULL,
        at TEXT NOT NULL,
        digest TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (chain, number)
      )`

interface Column {
  readonly table: "revisions" | "tokens"
  readonly name: string
  readonly type: string
  /** The type for PostgreSQL, where it is another. */
  readonly postgres?: string
}

/** As it is now; the columns that came later are added where a table is older. */
export const tokensTable = `CREATE TABLE IF NOT EXISTS tokens (
        hash TEXT NOT NULL PRIMARY KEY,
        label TEXT NOT NULL,
        created_at TEXT NOT NULL,
        read_only INTEGER NOT NULL DEFAULT 0 CHECK (read_only IN (0, 1)),
        ends_at TEXT,
        revoked_at TEXT,
        account TEXT,
        used_at TEXT
      )`

const migrations: ReadonlyArray<Migration> = [
  {
    number: 1,
    name: "agencies and the revisions of their reports",
    statements: [
      agenciesTable,
      revisionsTable,
      "CREATE INDEX IF NOT EXISTS revisions_by_year ON revisions (year, agency, number)"
    ],
    postgres: [agenciesTable, ...byYear("revisions", revisionsTable)]
  },
  { number: 2, name: "tokens, by their hash", statements: [tokensTable] },
  {
    number: 3,
    name: "who saved a revision and why; tokens that end, are revoked, or only read",
    statements: [],
    // These columns come after the text, so lists, which do not ask for them, stop reading before it.
    columns: [
      { table: "revisions", name: "saved_by", type: "TEXT" },
      { table: "revisions", name: "reason", type: "TEXT" },
      { table: "tokens", name: "read_only", type: "INTEGER NOT NULL DEFAULT 0 CHECK (read_only IN (0, 1))" },
      { table: "tokens", name: "ends_at", type: "TEXT" },
      { table: "tokens", name: "revoked_at", type: "TEXT" }
    ]
  },
  {
    number: 4,
    name: "a revision that repeats another names it; the log of what was done to reports",
    statements: [
      logTable,
      "CREATE UNIQUE INDEX IF NOT EXISTS log_by_subject ON log (kind, subject, year, version)",
      "CREATE INDEX IF NOT EXISTS log_by_year ON log (kind, year, subject, version)"
    ],
    columns: [{ table: "revisions", name: "same_as", type: "INTEGER" }]
  },
  {
    number: 5,
    name: "ids by what they look like; passwords and sessions of accounts; whose a token is, when it was last used; readiness",
    statements: [
      `CREATE TABLE IF NOT EXISTS names (
        kind TEXT NOT NULL,
        skeleton TEXT NOT NULL,
        id TEXT NOT NULL,
        PRIMARY KEY (kind, skeleton)
      )`,
      "CREATE TABLE IF NOT EXISTS passwords (account TEXT NOT NULL PRIMARY KEY, secret TEXT NOT NULL, set_at TEXT NOT NULL)",
      `CREATE TABLE IF NOT EXISTS sessions (
        hash TEXT NOT NULL PRIMARY KEY,
        account TEXT NOT NULL,
        created_at TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        ends_at TEXT NOT NULL
      )`,
      "CREATE INDEX IF NOT EXISTS sessions_by_account ON sessions (account)",
      "CREATE TABLE IF NOT EXISTS readiness (id INTEGER PRIMARY KEY, at TEXT NOT NULL)"
    ],
    columns: [
      { table: "tokens", name: "account", type: "TEXT" },
      { table: "tokens", name: "used_at", type: "TEXT" }
    ]
  },
  {
    number: 6,
    name: "a row for each report that stands, and the numbers of each revision as a vector",
    statements: [standingTable, ...standingIndexes, ...standingKept, standingFilled],
    postgres: [standingTable, ...standingIndexes, ...standingKeptByPostgres, standingFilled],
    columns: [
      { table: "revisions", name: "layout", type: "TEXT" },
      { table: "revisions", name: "cells", type: "TEXT", postgres: "BIGINT[]" }
    ]
  }
]

/** The version of the tables that this program makes and reads. */
export const known = Math.max(...migrations.map(({ number }) => number))

const run = query(Schema.Unknown)
const numbers = query(Schema.Struct({ number: Schema.Int }))

/** A statement as PostgreSQL reads it: text is compared byte by byte, as SQLite does, whatever language the database is set to. */
const inPostgres = (statement: string): string => statement.replaceAll(/\bTEXT\b/gu, 'TEXT COLLATE "C"')

/** Adds a column, unless it is there, also when another adds it at the same moment. */
const add = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, { table, name, type }: Column) {
  const there = sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ${table} AND sql LIKE ${`%${name}%`}`
  const isThere = Effect.map(run(there), ({ length }) => length > 0)
  if (yield* isThere) return
  yield* run(sql.unsafe(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}`)).pipe(
    Effect.catch((error) => Effect.flatMap(isThere, (is) => (is ? Effect.void : Effect.fail(error))))
  )
})

/** How a database takes a step. */
interface Taking {
  readonly statements: (migration: Migration) => ReadonlyArray<string>
  readonly add: (column: Column) => Effect.Effect<void, StorageError>
}

const inSqlite = (sql: SqlClient.SqlClient): Taking => ({
  statements: ({ statements }) => statements,
  add: (column) => add(sql, column)
})

const postgres = (sql: SqlClient.SqlClient): Taking => ({
  statements: ({ statements, postgres = statements }) => postgres.map(inPostgres),
  add: ({ table, name, type, postgres = type }) =>
    Effect.asVoid(run(sql.unsafe(inPostgres(`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${name} ${postgres}`))))
})

/** Takes the steps that are not recorded, in their order. */
const steps = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, taking: Taking) {
  yield* run(
    sql`CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)`
  )
  const taken = yield* numbers(sql`SELECT number FROM migrations`)
  const found = Math.max(0, ...taken.map(({ number }) => number))
  if (found > known) return yield* new NewerSchema({ found, known })
  for (const migration of migrations.filter(({ number }) => number > found)) {
    const { number, name, columns = [] } = migration
    for (const statement of taking.statements(migration)) yield* run(sql.unsafe(statement))
    for (const column of columns) yield* taking.add(column)
    const now = DateTime.formatIso(yield* DateTime.now)
    yield* run(sql`INSERT INTO migrations VALUES (${number}, ${name}, ${now}) ON CONFLICT DO NOTHING`)
  }
})

/** The number under which PostgreSQL lets one server at a time bring the tables up to date: "gongkai" in bytes. */
const turn = 0x676f_6e67

/** Brings the tables up to date; does nothing when they are. */
export const migrate = Effect.fn("Migration.migrate")(function* () {
  const sql = yield* SqlClient.SqlClient
  const inTurn = Effect.gen(function* () {
    // Who waited for its turn must see what the one before it did, so each statement looks anew.
    yield* run(sql`SET TRANSACTION ISOLATION LEVEL READ COMMITTED`)
    yield* run(sql`SELECT pg_advisory_xact_lock(${turn})`)
    yield* steps(sql, postgres(sql))
  })
  yield* sql.onDialectOrElse({
    pg: () => Effect.mapError(sql.withTransaction(inTurn), broken),
    orElse: () => steps(sql, inSqlite(sql))
  })
})

const broken = (error: NewerSchema | SqlError | StorageError): NewerSchema | StorageError =>
  error._tag === "SqlError" ? StorageError.because(error) : error
