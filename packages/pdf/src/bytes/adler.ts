/**
 * The checksum at the end of a zlib stream, Adler-32, of bytes and of two stretches of bytes put together.
 *
 * It is two sums in one number: the low half adds up the bytes, the high half adds up the low half after each byte. So the sum of a whole
 * follows from the sums of its parts, and bytes that were deflated earlier need not be read again.
 *
 * @module
 */
const base = 65521

/** The checksum of bytes, as an unsigned 32-bit number. */
export const adler = (bytes: Uint8Array): number => {
  let [low, high] = [1, 0]
  // 3800 bytes are few enough for the sums to stay exact, and within 32 bits.
  for (let start = 0; start < bytes.length; start += 3800) {
    for (const byte of bytes.subarray(start, start + 3800)) {
      low += byte
      high += low
    }
    low %= base
    high %= base
  }
  return pair(low, high)
}

/** The sum of one stretch followed by another of the given length. */
export const combined = (one: number, other: number, length: number): number => {
  const [low, high] = [one & 0xffff, one >>> 16]
  return pair(
    (low + (other & 0xffff) - 1 + base) % base,
    // Below 2^31 for all but long stretches: no number with a fraction is divided.
    (high + (other >>> 16) + (length % base) * (low === 0 ? base - 1 : low - 1)) % base
  )
}

const pair = (low: number, high: number): number => high * 0x10000 + low
