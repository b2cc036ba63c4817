/**
 * Files as offices send them, read as drafts: every number with the place it was read from, nothing guessed silently.
 *
 * @module
 */
export type { Message } from "./Message.ts"
export { type Imported, type Options, read } from "./read.ts"
export { Refused } from "./Refused.ts"
export { limit, type Source, tooLarge } from "./Source.ts"
