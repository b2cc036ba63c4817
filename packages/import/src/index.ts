/**
 * Files as offices send them, read as drafts: every number with the place it was read from, nothing guessed silently.
 *
 * @module
 */
export type { Message } from "@gongkai/match/Message"
export { type PdfInside, pdfInside } from "./open/pdfInside.ts"
export type { Imported, Options } from "./compose/Imported.ts"
export { type Each, read, readAll } from "./read.ts"
export type { Box } from "./readers/pdf/laid.ts"
export { type PdfSeen, pdfSeen, type SeenPage } from "./open/pdfSeen.ts"
export { Refused } from "./open/Refused.ts"
export { limits, tooLarge } from "./readers/limits.ts"
export type { Source } from "./open/Source.ts"
