/**
 * The client of a server: its calls, its reports as drafts, its refusals as problem documents.
 *
 * @module
 */
export { client, type Options } from "./calls.ts"
export type { Patience } from "./patient.ts"
export { type ProblemDocument, type ProblemFault, problemOf, Refused } from "./problemOf.ts"
export { type Held, type Kept, type Place, reportsOf, type Saying } from "./reportsClient.ts"
