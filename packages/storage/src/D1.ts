/**
 * Storage at the edge: a D1 database, as bound to a worker.
 *
 * D1 keeps no transaction open, so `withTransaction` is a defect here: what must happen together goes as one batch. A row holds 2 MB at most; a longer report is refused.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import { client, connection, type Driver, failed } from "./client.ts"

/** As much of the binding as is used: whatever has these methods will do. */
export interface Binding {
  readonly prepare: (sql: string) => Prepared
  readonly batch: (statements: Array<Prepared>) => Promise<Array<Answered>>
}

interface Answered {
  readonly results: Array<Record<string, unknown>>
}

interface Prepared {
  readonly bind: (...params: Array<unknown>) => Prepared
  readonly all: () => Promise<Answered>
  readonly raw: () => Promise<Array<Array<unknown>>>
}

/** What D1 says of its own limits, and the code that SQLite has for the same (developers.cloudflare.com/d1/observability/debug-d1). */
const phrases = {
  "Exceeded maximum DB size": "SQLITE_FULL",
  overloaded: "SQLITE_BUSY",
  "Network connection lost": "SQLITE_BUSY",
  timeout: "SQLITE_BUSY"
}

/**
 * SQLite's code for an error of D1, which has no field for it: D1 writes the code into the message (`D1_ERROR: …: SQLITE_CONSTRAINT`) or
 * names a limit in words. This is the only place that reads these messages.
 */
export const codeOf = (message: string): string | undefined =>
  /SQLITE_[A-Z]+/u.exec(message)?.[0] ?? Object.entries(phrases).find(([phrase]) => message.includes(phrase))?.[1]

const coded = (cause: unknown) => {
  const message = cause instanceof Error ? cause.message : String(cause)
  const code = codeOf(message)
  return failed(code === undefined ? cause : Object.assign(new Error(message, { cause }), { code }))
}

const driver = (database: Binding): Driver => ({
  name: "d1",
  rows: (sql, params) =>
    Effect.tryPromise({
      try: async () =>
        (
          await database
            .prepare(sql)
            .bind(...params)
            .all()
        ).results,
      catch: coded
    }),
  values: (sql, params) =>
    Effect.tryPromise({
      try: () =>
        database
          .prepare(sql)
          .bind(...params)
          .raw(),
      catch: coded
    }),
  // D1 runs what it is handed at once as one transaction, and no other.
  batch: (statements) =>
    Effect.tryPromise({
      try: async () => {
        const prepared = statements.map(([sql, params]) => database.prepare(sql).bind(...params))
        return (await database.batch(prepared)).at(-1)?.results ?? []
      },
      catch: coded
    })
})

/** A SqlClient over the binding. It opens nothing, so it cannot fail. */
export const layer = (database: Binding): Layer.Layer<SqlClient.SqlClient> => {
  const d1 = driver(database)
  const transactionAcquirer = Effect.die("D1 has no transactions: write in one statement")
  return Layer.effect(
    SqlClient.SqlClient,
    client(d1, { acquirer: Effect.succeed(connection(d1)), transactionAcquirer })
  ).pipe(Layer.provide(Reactivity.layer))
}
