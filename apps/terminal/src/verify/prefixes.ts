/**
 * The files that a file may once have been: all of it up to each end it ever had, the shortest first.
 *
 * Whoever adds to a PDF without rewriting it leaves the old file as it was, its end mark included, and writes behind it.
 *
 * @module
 */
const mark = "%%EOF"

/** More updates than a report ever sees; beyond them nothing is looked for. */
const most = 50

export const prefixes = (bytes: Uint8Array): ReadonlyArray<Uint8Array> => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ends: Array<number> = []
  for (let at = all.indexOf(mark); at >= 0 && ends.length < most; at = all.indexOf(mark, at + 1)) {
    const line = /^\r?\n?/u.exec(all.toString("latin1", at + mark.length, at + mark.length + 2))?.[0] ?? ""
    ends.push(at + mark.length + line.length)
  }
  return ends.filter((end) => end < all.length).map((end) => bytes.subarray(0, end))
}
