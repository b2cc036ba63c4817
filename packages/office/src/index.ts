/**
 * A report as files for Word and Excel: the official layout, live rules, the report itself inside. Pure functions of a draft.
 *
 * @module
 */
export { type Options as WorkbookOptions, workbook } from "./xlsx/workbook.ts"
export { document, namespace, type Options as DocumentOptions } from "./docx/document.ts"
export type { Remark } from "./docx/comments.ts"
export { briefDocument } from "./docx/brief.ts"
export { hidden } from "./xlsx/workbook.ts"
export { plainWorkbook } from "./xlsx/plain.ts"
export { type Growing, growing } from "./container.ts"
