/**
 * The pages of the public site: HTML without script, from plain data.
 *
 * @module
 */
export { type BelowPage, belowPage, type Child } from "./below.ts"
export { dataPage, type Offered } from "./data.ts"
export { type Listed, type ListPage, listPage } from "./list.ts"
export { refusalPage } from "./refusal.ts"
export { type Corrected, type ReportFrame, reportPage } from "./report.ts"
export { rulePage, rulesPage } from "./rules.ts"
export type { Link, Place } from "./shell.ts"
export { type YearsPage, yearsPage } from "./years.ts"
