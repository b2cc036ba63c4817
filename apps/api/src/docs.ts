/**
 * The reference page.
 *
 * @module
 */
export const docs = (_document: unknown): string => ""
