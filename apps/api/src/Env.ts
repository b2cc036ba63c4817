/**
 * What each request carries through the application.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Services } from "./Services.ts"

export interface Env {
  readonly Variables: {
    services: Services
    language: Language
    requestId: string
  }
}
