/**
 * Copies of arrays with a change, for browsers that only change arrays in place: `toSorted`, `toReversed`, `toSpliced`, `with`.
 *
 * @module
 */

/** For arrays and typed arrays: `slice` makes a copy of the same kind. */
export const copies = {
  toSorted<A>(this: Array<A>, compare?: (one: A, other: A) => number): Array<A> {
    // This is what `toSorted` is made of.
    // oxlint-disable-next-line unicorn/no-array-sort
    return this.slice().sort(compare)
  },
  toReversed<A>(this: Array<A>): Array<A> {
    // And this, `toReversed`.
    // oxlint-disable-next-line unicorn/no-array-reverse
    return this.slice().reverse()
  },
  with<A>(this: Array<A>, at: number, value: A): Array<A> {
    const place = at < 0 ? this.length + at : at
    if (place < 0 || place >= this.length) throw new RangeError(`${at} is no place of ${this.length}`)
    const copy = this.slice()
    copy[place] = value
    return copy
  }
}

/** For arrays alone. */
export const spliced = {
  toSpliced<A>(this: Array<A>, ...how: [number, number, ...Array<A>]): Array<A> {
    const copy = this.slice()
    copy.splice(...how)
    return copy
  }
}
