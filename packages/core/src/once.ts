/**
 * Computes a result from an immutable value once and remembers it for as long as the value is alive.
 *
 * The memory holds values weakly: a draft, a form or an edition that nobody holds any more takes its result with it. Never pass a
 * value that changes afterwards.
 *
 * @module
 */

/** The same function with a memory: it calls `work` at the first call for a value, and answers later calls with that result. */
export const once = <A extends object, B>(work: (value: A) => B): ((value: A) => B) => {
  const known = new WeakMap<A, { readonly result: B }>()
  return (value) => {
    const found = known.get(value)
    if (found !== undefined) return found.result
    const result = work(value)
    known.set(value, { result })
    return result
  }
}
