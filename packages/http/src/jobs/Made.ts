/**
 * Files made of published reports, kept for the next reader: the ones asked for last, up to so many bytes.
 *
 * A file goes by the hash of what it says, its form and the version of what made it, never by an address: whoever asks is let in first,
 * and what they may read is looked up each time.
 *
 * @module
 */
import type { Printed } from "./perform.ts"

/** How many bytes are kept: a hundred reports as PDF, and an eighth of what a worker at the edge has. */
const most = 16 * 1024 * 1024

/** Files by what they were made of. */
export class Made {
  readonly #files = new Map<string, Printed>()
  #size = 0
  readonly #most: number

  constructor(bytes = most) {
    this.#most = bytes
  }

  /** The file, which is then the one asked for last; `undefined` where it has to be made. */
  find(key: string): Printed | undefined {
    const found = this.#files.get(key)
    if (found !== undefined) {
      this.#files.delete(key)
      this.#files.set(key, found)
    }
    return found
  }

  /** Keeps a file, and lets those go that were not asked for the longest. One that is larger than a quarter of all is not kept. */
  keep(key: string, file: Printed): void {
    const size = file.bytes.length
    if (size > this.#most / 4 || this.#files.has(key)) return
    this.#files.set(key, file)
    this.#size += size
    for (const [oldest, { bytes }] of this.#files) {
      if (this.#size <= this.#most) break
      this.#files.delete(oldest)
      this.#size -= bytes.length
    }
  }
}

const all = new WeakMap<object, Made>()

/** What was made by one service: another has other fonts. */
export const madeBy = (work: object): Made => {
  const known = all.get(work) ?? new Made()
  all.set(work, known)
  return known
}
