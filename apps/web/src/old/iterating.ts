/**
 * The methods of iterators that Chrome 109 lacks; those that yield iterators are lazy, as they are where they are built in.
 *
 * @module
 */
type Each<A, B> = (value: A, at: number) => B

/** Methods of what all iterators inherit from. */
export const iterating = {
  *map<A, B>(this: Iterable<A>, to: Each<A, B>): Iterable<B> {
    let at = 0
    for (const each of this) yield to(each, at++)
  },
  *filter<A>(this: Iterable<A>, is: Each<A, unknown>): Iterable<A> {
    let at = 0
    for (const each of this) if (is(each, at++)) yield each
  },
  *flatMap<A, B>(this: Iterable<A>, to: Each<A, Iterable<B>>): Iterable<B> {
    let at = 0
    for (const each of this) yield* to(each, at++)
  },
  *take<A>(this: Iterable<A>, count: number): Iterable<A> {
    let left = count
    if (left <= 0) return
    for (const each of this) {
      yield each
      if (--left <= 0) return
    }
  },
  *drop<A>(this: Iterable<A>, count: number): Iterable<A> {
    let left = count
    for (const each of this) if (left-- <= 0) yield each
  },
  reduce<A, B>(this: Iterable<A>, join: (sum: B, value: A, at: number) => B, ...start: [B?]): B | undefined {
    const all = [...this]
    // Without a start, the first value is it: then it is of the type of the sum.
    const [first, ...others] = start.length > 0 ? [start[0], ...all] : (all as unknown as [B, ...Array<A>])
    return others.reduce((sum: B, each, at) => join(sum, each, at), first as B)
  },
  toArray<A>(this: Iterable<A>): Array<A> {
    return [...this]
  },
  forEach<A>(this: Iterable<A>, act: Each<A, void>): void {
    let at = 0
    for (const each of this) act(each, at++)
  },
  some<A>(this: Iterable<A>, is: Each<A, unknown>): boolean {
    let at = 0
    for (const each of this) if (is(each, at++)) return true
    return false
  },
  every<A>(this: Iterable<A>, is: Each<A, unknown>): boolean {
    let at = 0
    for (const each of this) if (!is(each, at++)) return false
    return true
  },
  find<A>(this: Iterable<A>, is: Each<A, unknown>): A | undefined {
    let at = 0
    for (const each of this) if (is(each, at++)) return each
    return undefined
  }
}
