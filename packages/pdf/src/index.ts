/**
 * The report as a PDF: an A4 official document with its three statutory tables.
 *
 * Loading this is cheap; the engine and the fonts are loaded by the first `print`.
 *
 * @module
 */
export type { Fonts } from "./Fonts.ts"
export { type Options, print } from "./print.ts"
export { PrintError } from "./PrintError.ts"
