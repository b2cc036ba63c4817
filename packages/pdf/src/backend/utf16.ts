/**
 * A text as a string of PDF may hold any: UTF-16 behind its mark, in hexadecimal.
 *
 * @module
 */
/** Its digits. */
export const utf16 = (text: string): string =>
  `feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("")}`
