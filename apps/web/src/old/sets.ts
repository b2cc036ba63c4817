/**
 * The methods of sets that Chrome 109 lacks.
 *
 * @module
 */
type Other<A> = ReadonlySet<A>

/** Methods of `Set.prototype`; the other set is never changed. */
export const sets = {
  union<A>(this: Set<A>, other: Other<A>): Set<A> {
    return new Set([...this, ...other])
  },
  intersection<A>(this: Set<A>, other: Other<A>): Set<A> {
    return new Set([...this].filter((each) => other.has(each)))
  },
  difference<A>(this: Set<A>, other: Other<A>): Set<A> {
    return new Set([...this].filter((each) => !other.has(each)))
  },
  symmetricDifference<A>(this: Set<A>, other: Other<A>): Set<A> {
    return new Set([...[...this].filter((each) => !other.has(each)), ...[...other].filter((each) => !this.has(each))])
  },
  isSubsetOf<A>(this: Set<A>, other: Other<A>): boolean {
    return [...this].every((each) => other.has(each))
  },
  isSupersetOf<A>(this: Set<A>, other: Other<A>): boolean {
    return [...other].every((each) => this.has(each))
  },
  isDisjointFrom<A>(this: Set<A>, other: Other<A>): boolean {
    return ![...this].some((each) => other.has(each))
  }
}
