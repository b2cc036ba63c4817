/**
 * Where agencies, their reports, filings, accounts and tokens are kept: every revision, for ever, in whatever SQL database the client speaks to.
 *
 * No method needs a transaction, since D1 has none: what must happen together happens in one statement.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import * as Accounts from "./Accounts.ts"
import * as Agencies from "./Agencies.ts"
import * as Cells from "./Cells.ts"
import * as Desks from "./Desks.ts"
import * as Erasure from "./Erasure.ts"
import * as Filings from "./Filings.ts"
import type { Head, Verdict } from "./chain.ts"
import * as Log from "./Log.ts"
import { migrate } from "./Migration.ts"
import * as Names from "./Names.ts"
import { ready } from "./ready.ts"
import * as Reports from "./Reports.ts"
import * as Sessions from "./Sessions.ts"
import type { StorageError } from "./StorageError.ts"
import { verifying } from "./verify.ts"
import * as Tokens from "./Tokens.ts"

/** The service of storage: agencies, reports, what became of them, and who may act, in one database. */
export class Storage extends Context.Service<
  Storage,
  {
    readonly agencies: Agencies.Agencies
    readonly reports: Reports.Reports
    readonly filings: Filings.Filings
    readonly desks: Desks.Desks
    readonly erasure: Erasure.Erasure
    readonly log: Log.Log
    readonly accounts: Accounts.Accounts
    readonly sums: Cells.Sums
    readonly tokens: Tokens.Tokens
    readonly sessions: Sessions.Sessions
    readonly names: Names.Names
    /** Whether the log holds, and all that it seals is as it was. */
    readonly verify: (known?: Head) => Effect.Effect<Verdict, StorageError>
    /** Succeeds where something could be written just now. */
    readonly ready: Effect.Effect<void, StorageError>
  }
>()("@gongkai/storage/Storage") {
  /** Brings the tables up to date first. */
  static readonly layer = Layer.effect(
    Storage,
    Effect.gen(function* () {
      yield* migrate()
      const sql = yield* SqlClient.SqlClient
      const log = Log.make(sql)
      const filings = Filings.make(sql, log)
      return {
        agencies: Agencies.make(sql, log),
        reports: Reports.make(sql, log),
        filings,
        erasure: Erasure.make(sql, log, filings),
        desks: Desks.make(log),
        log,
        accounts: Accounts.make(sql, log),
        tokens: Tokens.make(sql, log),
        sessions: Sessions.make(sql),
        names: Names.make(sql),
        sums: Cells.make(sql),
        verify: verifying(sql, log),
        ready: ready(sql)
      }
    })
  )
}
