/**
 * What each request carries through the application.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Holder } from "@gongkai/storage"
import type { Services } from "./Services.ts"
import type { Work } from "../jobs/Work.ts"

export interface Env {
  readonly Variables: {
    services: Services
    work: Work["Service"]
    language: Language
    requestId: string
    /** The holder of the token; set by the guard. */
    holder: Holder
  }
}
