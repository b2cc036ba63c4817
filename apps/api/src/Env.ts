/**
 * What each request carries through the application.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Services } from "./Services.ts"
import type { Work } from "./work/Work.ts"

export interface Env {
  readonly Variables: {
    services: Services
    work: Work["Service"]
    language: Language
    requestId: string
  }
}
