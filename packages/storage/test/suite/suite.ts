/**
 * What storage must do, run against each database for real: a function of the layer that speaks to it.
 *
 * @module
 */
import { afterAll, layer, type Vitest } from "@effect/vitest"
import * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql/SqlClient"
import { rmSync } from "node:fs"
import { join } from "node:path"
import * as Sqlite from "../../src/Sqlite.ts"
import { Storage } from "../../src/Storage.ts"
import { folder } from "../support/stored.ts"
import { accounts } from "./accounts.ts"
import { agencies } from "./agencies.ts"
import { desks } from "./desks.ts"
import { erasure } from "./erasure.ts"
import { filings } from "./filings.ts"
import { lists } from "./lists.ts"
import { log } from "./log.ts"
import { model } from "./model.ts"
import { names as looks } from "./names.ts"
import { ready } from "./ready.ts"
import { reports } from "./reports.ts"
import { sessions } from "./sessions.ts"
import { sums } from "./sums.ts"
import { tables } from "./tables.ts"
import { tokens } from "./tokens.ts"
import { verify } from "./verify.ts"

export type It = Vitest.MethodsNonLive<SqlClient | Storage>

const parts = {
  agencies,
  reports,
  lists,
  model,
  log,
  filings,
  erasure,
  desks,
  sums,
  accounts,
  tokens,
  sessions,
  names: looks,
  ready,
  tables,
  verify
}
const names = [
  // They verify the whole chain, of which others leave entries that do not hold.
  "verify",
  "erasure",
  "agencies",
  "reports",
  "lists",
  "model",
  "log",
  "filings",
  "desks",
  "sums",
  "accounts",
  "tokens",
  "sessions",
  "names",
  "ready",
  "tables"
] as const
type Part = (typeof names)[number]

const specified = <E>(part: Part, database: string, client: Layer.Layer<SqlClient, E>): void =>
  layer(Storage.layer.pipe(Layer.provideMerge(Layer.fresh(client))))(`${database}: ${part}`, parts[part])

/** Everything that storage must do, on one database. */
export const suite = <E>(database: string, client: Layer.Layer<SqlClient, E>): void => {
  for (const part of names) specified(part, database, client)
}

/** Some parts of it, each on a SQLite file of its own. */
export const inFile = (...some: ReadonlyArray<Part>): void => {
  for (const name of some) {
    const own = folder()
    afterAll(() => rmSync(own, { recursive: true }))
    specified(name, "SQLite", Sqlite.layer(join(own, "suite.db")))
  }
}
