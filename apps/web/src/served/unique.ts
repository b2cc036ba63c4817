/**
 * A name that nobody else has: for copies and tabs, and for requests that may be sent twice and done once.
 *
 * @module
 */

/** 32 hexadecimal digits; it needs no encrypted connection, as a desk inside an office's network may have none. */
export const unique = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("")
