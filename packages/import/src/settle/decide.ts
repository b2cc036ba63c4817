/**
 * The equations of the form as an error-correcting code: of several readings, the one that balances everything.
 *
 * A group is a few cells that were read together and may be read in several ways. All combinations are searched for those that
 * satisfy every equation; a cell is decided when all of them agree on it. Bounded by combinations examined, not by the clock.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Equation } from "@gongkai/core/Equation"
import type { Group, Value } from "../stream/Group.ts"

const worth = (value: Value | undefined): number => (typeof value === "number" ? value : 0)

export interface Decision {
  /** The cells on which all solutions agree. */
  readonly decided: ReadonlyMap<Cell, Value>
  /** How many solutions there are; `undefined` when there were too many combinations to say. */
  readonly solutions: number | undefined
}

/** Combinations examined at most, and solutions compared at most. */
const budget = 400_000
const enough = 5000

/** An equation as one sum that is zero: the sign of each of its cells. */
type Signs = ReadonlyMap<Cell, number>

const signs = ({ left, right }: Equation): Signs => {
  const all = new Map<Cell, number>()
  for (const cell of left) all.set(cell, (all.get(cell) ?? 0) + 1)
  for (const cell of right) all.set(cell, (all.get(cell) ?? 0) - 1)
  return all
}

/**
 * Decides the groups by those equations all of whose cells are known or in a group. `known` answers `undefined` for a cell that is
 * neither; a blank counts as nothing.
 */
export const decide = (
  equations: ReadonlyArray<Equation>,
  groups: ReadonlyArray<Group>,
  known: (cell: Cell) => Value | undefined
): Decision => {
  const grouped = new Set(groups.flatMap(({ cells }) => cells))
  const usable = equations
    .map(signs)
    .filter((sum) => [...sum.keys()].every((cell) => grouped.has(cell) || known(cell) !== undefined))
    .filter((sum) => [...sum.keys()].some((cell) => grouped.has(cell)))
  const ordered = groups.toSorted((one, other) => one.options.length - other.options.length)
  // What each option of each group adds to each equation.
  const adds = ordered.map(({ cells, options }) =>
    options.map((option) =>
      usable.map((sum) => cells.reduce((total, cell, at) => total + (sum.get(cell) ?? 0) * worth(option[at]), 0))
    )
  )
  const rest = usable.map((sum) =>
    [...sum].reduce((total, [cell, sign]) => (grouped.has(cell) ? total : total + sign * worth(known(cell))), 0)
  )
  return search(ordered, adds, rest)
}

/** For each group, the least and the most that it and those after it can add to each equation. */
const bounds = (adds: ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>, count: number) => {
  const none = Array.from({ length: count }, () => 0)
  const least: Array<ReadonlyArray<number>> = [none]
  const greatest: Array<ReadonlyArray<number>> = [none]
  for (const options of adds.toReversed()) {
    const [low, high] = [least[0] ?? none, greatest[0] ?? none]
    const extreme = (pick: (...values: ReadonlyArray<number>) => number, from: ReadonlyArray<number>) =>
      from.map((sum, at) => sum + options.reduce((best, add) => pick(best, add[at] ?? 0), options[0]?.[at] ?? 0))
    least.unshift(extreme(Math.min, low))
    greatest.unshift(extreme(Math.max, high))
  }
  return { least, greatest }
}

const search = (
  groups: ReadonlyArray<Group>,
  adds: ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>,
  rest: ReadonlyArray<number>
): Decision => {
  const { least, greatest } = bounds(adds, rest.length)
  const solutions: Array<ReadonlyArray<number>> = []
  let examined = 0
  const visit = (depth: number, sums: ReadonlyArray<number>, chosen: ReadonlyArray<number>): boolean => {
    if (++examined > budget || solutions.length > enough) return false
    const [low, high] = [least[depth] ?? [], greatest[depth] ?? []]
    if (sums.some((sum, at) => sum + (low[at] ?? 0) > 0 || sum + (high[at] ?? 0) < 0)) return true
    if (depth === groups.length) {
      solutions.push(chosen)
      return true
    }
    return (adds[depth] ?? []).every((add, option) =>
      visit(
        depth + 1,
        sums.map((sum, at) => sum + (add[at] ?? 0)),
        [...chosen, option]
      )
    )
  }
  const complete = visit(0, rest, [])
  return {
    decided: complete ? agreed(groups, solutions) : new Map(),
    solutions: complete ? solutions.length : undefined
  }
}

const agreed = (
  groups: ReadonlyArray<Group>,
  solutions: ReadonlyArray<ReadonlyArray<number>>
): ReadonlyMap<Cell, Value> => {
  const decided = new Map<Cell, Value>()
  for (const [depth, { cells, options }] of groups.entries()) {
    for (const [at, cell] of cells.entries()) {
      const values = new Set(solutions.map((chosen) => options[chosen[depth] ?? -1]?.[at]))
      const [value] = values
      if (values.size === 1 && value !== undefined) decided.set(cell, value)
    }
  }
  return decided
}
