/**
 * What each request carries through the application.
 *
 * @module
 */
import type { Grant } from "@gongkai/core/desk/Access"
import type { Account } from "@gongkai/core/desk/Account"
import type { Language } from "@gongkai/core/Text"
import type { Budget } from "./Budget.ts"
import type { Services } from "./Services.ts"
import type { Work } from "../jobs/Work.ts"

/** Who acts. */
export interface Actor {
  /** As the log, receipts and revisions name them. */
  readonly by: string
  readonly grants: ReadonlyArray<Grant>
  /** `null` where a token stands for itself. */
  readonly account: Account | null
  /** A token that only reads, whatever its account may do. */
  readonly readOnly: boolean
  /** The secret of the session; `null` where a token is shown. */
  readonly session: string | null
}

export interface Env {
  readonly Variables: {
    services: Services
    work: Work["Service"]
    language: Language
    requestId: string
    /** Set by handlers that tag their answers themselves, so that nobody looks at these again. */
    isTagged: boolean
    /** What an address may ask for without a token. */
    budget: Budget | undefined
    /** Who acts; set by the guard. */
    actor: Actor
  }
}
