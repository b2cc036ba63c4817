/**
 * The law and the report: editions of the form, drafts and reports, the arithmetic between their cells, and what is wrong with it.
 *
 * Pure: runs in browsers, at the edge and in Node, and depends on effect alone. Import single modules where size matters:
 * `@gongkai/core/check`, `@gongkai/core/Interchange`.
 *
 * @module
 */
export * as Agency from "./Agency.ts"
export { acrossTree } from "./acrossTree.ts"
export { type Agreement, agreements, notRun } from "./agreements.ts"
export * as Axis from "./Axis.ts"
export { canonical } from "./canonical.ts"
export { type CarriedOver, carryOver } from "./carryOver.ts"
export * as Cell from "./Cell.ts"
export { check, rules } from "./check.ts"
export * as Citation from "./Citation.ts"
export { type Change, difference, patchOf } from "./difference.ts"
export * as Draft from "./Draft.ts"
export * as Edition from "./Edition.ts"
export { edition2019 } from "./editions/2019.ts"
export { edition2021 } from "./editions/2021.ts"
export { editionOf, inForce, official } from "./editions/official.ts"
export * as Entry from "./Entry.ts"
export * as Equation from "./Equation.ts"
export * as Finding from "./Finding.ts"
export * as Form from "./Form.ts"
export * as Header from "./Header.ts"
export * as Interchange from "./Interchange.ts"
export { jsonSchema } from "./jsonSchema.ts"
export * as Ledger from "./Ledger.ts"
export * as Layout from "./Layout.ts"
export * as Matrix from "./Matrix.ts"
export * as Money from "./Money.ts"
export * as Narrative from "./Narrative.ts"
export * as Patch from "./Patch.ts"
export * as Problem from "./Problem.ts"
export { repair } from "./repair.ts"
export * as Report from "./Report.ts"
export * as Rule from "./Rule.ts"
export * as Text from "./Text.ts"
export * as Totals from "./Totals.ts"
export * as Vector from "./Vector.ts"
