/**
 * What each request carries through the application.
 *
 * @module
 */
import type { Grant } from "@gongkai/core/desk/Access"
import type { Language } from "@gongkai/core/Text"
import type { Services } from "./Services.ts"
import type { Work } from "../jobs/Work.ts"

/** Who acts. */
export interface Actor {
  /** As the log, receipts and revisions name them. */
  readonly by: string
  readonly grants: ReadonlyArray<Grant>
  /** A token that only reads, whatever its account may do. */
  readonly readOnly: boolean
}

export interface Env {
  readonly Variables: {
    services: Services
    work: Work["Service"]
    language: Language
    requestId: string
    /** Who acts; set by the guard. */
    actor: Actor
  }
}
