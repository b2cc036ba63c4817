/**
 * The report as a PDF: an A4 official document with its three statutory tables, valid for archives, with its data inside.
 *
 * Loading this is cheap; the engine and the fonts are loaded by the first `print`.
 *
 * @module
 */
export { identifierOf } from "./attachment.ts"
export { type Options as BookOptions, printBook } from "./book.ts"
export type { Face } from "./fonts/Face.ts"
export type { OwnFaces } from "./fonts/Faces.ts"
export { library } from "./fonts/library.ts"
export { own } from "./fonts/own.ts"
export { type Options, print } from "./print.ts"
export { PrintError } from "./errors/PrintError.ts"
export * as Record from "./record.ts"
export { type Memo, type MemoBlock, printMemo } from "./memo.ts"
export type { Picture } from "./layout/page/Picture.ts"
export { notice } from "./notice.ts"
export { same } from "./same.ts"
export { standing } from "./standing.ts"
