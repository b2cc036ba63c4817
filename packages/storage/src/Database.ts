/**
 * Storage at whatever is named: a PostgreSQL database by its address (`postgres://…`), else a SQLite file by its path.
 *
 * The driver for PostgreSQL is loaded only where it is asked for.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as Sqlite from "./Sqlite.ts"

/** Whether this is the address of a database rather than the path of a file. */
export const isAddress = (where: string): boolean => /^postgres(?:ql)?:\/\//iu.test(where)

/** A SqlClient over the database. Fails where it cannot be opened, is damaged, or is another program's. */
export const layer = (where: string, told: Sqlite.Told = {}): Layer.Layer<SqlClient, SqlError> =>
  isAddress(where)
    ? Layer.unwrap(
        Effect.map(
          Effect.promise(() => import("./Postgres.ts")),
          (postgres) => postgres.layer(where)
        )
      )
    : Sqlite.layer(where, told)

/** What may be shown of an address: all but the password, which stands before the host or among the parameters. */
export const shown = (where: string): string =>
  isAddress(where)
    ? where.replace(/^([^:]+:\/\/[^/?#@]*?):[^/?#]*@/u, "$1@").replaceAll(/([?&]password=)[^&#]*/giu, "$1…")
    : where
