/**
 * Searches the ways to choose one option for each of several groups so that no more than a given number of sums fail.
 *
 * Each sum bounds what the options of a group may add to it while the others add their least or most; an option that would break
 * too many sums falls, and its fall narrows the bounds of the others. Bounded by options weighed, not by the clock.
 *
 * @module
 */

/** Sums that should each be 0: what stands fixed in each, and what each option of each group adds to it. */
export interface Puzzle {
  readonly fixed: ReadonlyArray<number>
  readonly groups: ReadonlyArray<{
    /** The sums that it adds to, by their places. */
    readonly sums: ReadonlyArray<number>
    /** For each option what it adds to each of those sums. */
    readonly adds: ReadonlyArray<ReadonlyArray<number>>
  }>
}

/** For each group the options that are still open, by their places. */
export type Domains = ReadonlyArray<ReadonlyArray<number>>

/** What is left to be spent on a search, in options weighed. */
export interface Purse {
  left: number
}

interface Bounds {
  readonly low: Array<number>
  readonly high: Array<number>
  readonly own: ReadonlyArray<{ readonly low: ReadonlyArray<number>; readonly high: ReadonlyArray<number> }>
}

const boundsOf = ({ fixed, groups }: Puzzle, domains: Domains): Bounds => {
  const [low, high] = [[...fixed], [...fixed]]
  const own = groups.map(({ sums, adds }, group) => {
    const [least, greatest] = [sums.map(() => Infinity), sums.map(() => -Infinity)]
    for (const option of domains[group] ?? [])
      for (let at = 0; at < sums.length; at++) {
        const add = adds[option]?.[at] ?? 0
        if (add < (least[at] ?? 0)) least[at] = add
        if (add > (greatest[at] ?? 0)) greatest[at] = add
      }
    for (const [at, sum] of sums.entries()) {
      low[sum] = (low[sum] ?? 0) + (least[at] ?? 0)
      high[sum] = (high[sum] ?? 0) + (greatest[at] ?? 0)
    }
    return { low: least, high: greatest }
  })
  return { low, high, own }
}

const isLost = ({ low, high }: Bounds, sum: number): boolean => (low[sum] ?? 0) > 0 || (high[sum] ?? 0) < 0

/** The domains without every option that would break more sums than may fail; `undefined` where too many fail whatever is chosen. */
const narrowed = (puzzle: Puzzle, from: Domains, failing: number, purse: Purse): Domains | undefined => {
  for (let domains = from; ;) {
    const bounds = boundsOf(puzzle, domains)
    const lost = puzzle.fixed.map((_, sum) => isLost(bounds, sum))
    const spare = failing - lost.filter((each) => each).length
    if (spare < 0) return undefined
    let fell = false
    const next: Array<ReadonlyArray<number>> = []
    for (const [group, { sums, adds }] of puzzle.groups.entries()) {
      const options = domains[group] ?? []
      if (options.length < 2) {
        next.push(options)
        continue
      }
      purse.left -= options.length
      const own = bounds.own[group]
      const kept = options.filter((option) => {
        let broken = 0
        for (let at = 0; at < sums.length; at++) {
          const sum = sums[at] ?? 0
          if (lost[sum] === true) continue
          const add = adds[option]?.[at] ?? 0
          const low = (bounds.low[sum] ?? 0) - (own?.low[at] ?? 0) + add
          const high = (bounds.high[sum] ?? 0) - (own?.high[at] ?? 0) + add
          if ((low > 0 || high < 0) && ++broken > spare) return false
        }
        return true
      })
      if (kept.length === 0) return undefined
      if (kept.length < options.length) fell = true
      next.push(kept)
    }
    if (!fell) return domains
    domains = next
  }
}

/** One choice that fails no more sums than it may; `undefined` where there is none, or the purse is empty. */
const first = (puzzle: Puzzle, from: Domains, failing: number, purse: Purse): Domains | undefined => {
  if (purse.left <= 0) return undefined
  const domains = narrowed(puzzle, from, failing, purse)
  if (domains === undefined) return undefined
  let open = -1
  for (const [group, options] of domains.entries())
    if (options.length > 1 && (open === -1 || options.length < (domains[open]?.length ?? 0))) open = group
  if (open === -1) return domains
  for (const option of domains[open] ?? []) {
    const found = first(puzzle, domains.with(open, [option]), failing, purse)
    if (found !== undefined) return found
  }
  return undefined
}

/** The places of the sums that fail in a choice. */
export const failingIn = (puzzle: Puzzle, choice: Domains): ReadonlyArray<number> => {
  const bounds = boundsOf(puzzle, choice)
  return [...puzzle.fixed.keys()].filter((sum) => isLost(bounds, sum))
}

/** The choice that fails the fewest sums, and how many; `undefined` where none was found within the purse. */
export const best = (puzzle: Puzzle, from: Domains, most: number, purse: Purse) => {
  for (let failing = 0; failing <= most && purse.left > 0; failing++) {
    const choice = first(puzzle, from, failing, purse)
    if (choice !== undefined) return { choice, failing }
  }
  return undefined
}

/** The options that stand in some choice which fails no more sums than it may; while the purse lasts, otherwise more of them. */
export const supported = (puzzle: Puzzle, from: Domains, failing: number, purse: Purse): Domains => {
  let domains = narrowed(puzzle, from, failing, purse) ?? from
  const seen = domains.map(() => new Set<number>())
  for (const [group, options] of domains.entries())
    for (const option of options.length > 1 ? options : []) {
      if (seen[group]?.has(option) === true || purse.left <= 0) continue
      const found = first(puzzle, domains.with(group, [option]), failing, purse)
      if (found !== undefined) for (const [at, [own = -1]] of found.entries()) seen[at]?.add(own)
      else if (purse.left > 0)
        domains = domains.with(
          group,
          (domains[group] ?? []).filter((each) => each !== option)
        )
    }
  return domains
}
