/**
 * Where the bytes of a pack come from, piece by piece: a document shows a hundredth of the glyphs in one.
 *
 * A file in Node is read at once (`Source`). A server is asked for ranges (`RangedSource`), before the document is laid out.
 *
 * @module
 */

/** Bytes that can be had at once. */
export interface Source {
  /** In bytes. */
  readonly length: number
  readonly bytes: (from: number, to: number) => Uint8Array
}

/** Bytes that take a while. */
export interface RangedSource {
  /** In bytes. */
  readonly length: number
  readonly fetch: (from: number, to: number) => Promise<Uint8Array>
}

/** Bytes that are all in memory. */
export const whole = (bytes: Uint8Array): Source => ({
  length: bytes.length,
  bytes: (from, to) => bytes.subarray(from, to)
})
