/**
 * Random numbers that are the same in every run, so that rates can be compared.
 *
 * @module
 */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <A>(all: ReadonlyArray<A>) => A
}

/** A linear congruential generator, after Numerical Recipes. */
export const random = (seed: number): Random => {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return {
    below,
    pick: (all) => {
      const found = all[below(all.length)]
      if (found === undefined) throw new RangeError("nothing to pick from")
      return found
    }
  }
}
