/**
 * Works something out of an immutable value once, and remembers it as long as the value lives.
 *
 * Only for values that never change: an edition, a form. A report is not one of them.
 *
 * @module
 */
export const derive = <A extends object, B>(work: (value: A) => B): ((value: A) => B) => {
  const known = new WeakMap<A, { readonly result: B }>()
  return (value) => {
    const found = known.get(value)
    if (found !== undefined) return found.result
    const result = work(value)
    known.set(value, { result })
    return result
  }
}
