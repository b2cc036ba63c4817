/**
 * The law and the report: editions of the form, drafts and reports, the arithmetic between their cells, and what is wrong with it.
 *
 * Pure: runs in browsers, at the edge and in Node, and depends on effect alone. Import single modules where size matters:
 * `@gongkai/core/check`, `@gongkai/core/Interchange`.
 *
 * @module
 */
export * as Agency from "./report/Agency.ts"
export { acrossTree } from "./compare/acrossTree.ts"
export { type Agreement, agreements, notRun } from "./check/agreements.ts"
export * as Axis from "./form/Axis.ts"
export { canonical } from "./file/canonical.ts"
export { type CarriedOver, carryOver } from "./report/carryOver.ts"
export * as Cell from "./form/Cell.ts"
export { check, rules } from "./check/check.ts"
export * as Citation from "./form/Citation.ts"
export { type Change, difference, patchOf } from "./compare/difference.ts"
export * as Draft from "./report/Draft.ts"
export * as Edition from "./form/Edition.ts"
export { edition2019 } from "./editions/2019.ts"
export { edition2021 } from "./editions/2021.ts"
export { editionOf, inForce, official } from "./editions/official.ts"
export * as Entry from "./report/Entry.ts"
export * as Equation from "./form/Equation.ts"
export * as Finding from "./check/Finding.ts"
export * as Form from "./form/Form.ts"
export * as Header from "./report/Header.ts"
export * as Interchange from "./file/Interchange.ts"
export { jsonSchema } from "./file/jsonSchema.ts"
export * as Ledger from "./report/Ledger.ts"
export * as Layout from "./form/Layout.ts"
export * as Matrix from "./check/Matrix.ts"
export * as Money from "./report/Money.ts"
export * as Narrative from "./report/Narrative.ts"
export * as Patch from "./report/Patch.ts"
export * as Problem from "./file/Problem.ts"
export { repair } from "./check/repair/repair.ts"
export * as Report from "./check/Report.ts"
export * as Rule from "./check/Rule.ts"
export * as Text from "./Text.ts"
export * as Totals from "./report/Totals.ts"
export * as Vector from "./report/Vector.ts"
