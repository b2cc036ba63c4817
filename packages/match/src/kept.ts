/**
 * Keeps what was worked out of short texts, up to a bound: the labels and figures of reports are the same ones over and over.
 *
 * @module
 */

/** A memory of at most so many answers; full, it begins anew. */
export const kept = <A>(most: number): ((key: string, work: () => A) => A) => {
  const known = new Map<string, A>()
  return (key, work) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = work()
    known.set(key, made)
    return made
  }
}
