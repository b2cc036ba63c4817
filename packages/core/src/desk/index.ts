/**
 * The desk: which units report, by when, what becomes of each report, and what they add up to, as plain values without a database.
 *
 * Neither `check` nor an editor imports it, so that whoever only fills in a report does not load it; nor does it import `check`: what judges
 * a report, to file, correct or re-check it, lies in `judging.ts`.
 *
 * @module
 */
export * as Access from "./Access.ts"
export * as Account from "./Account.ts"
export * as Campaign from "./Campaign.ts"
export * as Consolidation from "./Consolidation.ts"
export * as Correction from "./Correction.ts"
export * as CreditCode from "./CreditCode.ts"
export * as Deadline from "./Deadline.ts"
export * as Division from "./Division.ts"
export * as Filing from "./Filing.ts"
export * as Instant from "./Instant.ts"
export { heirs, sources, type Sources } from "./lineage.ts"
export * as Progress from "./Progress.ts"
export * as Receipt from "./Receipt.ts"
export { outcomes, type Outcome, type Rechecked } from "./Outcome.ts"
export type { Refusal } from "./Refusal.ts"
export * as RollUp from "./RollUp.ts"
export * as Slip from "./Slip.ts"
export type { Fault } from "./soundness.ts"
export * as Tree from "./Tree.ts"
export * as Unit from "./Unit.ts"
export * as View from "./View.ts"
