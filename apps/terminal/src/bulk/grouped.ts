/**
 * Things by what they have in common.
 *
 * @module
 */

/** The things of each kind, the kinds in the order in which they first appear. */
export const grouped = <A>(
  all: ReadonlyArray<A>,
  by: (each: A) => string
): ReadonlyArray<readonly [string, ReadonlyArray<A>]> => {
  const groups = new Map<string, ReadonlyArray<A>>()
  for (const each of all) groups.set(by(each), [...(groups.get(by(each)) ?? []), each])
  return [...groups]
}
