/**
 * Bytes deflated for a stream of a PDF, quick rather than small: pages and maps of characters are short and there are many.
 *
 * @module
 */
import { deflateSync } from "node:zlib"

/** A window of 8 KB holds any of these streams, and costs little to set up. */
const options = { level: 4, windowBits: 13, memLevel: 7 }

export const deflated = (data: Uint8Array | string): Uint8Array =>
  deflateSync(typeof data === "string" ? Buffer.from(data, "latin1") : data, options)
