/**
 * Files as offices send them, read as drafts: every number with the place it was read from, nothing guessed silently.
 *
 * @module
 */
export type { Message } from "./Message.ts"
export { type PdfInside, pdfInside } from "./pdfInside.ts"
export { type Each, type Imported, type Options, read, readAll } from "./read.ts"
export { type Box, type PdfSeen, pdfSeen, type SeenPage } from "./pdfSeen.ts"
export { Refused } from "./Refused.ts"
export { limits, tooLarge } from "./limits.ts"
export type { Source } from "./Source.ts"
