/**
 * Grouping, and maps that make what they lack, for Chrome 109.
 *
 * @module
 */
type Group<A, K> = (value: A, at: number) => K

const grouped = <A, K>(values: Iterable<A>, by: Group<A, K>): Map<K, Array<A>> => {
  const groups = new Map<K, Array<A>>()
  let at = 0
  for (const each of values) {
    const key = by(each, at++)
    const own = groups.get(key)
    if (own === undefined) groups.set(key, [each])
    else own.push(each)
  }
  return groups
}

/** A function of `Map`. */
export const map = { groupBy: grouped }

/** A function of `Object`: a record without a prototype. */
export const object = {
  groupBy: <A>(values: Iterable<A>, by: Group<A, PropertyKey>): object =>
    Object.assign(Object.create(null) as object, Object.fromEntries(grouped(values, by)))
}

/** Methods of `Map.prototype` and `WeakMap.prototype`. */
export const inserting = {
  getOrInsert<K, V>(this: Map<K, V>, key: K, value: V): V {
    if (!this.has(key)) this.set(key, value)
    return this.get(key) as V
  },
  getOrInsertComputed<K, V>(this: Map<K, V>, key: K, make: (key: K) => V): V {
    if (!this.has(key)) this.set(key, make(key))
    return this.get(key) as V
  }
}
