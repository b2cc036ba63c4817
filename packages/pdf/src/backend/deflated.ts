/**
 * Bytes deflated for a stream of a PDF, quick rather than small: pages and maps of characters are short and there are many.
 *
 * @module
 */
import { deflateSync } from "node:zlib"

/** A window of 8 KB holds any of these streams, and costs little to set up. */
const quick = { level: 4, windowBits: 13, memLevel: 7 }
/** What is one large stream in each file, and says much the same over and over. */
const small = { level: 9 }

const bytesOf = (data: Uint8Array | string): Uint8Array =>
  typeof data === "string" ? Buffer.from(data, "latin1") : data

export const deflated = (data: Uint8Array | string): Uint8Array => deflateSync(bytesOf(data), quick)

export const deflatedSmall = (data: Uint8Array | string): Uint8Array => deflateSync(bytesOf(data), small)
