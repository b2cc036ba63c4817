/**
 * Values by their key, as `Map.groupBy` has them, which Node 20 and Chrome 109 lack.
 *
 * @module
 */

/** For each key its values, keys and values in the order in which they come. */
export const grouped = <A, K>(all: Iterable<A>, key: (value: A) => K): ReadonlyMap<K, ReadonlyArray<A>> => {
  const found = new Map<K, Array<A>>()
  for (const value of all) {
    const own = key(value)
    const known = found.get(own)
    if (known === undefined) found.set(own, [value])
    else known.push(value)
  }
  return found
}
