/**
 * Deflate and inflate, by one library on every platform: the same report gives the same bytes in Node, in a browser and at the edge.
 *
 * zlib, which Node brings, compresses differently on different processors; a program that compares files inflates them first (`same`).
 *
 * @module
 */
import { Deflate, unzlibSync, zlibSync } from "fflate"
import { adler } from "./adler.ts"

/** Quick rather than small, for pages and maps of characters, which are short and many: the tables are as small as they are. */
const quick = { level: 4 } as const
/** For the one large stream in each file, which says much the same over and over. */
const small = { level: 9 } as const

/** A zlib stream, made quickly. */
export const deflated = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, quick)

/** A zlib stream as short as it gets. */
export const deflatedSmall = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, small)

/** The bytes in a zlib stream. Throws where it is damaged, or its checksum is wrong. */
export const inflated = (stream: Uint8Array): Uint8Array => {
  const bytes = unzlibSync(stream)
  const sum = new DataView(stream.buffer, stream.byteOffset + stream.length - 4, 4).getUint32(0)
  if (sum !== adler(bytes)) throw new RangeError("the checksum of a stream is wrong")
  return bytes
}

/**
 * Raw deflate that is not final and ends on a whole byte, so that more can follow; bytes must not be empty.
 *
 * The library ends a stream with an empty block of fixed codes: ten bits, of which the first two are the last bits set in the stream.
 * Clearing both turns the block into the head of an empty stored one, which is padded to a byte and ends in 00 00 FF FF.
 */
export const deflatedOpen = (bytes: Uint8Array): Uint8Array => {
  const parts: Array<Uint8Array> = []
  const stream = new Deflate(small, (part) => parts.push(part.slice()))
  stream.push(bytes, false)
  stream.flush()
  stream.push(new Uint8Array(0), true)
  const ended = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    ended.set(part, at)
    at += part.length
  }
  let last = ended.length - 1
  while (ended[last] === 0) last -= 1
  const block = last * 8 + 31 - Math.clz32(ended[last] ?? 0) - 1
  const open = new Uint8Array(Math.ceil((block + 3) / 8) + 4)
  open.set(ended.subarray(0, Math.min(ended.length, open.length)))
  for (const bit of [block, block + 1]) open[bit >> 3] = (open[bit >> 3] ?? 0) & ~(1 << (bit & 7))
  open.set([0, 0, 0xff, 0xff], open.length - 4)
  return open
}
