/**
 * Where the columns of a table lie that says for each cell, by itself, where across the page it begins and ends.
 *
 * @module
 */

/** The places in order; of those no further apart than `near` the first stands for all. */
export const distinct = (values: ReadonlyArray<number>, near: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (const value of values.toSorted((one, other) => one - other))
    if (found.length === 0 || value - (found.at(-1) ?? 0) > near) found.push(value)
  return found
}

/** Which of the places is nearest to one, the first where two are. */
export const nearest = (all: ReadonlyArray<number>, value: number): number => {
  let best = 0
  for (const [at, each] of all.entries()) if (Math.abs(each - value) < Math.abs((all[best] ?? 0) - value)) best = at
  return best
}
