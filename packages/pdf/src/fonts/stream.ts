/**
 * A zlib stream put together from bytes as they are and from pieces that were deflated earlier and end on a whole byte.
 *
 * Bytes as they are go into stored blocks: the tables at the head of a font are a few kilobytes, and deflating them anew for each
 * document would take longer than everything else here.
 *
 * @module
 */
import { adler, combined } from "../bytes/adler.ts"

/** A piece of raw deflate, with the length and the sum of what it inflates to. */
export interface Piece {
  readonly deflated: Uint8Array
  readonly length: number
  readonly adler: number
}

const longest = 0xffff

/** Bytes as a piece of stored blocks, not the last ones of a stream. */
export const stored = (bytes: Uint8Array): Piece => {
  const blocks = Math.ceil(bytes.length / longest)
  const deflated = new Uint8Array(bytes.length + blocks * 5)
  const view = new DataView(deflated.buffer)
  for (let block = 0; block < blocks; block += 1) {
    const part = bytes.subarray(block * longest, (block + 1) * longest)
    const at = block * (longest + 5)
    view.setUint16(at + 1, part.length, true)
    view.setUint16(at + 3, ~part.length & 0xffff, true)
    deflated.set(part, at + 5)
  }
  return { deflated, length: bytes.length, adler: adler(bytes) }
}

/** The stream of all pieces, one after the other. */
export const joined = (pieces: ReadonlyArray<Piece>): Uint8Array => {
  const stream = new Uint8Array(pieces.reduce((sum, { deflated }) => sum + deflated.length, 8))
  // The header of zlib, then the pieces, then an empty last block and the sum.
  stream.set([0x78, 0xda])
  let [at, sum] = [2, 1]
  for (const piece of pieces) {
    stream.set(piece.deflated, at)
    at += piece.deflated.length
    sum = combined(sum, piece.adler, piece.length)
  }
  stream.set([3, 0], at)
  new DataView(stream.buffer).setUint32(at + 2, sum)
  return stream
}
