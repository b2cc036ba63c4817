/**
 * Whole numbers that are the same on every run: a seed and a name decide them (mulberry32).
 *
 * Each manner draws by its own name, so that a document written again without one of its manners is otherwise the same.
 *
 * @module
 */
export interface Chance {
  /** A whole number from 0 to below a limit. */
  readonly below: (limit: number) => number
  /** Whether something happens that happens so many times in a hundred. */
  readonly happens: (percent: number) => boolean
  readonly pick: <A>(all: readonly [A, ...ReadonlyArray<A>]) => A
  /** Some of them, in an order of chance. */
  readonly shuffled: <A>(all: ReadonlyArray<A>) => ReadonlyArray<A>
}

const hash = (name: string): number =>
  Array.from(name).reduce((sum, character) => Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5)

export const chance = (seed: number, name: string): Chance => {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ hash(name)
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return {
    below,
    happens: (percent) => below(100) < percent,
    pick: (all) => all[below(all.length)] ?? all[0],
    shuffled: (all) => {
      const left = [...all]
      return all.flatMap(() => left.splice(below(left.length), 1))
    }
  }
}
