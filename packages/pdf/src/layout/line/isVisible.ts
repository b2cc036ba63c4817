/**
 * Whether a text has anything to print: a heading of spaces heads nothing, and a part of such texts is empty.
 *
 * @module
 */
export const isVisible = (text: string): boolean => seen.test(text)

const seen = /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u
