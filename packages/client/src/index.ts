/**
 * The client of a server: its calls, its reports as drafts, its refusals as problem documents.
 *
 * @module
 */
export { type Calls, client, type Options } from "./calls.ts"
export type { components, operations, paths } from "./paths.ts"
export type { Patience } from "./patient.ts"
export { plainTag } from "./plainTag.ts"
export { type ProblemDocument, type ProblemFault, problemOf, Refused } from "./problemOf.ts"
export { type Held, type Kept, type Place, reportsOf, type Saying } from "./reports.ts"
