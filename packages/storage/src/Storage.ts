/**
 * Where agencies, their reports and tokens are kept: every revision, for ever, in whatever SQL database the client speaks to.
 *
 * No method needs a transaction, since D1 has none: what must happen together happens in one statement.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import * as Agencies from "./Agencies.ts"
import { migrate } from "./Migration.ts"
import * as Reports from "./Reports.ts"
import * as Tokens from "./Tokens.ts"

/** The service of storage: agencies, reports and tokens in one database. */
export class Storage extends Context.Service<
  Storage,
  { readonly agencies: Agencies.Agencies; readonly reports: Reports.Reports; readonly tokens: Tokens.Tokens }
>()("@gongkai/storage/Storage") {
  /** Brings the tables up to date first. */
  static readonly layer = Layer.effect(
    Storage,
    Effect.gen(function* () {
      yield* migrate()
      const sql = yield* SqlClient.SqlClient
      return { agencies: Agencies.make(sql), reports: Reports.make(sql), tokens: Tokens.make(sql) }
    })
  )
}
